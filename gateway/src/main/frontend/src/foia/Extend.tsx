import { useState } from 'react';
import { foia, type ExtensionReason, type FoiaRequest } from '../api/foia';
import { ActForm, type Reload } from '../agreement/ActForm';
import { SelectField, WordsField } from '../ui/fields';
import { findingsAt } from '../ui/marking';
import { useSending } from '../ui/useSending';
import { extensionWords } from '../words/foia';
import { useTakeRequest } from './queries';

const reasons = Object.entries(extensionWords).map(([value, label]) => ({ value, label }));

/** The one extension that the act allows. */
export function Extend({ request, onReload }: { request: FoiaRequest; onReload: Reload }) {
  const take = useTakeRequest();
  const [days, setDays] = useState('10');
  const [reason, setReason] = useState('');
  const form = useSending((terms: { businessDays: number; reason: ExtensionReason }) => foia.extend(request.id, request.version, terms));
  const submit = async () => {
    const changed = await form.submit({ businessDays: Number(days), reason: reason as ExtensionReason });
    if (changed !== undefined) {
      take(changed);
    }
  };
  return (
    <section className="act" aria-labelledby="extend">
      <h2 id="extend">Extend the time to answer</h2>
      <p>Once, by ten business days at most. The notice to the requester says why, and by when the answer comes.</p>
      <ActForm form={form} onReload={onReload} onSubmit={submit} action="Extend" doing="Extending…">
        <WordsField label="Business days" type="number" value={days} onChange={setDays}
          findings={findingsAt(form.findings, '/businessDays')} hint="1 to 10" />
        <SelectField label="Reason" value={reason} onChange={setReason} choices={reasons} none="Choose"
          findings={findingsAt(form.findings, '/reason')} />
      </ActForm>
    </section>
  );
}
