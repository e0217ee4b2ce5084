import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { agreements } from '../api/operations';
import { holds, useSession } from '../session/session';
import { Await } from '../ui/Await';
import { WordsField } from '../ui/fields';
import { findingsAt } from '../ui/marking';
import { Alert } from '../ui/notices';
import { Page } from '../ui/Page';
import { When } from '../ui/When';
import { useSending } from '../ui/useSending';
import { ActForm } from './ActForm';
import { TextBody } from './TextBody';

/** The text that districts are asked to sign; the state publishes the next one here. */
export function TextPage() {
  const query = useQuery({ queryKey: ['agreement-text', 'current'], queryFn: () => agreements.text('current') });
  const publishing = holds(useSession(), 'state:MI', 'state-signer');
  return (
    <Page title="Agreement text" crumbs={[{ to: '/agreements', text: 'Agreements' }]}
      lead="The words that every district is asked to sign. A text is never changed once it is offered: the next one takes its place.">
      <Await query={query} what="Loading the text">
        {(text) => (
          <>
            <div className="agreement-text">
              <h2>{text.title}</h2>
              <TextBody body={text.body} level={3} />
              <p className="fine-print">
                Text version {text.version}{text.offeredAt !== undefined && <>, offered <When at={text.offeredAt} /></>}, SHA-256 <code>{text.sha256}</code>
              </p>
            </div>
            {publishing && <Publish key={text.version} current={text.body} version={text.version} onReload={() => void query.refetch()} />}
          </>
        )}
      </Await>
    </Page>
  );
}

const LONGEST = 100_000;

function Publish({ current, version, onReload }: { current: string; version: number; onReload: () => void }) {
  const client = useQueryClient();
  const [body, setBody] = useState(current);
  const form = useSending((words: string, confirmed) => agreements.publishText(words, confirmed));
  const submit = async () => {
    const published = await form.submit(body);
    if (published !== undefined) {
      client.setQueryData(['agreement-text', 'current'], published);
      void client.invalidateQueries();
    }
  };
  return (
    <section className="act" aria-labelledby="publish">
      <h2 id="publish">Publish the next text</h2>
      <Alert kind="info" quiet level={3} heading="What happens">
        <p>Every open district is offered the new text within seconds. What a district has signed stays in force until it
          signs the new text and the state acknowledges, or until it ends. A published text cannot be taken back.</p>
      </Alert>
      <ActForm form={form} onReload={onReload} onSubmit={submit} doing="Publishing…" idle={body === current}
        action={form.confirming ? `Publish version ${version + 1}, as confirmed` : `Publish version ${version + 1}`}>
        <WordsField label="Text" rows={16} maxLength={LONGEST} value={body} onChange={setBody} sent={form.sent ?? undefined}
          findings={findingsAt(form.findings, '/body')} confirmed={form.confirmed} onConfirm={form.confirm}
          hint="Markdown. The first line is the title: # Title" />
        {body === current && <p className="fine-print">These are the words of the present text. Change them to publish the next.</p>}
      </ActForm>
    </section>
  );
}
