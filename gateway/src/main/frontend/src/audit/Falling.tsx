import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { audit, type RecordFilter } from '../api/operations';
import type { Counts, Facet } from '../api/counts';
import type { Outcome, Role } from '../api/types';
import { OrganisationName, useDistrictName } from '../district/names';
import { Await } from '../ui/Await';
import { SearchFields, SelectField } from '../ui/fields';
import { ScrollingTable } from '../ui/bits';
import { eventWords } from '../words/events';
import { actedAs, outcomeWords, reasonWords } from '../words/terms';

const facets: readonly { readonly value: Facet; readonly label: string }[] = [
  { value: 'day', label: 'Day' },
  { value: 'type', label: 'What happened' },
  { value: 'district', label: 'District' },
  { value: 'outcome', label: 'Outcome' },
  { value: 'reason', label: 'Reason of a refusal' },
  { value: 'role', label: 'Role' },
  { value: 'organisation', label: 'Organization' },
];

/** How the records of a search fall to days, types or districts: asked for only when somebody wants to know. */
export function Falling({ asked }: { asked: RecordFilter }) {
  const [by, setBy] = useState<Facet | ''>('');
  return (
    <section className="act" aria-labelledby="falling">
      <h2 id="falling">How the records fall</h2>
      <SearchFields>
        <SelectField label="Count by" required={false} none="Nothing yet" value={by} choices={facets}
          onChange={(value) => setBy(value as Facet | '')} />
      </SearchFields>
      {by !== '' && <Bars asked={asked} by={by} />}
    </section>
  );
}

function Bars({ asked, by }: { asked: RecordFilter; by: Facet }) {
  const query = useQuery({
    queryKey: ['counts', asked, by],
    queryFn: () => audit.counts(asked, by),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchInterval: false,
  });
  return (
    <Await query={query} what="Counting" level={3}>
      {(counts) => counts.items.length === 0
        ? <p>{counts.total === 0 ? 'Nothing on record matches.' : 'No record says this.'}</p>
        : <CountTable counts={counts} />}
    </Await>
  );
}

function CountTable({ counts }: { counts: Counts }) {
  const most = Math.max(...counts.items.map((one) => one.records));
  const label = facets.find((facet) => facet.value === counts.by)?.label ?? '';
  return (
    <>
      <p role="status">{counts.total.toLocaleString('en-US')} records match.{counts.more && ' Only the most frequent values are shown.'}</p>
      <ScrollingTable caption={`Records by ${label.toLowerCase()}`}>
        <thead><tr><th scope="col">{label}{counts.by === 'day' && ' (UTC)'}</th><th scope="col">Records</th></tr></thead>
        <tbody>
          {counts.items.map((one) => (
            <tr key={one.value}>
              <th scope="row"><Value by={counts.by} value={one.value} /></th>
              <td className="bar">
                <span className="bar__fill" style={{ inlineSize: `${Math.max(1, (one.records / most) * 75)}%` }} aria-hidden="true" />
                {one.records.toLocaleString('en-US')}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </>
  );
}

function Value({ by, value }: { by: Facet; value: string }) {
  switch (by) {
    case 'type': return <>{eventWords(value)}</>;
    case 'district': return <DistrictValue code={value} />;
    case 'outcome': return <>{outcomeWords[value as Outcome]}</>;
    case 'reason': return <>{reasonWords(value)}</>;
    case 'role': return <>{actedAs(value as Role)}</>;
    case 'organisation': return <OrganisationName org={value} />;
    case 'day': return <>{value}</>;
  }
}

function DistrictValue({ code }: { code: string }) {
  return <>{useDistrictName(code)}<span className="cell-more">{code}</span></>;
}
