import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { agreements } from '../api/operations';
import type { Agreement, AgreementText } from '../api/types';
import { Await } from '../ui/Await';
import { WordsField } from '../ui/fields';
import { findingsAt } from '../ui/marking';
import { useSending } from '../ui/useSending';
import { ActForm, nobody, OfficialFields, trimmed, type Reload } from './ActForm';
import { useTakeAgreement } from './queries';
import { TextBody } from './TextBody';

interface SignProps { readonly agreement: Agreement; readonly onReload: Reload }

/** The district signs the text that is offered: for the first time, again, or a renewal of what is in force. */
export function Sign({ agreement, onReload }: SignProps) {
  const text = useQuery({ queryKey: ['agreement-text', 'current'], queryFn: () => agreements.text('current') });
  return (
    <Await query={text} what="Loading the agreement’s text" level={3}>
      {(offered) => <SignForm agreement={agreement} offered={offered} onReload={onReload} />}
    </Await>
  );
}

function SignForm({ agreement, offered, onReload }: SignProps & { offered: AgreementText }) {
  const take = useTakeAgreement(agreement.district);
  const renewing = agreement.status === 'active';
  const [official, setOfficial] = useState(nobody);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [read, setRead] = useState(false);
  const form = useSending((terms: Parameters<typeof agreements.sign>[2]) =>
    agreements.sign(agreement.district, agreement.version, terms));
  const submit = async () => {
    const changed = await form.submit({
      textVersion: offered.version, textSha256: offered.sha256, official: trimmed(official),
      ...(from === '' ? {} : { effectiveFrom: from }), ...(until === '' ? {} : { effectiveUntil: until }),
    });
    if (changed !== undefined) {
      take(changed);
    }
  };
  return (
    <ActForm form={form} onReload={onReload} onSubmit={submit} action={renewing ? 'Sign the renewal' : 'Sign'} doing="Signing…">
      <div className="agreement-text agreement-text--short" tabIndex={0} role="region" aria-label="The agreement’s text">
        <h3>{offered.title}</h3>
        <TextBody body={offered.body} level={4} />
      </div>
      <OfficialFields official={official} onChange={setOfficial} form={form} />
      <WordsField label="First day" type="date" required={false} value={from} onChange={setFrom}
        findings={findingsAt(form.findings, '/effectiveFrom')}
        hint={renewing
          ? 'Left empty: today. Until then the present agreement goes on; once acknowledged, the renewal takes over on this day by itself.'
          : 'Left empty: today. Reports open once the Department has acknowledged and named an administrator.'} />
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
    </ActForm>
  );
}
