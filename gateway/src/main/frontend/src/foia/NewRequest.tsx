import { useState } from 'react';
import { useNavigate } from 'react-router';
import { foia, type Means, type NewFoiaRequest as Words } from '../api/foia';
import { ActForm } from '../agreement/ActForm';
import { coordinates, useSession } from '../session/session';
import { RadioField, SelectField, WordsField } from '../ui/fields';
import { findingsAt } from '../ui/marking';
import { Page } from '../ui/Page';
import { useSending } from '../ui/useSending';
import { detroitInstant } from '../words/dates';
import { meansWords } from '../words/foia';
import { useTakeRequest } from './queries';

const means = Object.entries(meansWords).map(([value, label]) => ({ value, label }));
const spam = [{ value: 'no', label: 'It came to the inbox' }, { value: 'yes', label: 'It lay in the spam or junk folder' }];

/** Enters a request that came, with the times that its clocks begin with. */
export function NewRequest() {
  const bodies = coordinates(useSession());
  const navigate = useNavigate();
  const take = useTakeRequest();
  const [body, setBody] = useState(bodies[0] ?? '');
  const [way, setWay] = useState<Means>('e-mail');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const [folder, setFolder] = useState('no');
  const [noticedDay, setNoticedDay] = useState('');
  const [noticedTime, setNoticedTime] = useState('');
  const [name, setName] = useState('');
  const [others, setOthers] = useState('');
  const form = useSending((words: Words, _, key) => foia.receive(words, key));
  const inSpam = way === 'e-mail' && folder === 'yes';
  const submit = async () => {
    const made = await form.submit({
      organisation: body, means: way, cameAt: detroitInstant(day, time) ?? '', name: name.trim(),
      otherNames: others.split('\n').map((one) => one.trim()).filter((one) => one !== ''),
      ...(inSpam ? { noticedAt: detroitInstant(noticedDay, noticedTime) ?? '' } : {}),
    });
    if (made !== undefined) {
      take(made);
      void navigate(`/foia/${made.id}`);
    }
  };
  return (
    <Page title="Enter a request" crumbs={[{ to: '/foia', text: 'Requests for records' }]}
      lead="Its clocks are set by how and when it came. Times are Detroit’s.">
      <ActForm form={form} onReload={() => undefined} onSubmit={submit} action="Enter the request" doing="Entering…">
        {bodies.length > 1 && (
          <SelectField label="Sent to" value={body} onChange={setBody} choices={bodies.map((one) => ({ value: one, label: one }))} />
        )}
        <RadioField label="How it came" value={way} onChange={(value) => setWay(value as Means)} choices={means}
          findings={findingsAt(form.findings, '/means')} />
        {way === 'e-mail' && <RadioField label="Where it was found" value={folder} onChange={setFolder} choices={spam} />}
        <WordsField label="Day it came" type="date" value={day} onChange={setDay} findings={findingsAt(form.findings, '/cameAt')}
          hint={way === 'letter' ? 'The day the letter came.' : 'The day it was sent. It counts as received one business day later.'} />
        <WordsField label="Time it came" type="time" value={time} onChange={setTime} />
        {inSpam && (
          <>
            <WordsField label="Day it was noticed" type="date" value={noticedDay} onChange={setNoticedDay}
              findings={findingsAt(form.findings, '/noticedAt')}
              hint="When somebody first became aware of it. The act asks for both times; it counts as received one day later." />
            <WordsField label="Time it was noticed" type="time" value={noticedTime} onChange={setNoticedTime} />
          </>
        )}
        <WordsField label="Name it asks for" value={name} onChange={setName} maxLength={120} findings={findingsAt(form.findings, '/name')}
          hint="Or a number. It is kept with this request alone until you erase it; the audit log never has it." />
        <WordsField label="Other names reasonably known" value={others} onChange={setOthers} rows={3} required={false}
          hint="One a line, nine at most." findings={form.findings.filter((one) => one.pointer.startsWith('/otherNames'))} />
      </ActForm>
    </Page>
  );
}
