import { useState, type SubmitEvent } from 'react';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { catalog, purges, type PurgeSelection } from '../api/operations';
import type { Purged, PurgeList } from '../api/types';
import { DistrictPage, useDistrictCode } from '../district/DistrictPage';
import { holds, useSession } from '../session/session';
import { ScrollingTable } from '../ui/bits';
import { SelectField } from '../ui/fields';
import { Alert, Empty, Trouble } from '../ui/notices';
import { useSending } from '../ui/useSending';
import { When } from '../ui/When';
import { schoolYear } from '../words/dates';
import { categoryWords, sourceWords } from '../words/terms';

type Listed = { readonly selection: PurgeSelection; readonly tag: string; readonly list: PurgeList };

const thisYear = new Date().getFullYear();
/** Closing year of the first school year that a report of the sources reaches back to. */
const FIRST_YEAR = 2003;
const years = Array.from({ length: thisYear + 2 - FIRST_YEAR }, (_, place) => thisYear + 1 - place)
  .map((year) => ({ value: String(year), label: schoolYear(year) }));
const sources = ['data-hub', 'mi-school-data'].map((value) => ({ value, label: sourceWords(value) }));
const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;

/** Purging references for good, in two steps: what would go is listed, then that very list goes. */
export function PurgePage() {
  const district = useDistrictCode();
  const session = useSession();
  const may = holds(session, `district:${district}`, 'signer', 'district-admin');
  return (
    <DistrictPage title="Purge references" crumbs={[{ to: `/districts/${district}/agreement`, text: 'Agreement' }]}
      lead="Takes the references to a source’s reports out of all data sets of the district, those of one school year or of all years. Data sets and their words stay. What is deleted cannot be restored.">
      {may ? <Purge district={district} /> : (
        <Alert kind="info" heading="Signers and district administrators purge references" quiet>
          <p>Your role reads this district; it does not purge.</p>
        </Alert>
      )}
    </DistrictPage>
  );
}

function Purge({ district }: { district: string }) {
  const client = useQueryClient();
  const [source, setSource] = useState('');
  const [year, setYear] = useState('');
  const [listed, setListed] = useState<Listed | null>(null);
  const [purged, setPurged] = useState<Purged | null>(null);
  const listing = useSending(async (selection: PurgeSelection): Promise<Listed> => {
    const { tag, body } = await purges.list(district, selection);
    return { selection, tag, list: body };
  });
  const list = async (event: SubmitEvent) => {
    event.preventDefault();
    setPurged(null);
    setListed(await listing.submit({ source, ...(year === '' ? {} : { schoolYear: Number(year) }) }) ?? null);
  };
  const done = (gone: Purged) => {
    setListed(null);
    setPurged(gone);
    void client.invalidateQueries();
  };
  return (
    <>
      {purged !== null && <Done purged={purged} />}
      <form className="filters" onSubmit={(event) => void list(event)} aria-label="Which references">
        <div className="filters__fields">
          <SelectField label="Source" value={source} choices={sources} none="Choose"
            onChange={(value) => { setSource(value); setListed(null); }} />
          <SelectField label="School year" value={year} choices={years} none="All years" required={false}
            onChange={(value) => { setYear(value); setListed(null); }} />
        </div>
        <div className="form__actions">
          <button type="submit" className="usa-button" disabled={listing.sending}>{listing.sending ? 'Listing…' : 'List what would go'}</button>
        </div>
      </form>
      {listing.problem !== null && <Trouble error={listing.problem} />}
      {listed !== null && <Confirm key={listed.tag} district={district} listed={listed} onDone={done} onAgain={() => setListed(null)} />}
    </>
  );
}

function Done({ purged }: { purged: Purged }) {
  return (
    <Alert kind="success" heading={`${count(purged.purged, 'reference')} purged from ${count(purged.dataSets, 'data set')}`}>
      <p>The purge is on record, by ids and counts.</p>
      {(purged.left > 0 || purged.more) && <p>Some are still there. List again to see and purge them.</p>}
    </Alert>
  );
}

function Confirm({ district, listed, onDone, onAgain }: {
  district: string; listed: Listed; onDone: (purged: Purged) => void; onAgain: () => void;
}) {
  const [sure, setSure] = useState(false);
  const { list, selection, tag } = listed;
  const form = useSending((entityTag: string) => purges.purge(district, selection, entityTag));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const gone = await form.submit(tag);
    if (gone !== undefined) {
      onDone(gone);
    }
  };
  if (list.count === 0) {
    return <Empty heading="Nothing to purge"><p>No data set of the district refers to such a report.</p></Empty>;
  }
  return (
    <section aria-labelledby="would-go">
      <h2 id="would-go" className="section-title">{count(list.count, 'reference')} in {count(list.dataSets, 'data set')} would go</h2>
      {list.more && <p>There are more than can be listed at once. Purge these first, then list again.</p>}
      <References district={district} list={list} />
      <form className="usa-form usa-form--large form" onSubmit={(event) => void submit(event)}>
        {form.problem !== null && <Trouble error={form.problem} level={3} onReload={onAgain} />}
        <Alert kind="warning" quiet level={3} heading="This cannot be undone"><p>{list.notice}</p></Alert>
        <div className="usa-checkbox">
          <input className="usa-checkbox__input" id="sure" type="checkbox" required checked={sure}
            onChange={(event) => setSure(event.target.checked)} />
          <label className="usa-checkbox__label" htmlFor="sure">I have looked at the list, and these references are to be deleted for good</label>
        </div>
        <div className="form__actions">
          <button type="submit" className="usa-button usa-button--secondary" disabled={form.sending}>
            {form.sending ? 'Purging…' : `Purge ${count(list.count, 'reference')}`}
          </button>
          <button type="button" className="usa-button usa-button--outline" onClick={onAgain}>Keep them</button>
        </div>
      </form>
    </section>
  );
}

/** Titles of the reports by their ids, as the menus have them or had them; nothing of one that no menu ever had. */
function useTitles(district: string, list: PurgeList): ReadonlyMap<string, string> {
  const ids = [...new Set(list.references.map((one) => one.reportId))];
  const found = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['report', id, district], queryFn: () => catalog.report(id, district), retry: false,
    })),
  });
  return new Map(found.flatMap((one) => one.data === undefined
    ? []
    : [[one.data.id, one.data.vanishedAt == null ? one.data.title : `${one.data.title}, no longer offered`] as const]));
}

function References({ district, list }: { district: string; list: PurgeList }) {
  const titles = useTitles(district, list);
  return (
    <ScrollingTable caption="References that would be purged">
      <thead>
        <tr><th scope="col">Data set</th><th scope="col">Kind of data</th><th scope="col">School year</th><th scope="col">Report</th><th scope="col">Added</th></tr>
      </thead>
      <tbody>
        {list.references.map((one) => (
          <tr key={one.tileId}>
            <th scope="row"><Link to={`/districts/${district}/data-sets/${one.dataSetId}`}>{one.dataSetTitle}</Link></th>
            <td>{categoryWords(one.category)}</td>
            <td className="nowrap">{one.schoolYear == null ? 'None named' : schoolYear(one.schoolYear)}</td>
            <td>{titles.get(one.reportId)} <code className="fine-print">{one.reportId}</code></td>
            <td className="nowrap"><When at={one.addedAt} /></td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
