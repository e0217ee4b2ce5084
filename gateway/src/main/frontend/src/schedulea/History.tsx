import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { agreements } from '../api/operations';
import { Await } from '../ui/Await';
import { SelectField } from '../ui/fields';
import { DiffView } from './DiffView';

/** The versions of a Schedule A, each against the one before it or any other. */
export function History({ district, current }: { district: string; current: number }) {
  const [to, setTo] = useState<number | null>(null);
  const [from, setFrom] = useState<number | null>(null);
  if (current < 1) {
    return null;
  }
  const versions = Array.from({ length: current + 1 }, (_, place) => current - place)
    .map((version) => ({ value: String(version), label: version === 0 ? 'Before version 1' : `Version ${version}` }));
  const newer = Math.min(to ?? current, current);
  const older = from ?? Math.max(newer - 1, 0);
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="section-title">What changed between versions</h2>
      <div className="line-form__fields">
        <SelectField label="From" value={String(older)} choices={versions} onChange={(value) => setFrom(Number(value))} />
        <SelectField label="To" value={String(newer)} choices={versions} onChange={(value) => setTo(Number(value))} />
      </div>
      {older !== newer && <Difference key={`${older}-${newer}`} district={district} from={older} to={newer} />}
      {older === newer && <p>Choose two different versions.</p>}
    </section>
  );
}

function Difference({ district, from, to }: { district: string; from: number; to: number }) {
  const query = useQuery({
    queryKey: ['schedule-a-diff', district, from, to],
    queryFn: () => agreements.scheduleADiff(district, from, to),
    staleTime: 600_000,
  });
  return (
    <Await query={query} what="Comparing" level={3}>
      {(diff) => <DiffView added={diff.added} removed={diff.removed} />}
    </Await>
  );
}
