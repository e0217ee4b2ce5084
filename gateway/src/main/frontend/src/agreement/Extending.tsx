import { useState } from 'react';
import { agreements } from '../api/operations';
import type { Agreement, DeclineReason, Extension } from '../api/types';
import { RadioField, SelectField, WordsField } from '../ui/fields';
import { findingsAt } from '../ui/marking';
import { useSending } from '../ui/useSending';
import { Day } from '../ui/When';
import { declineWords, officialWords } from '../words/terms';
import { ActForm, nobody, OfficialFields, trimmed, type Reload } from './ActForm';
import { useTakeAgreement } from './queries';

interface ActProps { readonly agreement: Agreement; readonly onReload: Reload }

/** The request that waits for the state's answer. */
export const openExtension = (agreement: Agreement): Extension | undefined =>
  agreement.life.end?.extensions.find((one) => one.answer === 'open');

/** The district asks that its agreement end later. */
export function AskExtension({ agreement, onReload }: ActProps) {
  const take = useTakeAgreement(agreement.district);
  const [official, setOfficial] = useState(nobody);
  const [lastDay, setLastDay] = useState('');
  const form = useSending((terms: Parameters<typeof agreements.askExtension>[2]) =>
    agreements.askExtension(agreement.district, agreement.version, terms));
  const submit = async () => {
    const changed = await form.submit({ official: trimmed(official), lastDay });
    if (changed !== undefined) {
      take(changed);
    }
  };
  return (
    <ActForm form={form} onReload={onReload} onSubmit={submit} action="Ask for the extension" doing="Asking…">
      <p>Text and Schedule A stay as they are. The Michigan Department of Education answers here; until then the agreement
        ends as signed.</p>
      <WordsField label="New last day" type="date" value={lastDay} onChange={setLastDay}
        findings={findingsAt(form.findings, '/lastDay')}
        hint={agreement.effectiveUntil == null ? undefined : <>After <Day at={agreement.effectiveUntil} />, the last day now.</>} />
      <OfficialFields official={official} onChange={setOfficial} form={form} />
    </ActForm>
  );
}

const answers = [
  { value: 'granted', label: 'Grant it' },
  { value: 'declined', label: 'Decline it' },
];
const reasons = Object.entries(declineWords).map(([value, label]) => ({ value, label }));

/** The state answers what the district has asked for. */
export function AnswerExtension({ agreement, asked, onReload }: ActProps & { asked: Extension }) {
  const take = useTakeAgreement(agreement.district);
  const [official, setOfficial] = useState(nobody);
  const [answer, setAnswer] = useState('granted');
  const [reason, setReason] = useState('');
  const form = useSending((terms: Parameters<typeof agreements.answerExtension>[2]) =>
    agreements.answerExtension(agreement.district, agreement.version, terms));
  const submit = async () => {
    const changed = await form.submit({
      official: trimmed(official), granted: answer === 'granted',
      ...(answer === 'granted' ? {} : { reasonCode: reason as DeclineReason }),
    });
    if (changed !== undefined) {
      take(changed);
    }
  };
  return (
    <section className="act" aria-labelledby="answer">
      <h2 id="answer">Answer the request for an extension</h2>
      <p>{officialWords(asked.asked.official)}, asks that the agreement end on <Day at={asked.lastDay} />
        {agreement.effectiveUntil != null && <> in place of <Day at={agreement.effectiveUntil} /></>}.</p>
      <ActForm form={form} onReload={onReload} onSubmit={submit} action="Answer" doing="Answering…">
        <RadioField label="Answer" value={answer} onChange={setAnswer} choices={answers} />
        {answer === 'declined' && (
          <SelectField label="Reason" value={reason} onChange={setReason} choices={reasons} none="Choose"
            findings={findingsAt(form.findings, '/reasonCode')} />
        )}
        <OfficialFields official={official} onChange={setOfficial} form={form} />
      </ActForm>
    </section>
  );
}
