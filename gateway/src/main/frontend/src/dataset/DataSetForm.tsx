import { useState, type SubmitEvent } from 'react';
import type { DataSetWords } from '../api/operations';
import type { AreaOfInquiry, DataSet } from '../api/types';
import { RadioField, WordsField } from '../ui/fields';
import { findingsAt } from '../ui/marking';
import { Trouble } from '../ui/notices';
import type { useSending } from '../ui/useSending';
import { areaWords } from '../words/terms';

const areas = Object.entries(areaWords).map(([value, label]) => ({ value, label }));

/** The words of a data set: made new, or revised. */
export function DataSetForm({ initial, form, action, onDone, onCancel, onReload }: {
  initial?: DataSet;
  form: ReturnType<typeof useSending<DataSetWords, DataSet>>;
  action: string;
  onDone: (made: DataSet) => void;
  onCancel: () => void;
  onReload?: () => void;
}) {
  const [title, setTitle] = useState(initial?.title ?? '');
  const [guidingQuestion, setGuidingQuestion] = useState(initial?.guidingQuestion ?? '');
  const [area, setArea] = useState<AreaOfInquiry | ''>(initial?.areaOfInquiry ?? '');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const made = await form.submit({
      title: title.trim(), guidingQuestion: guidingQuestion.trim(), ...(area === '' ? {} : { areaOfInquiry: area }),
    });
    if (made !== undefined) {
      onDone(made);
    }
  };
  const at = (pointer: string) => ({
    findings: findingsAt(form.findings, pointer), confirmed: form.confirmed, onConfirm: form.confirm,
  });
  return (
    <form className="usa-form usa-form--large form" onSubmit={(event) => void submit(event)}>
      {form.problem !== null && <Trouble error={form.problem} {...(onReload === undefined ? {} : { onReload })} />}
      <WordsField label="Title" hint="Short, as your team calls it. For example: Attendance" value={title}
        onChange={setTitle} maxLength={200} sent={form.sent?.title} {...at('/title')} />
      <WordsField label="Guiding question" value={guidingQuestion} onChange={setGuidingQuestion} rows={4} maxLength={2000}
        sent={form.sent?.guidingQuestion} {...at('/guidingQuestion')}
        hint="What do you want to find out by looking at these reports together? Write about groups, never about a single student: no names, numbers, birth dates or addresses." />
      <RadioField label="Area of inquiry" value={area} choices={areas} {...at('/areaOfInquiry')}
        onChange={(value) => setArea(value as AreaOfInquiry)}
        hint="Academic: reading, mathematics and other learning. Non-academic: attendance, behavior, health. Systems: how the district itself works." />
      <div className="form__actions">
        <button type="submit" className="usa-button" disabled={form.sending}>
          {form.sending ? 'Saving…' : form.confirming ? `${action}, as confirmed` : action}
        </button>
        <button type="button" className="usa-button usa-button--outline" onClick={onCancel}>Cancel</button>
      </div>
    </form>
  );
}
