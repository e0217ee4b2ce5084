import { useState } from 'react';
import { foia, type FoiaOutcome, type FoiaRequest } from '../api/foia';
import { ActForm, nobody, OfficialFields, trimmed, type Reload } from '../agreement/ActForm';
import { RadioField, WordsField } from '../ui/fields';
import { findingsAt } from '../ui/marking';
import { useSending } from '../ui/useSending';
import { outcomeOfRequest } from '../words/foia';
import { useTakeRequest } from './queries';

/** The answer, for good. */
export function Decide({ request, onReload }: { request: FoiaRequest; onReload: Reload }) {
  const take = useTakeRequest();
  const certified = request.steps.certificate !== undefined;
  const [outcome, setOutcome] = useState<FoiaOutcome>('granted');
  const [grounds, setGrounds] = useState('');
  const [official, setOfficial] = useState(nobody);
  const form = useSending((terms: Parameters<typeof foia.decide>[2], confirmed) =>
    foia.decide(request.id, request.version, terms, confirmed));
  const choices = Object.entries(outcomeOfRequest).filter(([value]) => value !== 'certificate' || certified)
    .map(([value, label]) => ({ value, label }));
  const needsGrounds = outcome === 'denied' || outcome === 'partly';
  const submit = async () => {
    const changed = await form.submit({ outcome, official: trimmed(official), ...(needsGrounds ? { grounds: grounds.trim() } : {}) });
    if (changed !== undefined) {
      take(changed);
    }
  };
  return (
    <section className="act" aria-labelledby="decide">
      <h2 id="decide">Answer the request</h2>
      <ActForm form={form} onReload={onReload} onSubmit={submit} action={form.confirming ? 'Answer, as confirmed' : 'Answer'} doing="Answering…">
        <RadioField label="Decision" value={outcome} onChange={(value) => setOutcome(value as FoiaOutcome)} choices={choices}
          findings={findingsAt(form.findings, '/outcome')} />
        {needsGrounds && (
          <WordsField label="Grounds" rows={4} value={grounds} onChange={setGrounds} maxLength={4000} sent={form.sent?.grounds}
            findings={findingsAt(form.findings, '/grounds')} confirmed={form.confirmed} onConfirm={form.confirm}
            hint="The exemption of the act, and what was separated or deleted. Name nobody." />
        )}
        <OfficialFields official={official} onChange={setOfficial} form={form} />
      </ActForm>
    </section>
  );
}

/** Names, certificate and grounds go for good. */
export function Erase({ request, onReload }: { request: FoiaRequest; onReload: Reload }) {
  const take = useTakeRequest();
  const form = useSending<null, FoiaRequest>(() => foia.erase(request.id, request.version));
  const submit = async () => {
    const changed = await form.submit(null);
    if (changed !== undefined) {
      take(changed);
    }
  };
  return (
    <section className="act" aria-labelledby="erase">
      <h2 id="erase">Erase the names</h2>
      <p>Names, grounds and certificate go for good; download what the file needs first. The number of the request, its days and a
        keyed hash stay, and the audit log goes on saying that it came and how it was answered.</p>
      <ActForm form={form} onReload={onReload} onSubmit={submit} action="Erase for good" doing="Erasing…" grave />
    </section>
  );
}
