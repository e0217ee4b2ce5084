import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { agreements, dataSets } from '../api/operations';
import type { Affected, DataSet, ImpactStep } from '../api/types';
import { Await } from '../ui/Await';
import { Alert } from '../ui/notices';
import { Day } from '../ui/When';
import { schoolYear } from '../words/dates';
import { reasonWords } from '../words/terms';

/** What a step would do to the data tiles, as the platform says it. Where nobody can tell, it says so and never "nothing". */
export function ImpactNotice({ district, step, firstDay }: {
  district: string; step: ImpactStep;
  /** Of what comes into force, where that is the step. */
  firstDay?: string | null | undefined;
}) {
  const query = useQuery({
    queryKey: ['impact', district, step],
    queryFn: () => agreements.impact(district, step),
    retry: false,
    staleTime: 0,
  });
  return (
    <Await query={query} what="Looking which data tiles would change" level={3}>
      {(impact) => (
        <>
          {impact.onceInForce === true && step.step === 'coming-into-force' && (
            <p>The agreement is in force {firstDay != null && <>from <Day at={firstDay} /> on, </>}once the state has acknowledged it and the
              district’s administrator is named. What follows is what will change then.</p>
          )}
          {impact.onceInForce === true && step.step !== 'coming-into-force' && (
            <p>No report of the district opens now. What follows is what will change once the agreement is in force and no
              stop stands.</p>
          )}
          <Tiles district={district} affected={impact.goesDark} kind="warning"
            verb={impact.onceInForce === true ? 'will not show any more' : 'will go dark'} />
          <Tiles district={district} affected={impact.goesLight} kind="info"
            verb={step.step === 'coming-into-force' ? 'will show' : 'will show again'} />
          <Tiles district={district} affected={impact.undetermined} kind="warning" verb="may change: nobody kept what they show" />
          {impact.goesDark.tiles + impact.goesLight.tiles + impact.undetermined.tiles === 0 && (
            <p>No data tile of the district’s data sets changes.</p>
          )}
        </>
      )}
    </Await>
  );
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;

function Tiles({ district, affected, kind, verb }: {
  district: string; affected: Affected; kind: 'warning' | 'info'; verb: string;
}) {
  // Titles are the district's own words and stay with the data sets; who may not read those sees the reports' titles alone.
  const sets = useQuery({
    queryKey: ['data-sets-all', district],
    queryFn: () => dataSets.list(district, 'active'),
    retry: false,
  });
  if (affected.tiles === 0) {
    return null;
  }
  const titles = new Map<string, DataSet['title']>(sets.data?.items.map((set) => [set.id, set.title]));
  return (
    <Alert kind={kind} level={3} quiet
      heading={`${count(affected.tiles, 'data tile')} in ${count(affected.dataSets.length, 'data set')} ${verb}`}>
      <ul>
        {affected.dataSets.flatMap((set) => set.tiles.map((tile) => (
          <li key={tile.tileId}>
            {tile.title}{tile.schoolYear != null && `, ${schoolYear(tile.schoolYear)}`}, in{' '}
            <Link to={`/districts/${district}/data-sets/${set.dataSetId}`}>{titles.get(set.dataSetId) ?? 'a data set'}</Link>
            {tile.reason != null && kind === 'warning' && <span className="fine-print">: {reasonWords(tile.reason)}</span>}
          </li>
        )))}
      </ul>
    </Alert>
  );
}
