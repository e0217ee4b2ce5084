import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { legalHolds, type LegalHold } from '../api/retention';
import { ActForm } from '../agreement/ActForm';
import { useSession } from '../session/session';
import { Await } from '../ui/Await';
import { Tag } from '../ui/bits';
import { RadioField, WordsField } from '../ui/fields';
import { findingsAt } from '../ui/marking';
import { Empty } from '../ui/notices';
import { useSending } from '../ui/useSending';
import { When } from '../ui/When';
import { roleWords } from '../words/terms';
import { holdWords, nextStep, scopeWords } from './holdWords';

const KEY = ['legal-holds'] as const;

/** All holds with what can be done next, and a form for a new one. */
export function LegalHolds() {
  const query = useQuery({ queryKey: KEY, queryFn: legalHolds.list });
  const reload = () => void query.refetch();
  return (
    <section aria-labelledby="holds">
      <h2 id="holds">Legal holds</h2>
      <p>While a hold is in force, no record that it covers ends by the policy. It is in force from the first word on; a second
        person confirms it, and two people lift it. Each word is on record.</p>
      <Await query={query} what="Loading the holds" level={3}>
        {({ items }) => items.length === 0
          ? <Empty heading="No hold was ever set"><p>The written policy alone decides.</p></Empty>
          : <ul className="rows">{items.map((hold) => <Hold key={hold.id} hold={hold} onReload={reload} />)}</ul>}
      </Await>
      <NewHold onReload={reload} />
    </section>
  );
}

function Hold({ hold, onReload }: { hold: LegalHold; onReload: () => void }) {
  const mine = useSession().user.id;
  const state = holdWords(hold);
  const next = nextStep(hold);
  const form = useSending((step: NonNullable<typeof next>) => legalHolds.take(hold, step.step));
  const take = async () => {
    if (next !== undefined && await form.submit(next) !== undefined) {
      onReload();
    }
  };
  return (
    <li className="rows__row">
      <div>
        <span className="rows__title">{scopeWords(hold.scope)}</span>
        <ul className="rows__more">
          {said(hold).map(([what, word]) => (
            <li key={what}>{what} by {word.account}, {roleWords[word.role]}, <When at={word.at} /></li>
          ))}
        </ul>
        {next !== undefined && (next.first === mine
          ? <p className="fine-print">You asked for this. Another auditor, signer or FOIA coordinator of the state confirms it.</p>
          : <ActForm form={form} onReload={onReload} onSubmit={take} action={next.action} doing="Saving…" />)}
      </div>
      <Tag tone={state.tone}>{state.text}</Tag>
    </li>
  );
}

function said(hold: LegalHold) {
  return ([['Asked for', hold.asked], ['Confirmed', hold.confirmed], ['Lifting asked for', hold.liftAsked], ['Lifted', hold.lifted]] as const)
    .flatMap(([what, word]) => (word === undefined ? [] : [[what, word] as const]));
}

function NewHold({ onReload }: { onReload: () => void }) {
  const client = useQueryClient();
  const [reach, setReach] = useState<'district' | 'all'>('district');
  const [district, setDistrict] = useState('');
  const form = useSending((scope: string, _confirmed, key) => legalHolds.ask(scope, key));
  const submit = async () => {
    if (await form.submit(reach === 'all' ? 'all' : district.trim()) !== undefined) {
      setDistrict('');
      await client.invalidateQueries({ queryKey: KEY });
    }
  };
  return (
    <section className="act" aria-labelledby="new-hold">
      <h3 id="new-hold">Set a legal hold</h3>
      <ActForm form={form} onReload={onReload} onSubmit={submit} action="Set the hold" doing="Setting…">
        <RadioField label="It covers" value={reach} onChange={(value) => setReach(value === 'all' ? 'all' : 'district')}
          choices={[{ value: 'district', label: 'The records of one district' }, { value: 'all', label: 'All records' }]} />
        {reach === 'district' && (
          <WordsField label="District code" value={district} onChange={setDistrict} maxLength={5} hint="5 digits, for example 82030"
            findings={findingsAt(form.findings, '/scope')} />
        )}
      </ActForm>
    </section>
  );
}
