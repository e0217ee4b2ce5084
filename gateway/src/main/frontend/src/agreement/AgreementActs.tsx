import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { agreements, type RevocationReason } from '../api/operations';
import type { Administrator, Agreement, Official, Suspender } from '../api/types';
import { holds, useSession } from '../session/session';
import { Await } from '../ui/Await';
import { SelectField, WordsField } from '../ui/fields';
import { findingsAt } from '../ui/marking';
import { Alert, Trouble } from '../ui/notices';
import { useSending } from '../ui/useSending';
import { useTakeAgreement } from './queries';

/** What this person can do about the agreement as it stands now. The service decides; the page only offers. */
export function AgreementActs({ agreement, onReload }: { agreement: Agreement; onReload: () => void }) {
  const session = useSession();
  const signer = holds(session, `district:${agreement.district}`, 'signer');
  const stateSigner = holds(session, 'state:MI', 'state-signer');
  const operator = holds(session, 'state:MI', 'operator');
  const suspender: Suspender | undefined = signer ? 'district' : stateSigner ? 'state' : operator ? 'platform' : undefined;
  const signable = ['none', 'offered', 'expired', 'revoked', 'superseded'].includes(agreement.status);
  return (
    <>
      {signer && signable && <Sign agreement={agreement} onReload={onReload} />}
      {stateSigner && (agreement.status === 'signed' || agreement.renewal != null) && <Acknowledge agreement={agreement} onReload={onReload} />}
      {stateSigner && agreement.status === 'acknowledged' && <NameAdministrator agreement={agreement} onReload={onReload} />}
      {suspender !== undefined && agreement.status === 'active' && (
        <Stop agreement={agreement} by={suspender} onReload={onReload} />
      )}
      {signer && ['active', 'acknowledged', 'signed'].includes(agreement.status) && (
        <Revoke agreement={agreement} onReload={onReload} />
      )}
    </>
  );
}

interface ActProps { readonly agreement: Agreement; readonly onReload: () => void }

function OfficialFields({ official, onChange, findings }: {
  official: Official; onChange: (official: Official) => void; findings: ReturnType<typeof useSending>['findings'];
}) {
  return (
    <>
      <WordsField label="Your name" autoComplete="name" value={official.name} maxLength={120}
        onChange={(name) => onChange({ ...official, name })} findings={findingsAt(findings, '/official/name')}
        hint="As you sign in your office. It is kept with the signature and nowhere else." />
      <WordsField label="Your title" autoComplete="organization-title" value={official.title} maxLength={120}
        hint="For example: Superintendent"
        onChange={(title) => onChange({ ...official, title })} findings={findingsAt(findings, '/official/title')} />
    </>
  );
}

function Sign({ agreement, onReload }: ActProps) {
  const take = useTakeAgreement(agreement.district);
  const text = useQuery({ queryKey: ['agreement-text', 'current'], queryFn: () => agreements.text('current') });
  const [official, setOfficial] = useState<Official>({ name: '', title: '' });
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [read, setRead] = useState(false);
  const form = useSending(async (terms: Parameters<typeof agreements.sign>[2]) =>
    agreements.sign(agreement.district, agreement.version, terms));
  return (
    <section className="act" aria-labelledby="sign">
      <h2 id="sign">Sign for the district</h2>
      <Await query={text} what="Loading the agreement’s text" level={3}>
        {(offered) => {
          const submit = async (event: SubmitEvent) => {
            event.preventDefault();
            const changed = await form.submit({
              textVersion: offered.version, textSha256: offered.sha256,
              official: { name: official.name.trim(), title: official.title.trim() },
              ...(from === '' ? {} : { effectiveFrom: from }), ...(until === '' ? {} : { effectiveUntil: until }),
            });
            if (changed !== undefined) {
              take(changed);
            }
          };
          return (
            <form className="usa-form usa-form--large form" onSubmit={(event) => void submit(event)}>
              {form.problem !== null && <Trouble error={form.problem} level={3} onReload={() => { form.forget(); onReload(); }} />}
              <div className="agreement-text agreement-text--short" tabIndex={0} role="region" aria-label="The agreement’s text">
                <h3>{offered.title}</h3>
                {offered.body.split(/\n{2,}/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
              </div>
              <OfficialFields official={official} onChange={setOfficial} findings={form.findings} />
              <WordsField label="First day" type="date" required={false} value={from} onChange={setFrom}
                findings={findingsAt(form.findings, '/effectiveFrom')} hint="Left empty: the day it is acknowledged." />
              <WordsField label="Last day" type="date" required={false} value={until} onChange={setUntil}
                findings={findingsAt(form.findings, '/effectiveUntil')} hint="Left empty: until it is revoked." />
              <div className="usa-checkbox">
                <input className="usa-checkbox__input" id="read" type="checkbox" required checked={read}
                  onChange={(event) => setRead(event.target.checked)} />
                <label className="usa-checkbox__label" htmlFor="read">
                  I have read text version {offered.version} and {agreement.scheduleA.version === 0
                    ? 'know that Schedule A lists nothing yet' : `Schedule A version ${agreement.scheduleA.version}`}, and I sign
                  for the district
                </label>
              </div>
              <div className="form__actions">
                <button type="submit" className="usa-button" disabled={form.sending}>{form.sending ? 'Signing…' : 'Sign'}</button>
              </div>
            </form>
          );
        }}
      </Await>
    </section>
  );
}

const nobody: Administrator = { accountId: '', official: { name: '', title: '' } };

function AdministratorFields({ named, onChange, findings, at }: {
  named: Administrator; onChange: (named: Administrator) => void; findings: ReturnType<typeof useSending>['findings']; at: string;
}) {
  return (
    <>
      <WordsField label="Administrator’s account id" value={named.accountId} maxLength={128}
        onChange={(accountId) => onChange({ ...named, accountId })} findings={findingsAt(findings, `${at}/accountId`)}
        hint="As the log-in service knows the account; never an e-mail address." />
      <WordsField label="Administrator’s name" value={named.official.name} maxLength={120}
        onChange={(name) => onChange({ ...named, official: { ...named.official, name } })}
        findings={findingsAt(findings, `${at}/official/name`)} />
      <WordsField label="Administrator’s title" value={named.official.title} maxLength={120}
        onChange={(title) => onChange({ ...named, official: { ...named.official, title } })}
        findings={findingsAt(findings, `${at}/official/title`)} />
    </>
  );
}

const trimmed = ({ name, title }: Official): Official => ({ name: name.trim(), title: title.trim() });

function Acknowledge({ agreement, onReload }: ActProps) {
  const take = useTakeAgreement(agreement.district);
  const [official, setOfficial] = useState<Official>({ name: '', title: '' });
  const [naming, setNaming] = useState(agreement.renewal == null);
  const [named, setNamed] = useState(nobody);
  const form = useSending((terms: Parameters<typeof agreements.acknowledge>[2]) =>
    agreements.acknowledge(agreement.district, agreement.version, terms));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const administrator = { accountId: named.accountId.trim(), official: trimmed(named.official) };
    const changed = await form.submit({ official: trimmed(official), ...(naming ? { administrator } : {}) });
    if (changed !== undefined) {
      take(changed);
    }
  };
  return (
    <section className="act" aria-labelledby="acknowledge">
      <h2 id="acknowledge">Acknowledge for the state</h2>
      <form className="usa-form usa-form--large form" onSubmit={(event) => void submit(event)}>
        {form.problem !== null && <Trouble error={form.problem} level={3} onReload={() => { form.forget(); onReload(); }} />}
        <OfficialFields official={official} onChange={setOfficial} findings={form.findings} />
        <div className="usa-checkbox">
          <input className="usa-checkbox__input" id="naming" type="checkbox" checked={naming}
            onChange={(event) => setNaming(event.target.checked)} />
          <label className="usa-checkbox__label" htmlFor="naming">Name the district’s administrator now</label>
        </div>
        {naming && <AdministratorFields named={named} onChange={setNamed} findings={form.findings} at="/administrator" />}
        <div className="form__actions">
          <button type="submit" className="usa-button" disabled={form.sending}>{form.sending ? 'Saving…' : 'Acknowledge'}</button>
        </div>
      </form>
    </section>
  );
}

function NameAdministrator({ agreement, onReload }: ActProps) {
  const take = useTakeAgreement(agreement.district);
  const [named, setNamed] = useState(nobody);
  const form = useSending((administrator: Administrator) =>
    agreements.nameAdministrator(agreement.district, agreement.version, administrator));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const changed = await form.submit({ accountId: named.accountId.trim(), official: trimmed(named.official) });
    if (changed !== undefined) {
      take(changed);
    }
  };
  return (
    <section className="act" aria-labelledby="administrator">
      <h2 id="administrator">Name the district’s administrator</h2>
      <p>The agreement is active once the first administrator is named.</p>
      <form className="usa-form usa-form--large form" onSubmit={(event) => void submit(event)}>
        {form.problem !== null && <Trouble error={form.problem} level={3} onReload={() => { form.forget(); onReload(); }} />}
        <AdministratorFields named={named} onChange={setNamed} findings={form.findings} at="" />
        <div className="form__actions">
          <button type="submit" className="usa-button" disabled={form.sending}>{form.sending ? 'Saving…' : 'Name'}</button>
        </div>
      </form>
    </section>
  );
}

function Stop({ agreement, by, onReload }: ActProps & { by: Suspender }) {
  const take = useTakeAgreement(agreement.district);
  const stopped = agreement.suspensions.some((one) => one.by === by);
  const [reason, setReason] = useState('');
  const form = useSending((stop: boolean) => stop
    ? agreements.suspend(agreement.district, agreement.version, by, reason.trim())
    : agreements.lift(agreement.district, agreement.version, by));
  const act = async (event: SubmitEvent) => {
    event.preventDefault();
    const changed = await form.submit(!stopped);
    if (changed !== undefined) {
      setReason('');
      take(changed);
    }
  };
  return (
    <section className="act" aria-labelledby="stop">
      <h2 id="stop">{stopped ? 'Let reports open again' : 'Stop the showing of data at once'}</h2>
      <p>{stopped
        ? 'Lifts your stop. A stop by somebody else stays.'
        : 'No report of this district opens from the next second on, and open ones close. The agreement itself stays as it is, and you can lift the stop at any time.'}</p>
      <form className="usa-form usa-form--large form" onSubmit={(event) => void act(event)}>
        {form.problem !== null && <Trouble error={form.problem} level={3} onReload={() => { form.forget(); onReload(); }} />}
        {!stopped && (
          <WordsField label="Reason" rows={2} maxLength={500} value={reason} onChange={setReason}
            findings={findingsAt(form.findings, '/reason')}
            hint="For the people of the district and the state. It stays with the agreement and does not go into the record." />
        )}
        <div className="form__actions">
          <button type="submit" className={stopped ? 'usa-button' : 'usa-button usa-button--secondary'}
            disabled={form.sending}>{stopped ? 'Lift the stop' : 'Stop showing data'}</button>
        </div>
      </form>
    </section>
  );
}

const revocationReasons: readonly { value: RevocationReason; label: string }[] = [
  { value: 'district-decision', label: 'A decision of the district' },
  { value: 'provider-change', label: 'The district changes its provider' },
  { value: 'privacy-concern', label: 'A concern about privacy' },
];

function Revoke({ agreement, onReload }: ActProps) {
  const take = useTakeAgreement(agreement.district);
  const [reason, setReason] = useState<RevocationReason | ''>('');
  const form = useSending((code: RevocationReason) => agreements.revoke(agreement.district, agreement.version, code));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const changed = reason === '' ? undefined : await form.submit(reason);
    if (changed !== undefined) {
      take(changed);
    }
  };
  return (
    <details className="disclosure">
      <summary>Revoke the agreement</summary>
      <form className="usa-form usa-form--large form" onSubmit={(event) => void submit(event)}>
        <Alert kind="warning" quiet level={3} heading="This ends the agreement">
          <p>No report of this district opens any more. To come back, the district signs again and the state acknowledges
            again. To pause for a while, stop the showing of data instead.</p>
        </Alert>
        {form.problem !== null && <Trouble error={form.problem} level={3} onReload={() => { form.forget(); onReload(); }} />}
        <SelectField label="Reason" value={reason} choices={revocationReasons} none="Choose"
          onChange={(value) => setReason(value as RevocationReason)} findings={findingsAt(form.findings, '/reasonCode')} />
        <div className="form__actions">
          <button type="submit" className="usa-button usa-button--secondary" disabled={form.sending}>Revoke</button>
        </div>
      </form>
    </details>
  );
}
