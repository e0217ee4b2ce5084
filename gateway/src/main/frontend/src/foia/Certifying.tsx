import { useState } from 'react';
import { foia, type FoiaRequest } from '../api/foia';
import { ActForm, nobody, OfficialFields, trimmed, type Reload } from '../agreement/ActForm';
import type { Official } from '../api/types';
import { DownloadButton } from '../ui/DownloadButton';
import { Alert } from '../ui/notices';
import { useSending } from '../ui/useSending';
import { When } from '../ui/When';
import { Failed, Going } from './Progress';
import { useTakeRequest } from './queries';

/** The search for the names of a request, and the certificate that nothing was found. */
export function Certifying({ request, onReload }: { request: FoiaRequest; onReload: Reload }) {
  const { search, searching, decision } = request.steps;
  // a certificate ends with a later search that finds something
  const certified = request.steps.certificate !== undefined && !(search !== undefined && search.found > 0);
  const open = decision === undefined && !certified;
  return (
    <section className="act" aria-labelledby="certify">
      <h2 id="certify">Search everything that is kept</h2>
      {certified
        ? <Issued request={request} />
        : <p>Every store of every service and every entry of the audit log is read. What was not searched cannot be certified.</p>}
      {searching?.state === 'going' && <Going request={request} search={searching.id} />}
      {searching?.state === 'failed' && <Failed {...searching} />}
      {search !== undefined && searching === undefined && !certified && <Found request={request} />}
      {open && searching?.state !== 'going' && <Search request={request} onReload={onReload} />}
      {open && searching === undefined && search?.found === 0 && <Issue request={request} onReload={onReload} />}
    </section>
  );
}

function Found({ request }: { request: FoiaRequest }) {
  const { search } = request.steps;
  if (search === undefined) {
    return null;
  }
  return search.found === 0 ? (
    <Alert kind="success" heading="Nothing was found" level={3}>
      <p>{search.stores} stores and all logs were searched at <When at={search.at} />.</p>
    </Alert>
  ) : (
    <Alert kind="warning" heading={search.found === 1 ? 'It stands in 1 place' : `It stands in ${search.found} places`} level={3}>
      <p>No certificate can be issued. Searched at <When at={search.at} />. Where it stands, by service, collection and field:</p>
      <ul className="usa-list">{search.places.map((place) => <li key={place}><code>{place}</code></li>)}</ul>
    </Alert>
  );
}

function Search({ request, onReload }: { request: FoiaRequest; onReload: Reload }) {
  const take = useTakeRequest();
  const form = useSending<null, FoiaRequest>(() => foia.search(request.id, request.version));
  const submit = async () => {
    const changed = await form.submit(null);
    if (changed !== undefined) {
      take(changed);
    }
  };
  return (
    <ActForm form={form} onReload={onReload} onSubmit={submit} doing="Asking…"
      action={request.steps.search === undefined && request.steps.searching === undefined ? 'Search now' : 'Search again'} />
  );
}

function Issue({ request, onReload }: { request: FoiaRequest; onReload: Reload }) {
  const take = useTakeRequest();
  const [official, setOfficial] = useState(nobody);
  const form = useSending((by: Official) => foia.certify(request.id, request.version, by));
  const submit = async () => {
    const changed = await form.submit(trimmed(official));
    if (changed !== undefined) {
      take(changed);
    }
  };
  return (
    <>
      <h3>Certify that no record exists</h3>
      <p>The certificate of MCL 15.235(5)(b) is signed in your name and put on record. It says what was searched, and from when to when.
        It can be issued for 24 hours after the search.</p>
      <ActForm form={form} onReload={onReload} onSubmit={submit} action="Issue the certificate" doing="Signing…">
        <OfficialFields official={official} onChange={setOfficial} form={form} />
      </ActForm>
    </>
  );
}

function Issued({ request }: { request: FoiaRequest }) {
  const { certificate } = request.steps;
  if (certificate === undefined) {
    return null;
  }
  return (
    <>
      <Alert kind="success" heading="It is certified that no record exists" level={3} quiet>
        <p>Issued <When at={certificate.at} />. SHA-256 <code className="hash">{certificate.sha256}</code></p>
      </Alert>
      {certificate.held ? (
        <ul className="usa-list">
          <li><DownloadButton quiet address={foia.certificateAddress(request.id, 'pdf')} name="certificate.pdf">Certificate as PDF</DownloadButton>: for the requester</li>
          <li><DownloadButton quiet address={foia.certificateAddress(request.id, 'json')} name="certificate.json" making="Proving it…">Certificate as JSON</DownloadButton>:
            with signature and proof, to be checked offline by anybody</li>
        </ul>
      ) : <p>Its words were erased here. Copies that were given out can still be checked.</p>}
    </>
  );
}
