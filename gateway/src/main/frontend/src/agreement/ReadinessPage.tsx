import { useQuery } from '@tanstack/react-query';
import { agreements } from '../api/operations';
import type { Readiness, ReadinessItem } from '../api/types';
import { DistrictPage, useDistrictCode } from '../district/DistrictPage';
import { Await } from '../ui/Await';
import { Tag } from '../ui/bits';
import { Alert } from '../ui/notices';
import { When } from '../ui/When';
import { partyWords, readinessWords } from '../words/terms';

/** What a district has ready for MICIP, item by item; what only another system knows is said to be so. */
export function ReadinessPage() {
  const district = useDistrictCode();
  const query = useQuery({ queryKey: ['readiness', district], queryFn: () => agreements.readiness(district) });
  return (
    <DistrictPage title="Readiness checklist" crumbs={[{ to: `/districts/${district}/agreement`, text: 'Agreement' }]}
      lead="What a district needs before its people can work in MICIP, and what helps beside it.">
      <Await query={query} what="Loading the checklist">{(readiness) => <Checklist readiness={readiness} />}</Await>
    </DistrictPage>
  );
}

function Checklist({ readiness }: { readiness: Readiness }) {
  const open = readiness.items.filter((one) => one.required && one.state === 'open').length;
  return (
    <>
      <Alert kind={readiness.ready ? 'success' : 'info'} quiet
        heading={readiness.ready ? 'Ready, as far as MICIP can know' : `${open} required ${open === 1 ? 'item is' : 'items are'} open`}>
        <p>As of <When at={readiness.asOf} />. Items of other systems are not known here; look there.</p>
      </Alert>
      <Items title="Required" items={readiness.items.filter((one) => one.required)} />
      <Items title="Optional" items={readiness.items.filter((one) => !one.required)} />
    </>
  );
}

const stateWords = { done: 'Done', open: 'Open', 'not-known-here': 'Not known here' } as const;
const tones = { done: 'good', open: 'warn', 'not-known-here': 'plain' } as const;

function Items({ title, items }: { title: string; items: readonly ReadinessItem[] }) {
  return (
    <section aria-label={title}>
      <h2 className="section-title">{title}</h2>
      <ul className="rows">
        {items.map((item) => (
          <li key={item.code} className="rows__row">
            <div>
              <span className="rows__title">{readinessWords(item.code)}</span>
              <span className="rows__more">{item.explanation}{item.state === 'open' && ` Who does it: ${partyWords[item.party].toLowerCase()}.`}</span>
            </div>
            <Tag tone={tones[item.state]}>{stateWords[item.state]}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
