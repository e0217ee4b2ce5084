import { useState } from 'react';
import { agreements } from '../api/operations';
import type { Administrator, Agreement } from '../api/types';
import { ImpactNotice } from '../schedulea/ImpactNotice';
import { WordsField } from '../ui/fields';
import { findingsAt } from '../ui/marking';
import { useSending } from '../ui/useSending';
import { ActForm, nobody, OfficialFields, trimmed, type Reload } from './ActForm';
import { useTakeAgreement } from './queries';

interface ActProps { readonly agreement: Agreement; readonly onReload: Reload }

const noAdministrator: Administrator = { accountId: '', official: nobody };
const cleaned = (named: Administrator): Administrator => ({ accountId: named.accountId.trim(), official: trimmed(named.official) });

function AdministratorFields({ named, onChange, findings, at }: {
  named: Administrator; onChange: (named: Administrator) => void; findings: ReturnType<typeof useSending>['findings']; at: string;
}) {
  return (
    <>
      <WordsField label="Administrator’s account id" value={named.accountId} maxLength={128}
        onChange={(accountId) => onChange({ ...named, accountId })} findings={findingsAt(findings, `${at}/accountId`)}
        hint="The district’s people read it on this page under their own sign-in. Never an e-mail address." />
      <WordsField label="Administrator’s name" value={named.official.name} maxLength={120}
        onChange={(name) => onChange({ ...named, official: { ...named.official, name } })}
        findings={findingsAt(findings, `${at}/official/name`)} />
      <WordsField label="Administrator’s title" value={named.official.title} maxLength={120}
        onChange={(title) => onChange({ ...named, official: { ...named.official, title } })}
        findings={findingsAt(findings, `${at}/official/title`)} />
    </>
  );
}

/** The state acknowledges what the district has signed, and names the administrator where none is named yet. */
export function Acknowledge({ agreement, onReload }: ActProps) {
  const take = useTakeAgreement(agreement.district);
  const [official, setOfficial] = useState(nobody);
  const [naming, setNaming] = useState(agreement.life.administrators.length === 0);
  const [named, setNamed] = useState(noAdministrator);
  const form = useSending((terms: Parameters<typeof agreements.acknowledge>[2]) =>
    agreements.acknowledge(agreement.district, agreement.version, terms));
  const submit = async () => {
    const changed = await form.submit({
      official: trimmed(official), ...(naming ? { administrator: cleaned(named) } : {}),
    });
    if (changed !== undefined) {
      take(changed);
    }
  };
  return (
    <section className="act" aria-labelledby="acknowledge">
      <h2 id="acknowledge">Acknowledge for the state</h2>
      <ActForm form={form} onReload={onReload} onSubmit={submit} action="Acknowledge">
        {agreement.status !== 'active' && <ImpactNotice district={agreement.district} step={{ step: 'coming-into-force' }}
          firstDay={agreement.renewal?.effectiveFrom ?? agreement.effectiveFrom} />}
        <OfficialFields official={official} onChange={setOfficial} form={form} />
        <div className="usa-checkbox">
          <input className="usa-checkbox__input" id="naming" type="checkbox" checked={naming}
            onChange={(event) => setNaming(event.target.checked)} />
          <label className="usa-checkbox__label" htmlFor="naming">
            {agreement.life.administrators.length === 0
              ? 'Name the district’s administrator now' : 'Name another administrator of the district now'}
          </label>
        </div>
        {naming && <AdministratorFields named={named} onChange={setNamed} findings={form.findings} at="/administrator" />}
      </ActForm>
    </section>
  );
}

/** The state names an administrator: the first makes the agreement active. */
export function NameAdministrator({ agreement, onReload }: ActProps) {
  const take = useTakeAgreement(agreement.district);
  const [named, setNamed] = useState(noAdministrator);
  const form = useSending((administrator: Administrator) =>
    agreements.nameAdministrator(agreement.district, agreement.version, administrator));
  const submit = async () => {
    const changed = await form.submit(cleaned(named));
    if (changed !== undefined) {
      take(changed);
    }
  };
  return (
    <section className="act" aria-labelledby="administrator">
      <h2 id="administrator">Name the district’s administrator</h2>
      <p>The agreement is active once the first administrator is named.</p>
      <ActForm form={form} onReload={onReload} onSubmit={submit} action="Name the administrator">
        <AdministratorFields named={named} onChange={setNamed} findings={form.findings} at="" />
      </ActForm>
    </section>
  );
}
