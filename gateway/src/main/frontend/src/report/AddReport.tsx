import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { catalog } from '../api/operations';
import type { DataSet, Source } from '../api/types';
import { useDataSet, useMayPlan } from '../dataset/queries';
import { DistrictPage, useDistrictCode } from '../district/DistrictPage';
import { Await } from '../ui/Await';
import { Tag } from '../ui/bits';
import { Alert, Empty } from '../ui/notices';
import { When } from '../ui/When';
import { sourceTrouble } from '../words/sources';
import { FindReports } from './FindReports';
import { isAsked, readWanted } from './finding';
import { MenuWalk } from './MenuWalk';
import { ReportForm } from './ReportForm';
import { StepHeading } from './StepHeading';

/** Adding a report in three steps that the address keeps: source, way through its menu, values. */
export function AddReport() {
  const district = useDistrictCode();
  const { dataSet: id = '' } = useParams<'dataSet'>();
  const query = useDataSet(id);
  const mayPlan = useMayPlan(district);
  const list = `/districts/${district}/data-sets`;
  return (
    <DistrictPage title="Add a report"
      crumbs={[{ to: list, text: 'Data sets' }, { to: `${list}/${id}`, text: query.data?.title ?? 'Data set' }]}>
      {mayPlan ? (
        <Await query={query} what="Loading the data set">
          {(set) => <Steps set={set} onReload={() => void query.refetch()} />}
        </Await>
      ) : (
        <Alert kind="info" heading="Planners add reports" quiet>
          <p>Your role in this district reads data sets. A planner of the district can add reports.</p>
        </Alert>
      )}
    </DistrictPage>
  );
}

function Steps({ set, onReload }: { set: DataSet; onReload: () => void }) {
  const [search] = useSearchParams();
  const sources = useQuery({ queryKey: ['sources'], queryFn: catalog.sources, staleTime: 30_000 });
  const report = search.get('report');
  const chosen = search.get('source');
  return (
    <Await query={sources} what="Loading the sources">
      {(all) => {
        const source = all.find((one) => one.id === chosen);
        if (source === undefined) {
          return (
            <>
              <FindReports district={set.district} />
              {!isAsked(readWanted(search)) && <SourceChoice sources={all} />}
            </>
          );
        }
        return report === null
          ? <MenuWalk source={source} district={set.district} />
          : <ReportForm key={report} reportId={report} source={source} set={set} onReload={onReload} />;
      }}
    </Await>
  );
}

const coverWords: Readonly<Record<Source['coveredBy'], string>> = {
  agreement: 'Covered by the district’s Data Sharing Agreement.',
  'schedule-a': 'Covered line by line by the district’s Schedule A.',
};

function SourceChoice({ sources }: { sources: readonly Source[] }) {
  return (
    <section>
      <StepHeading at="source">Or walk the menu of a source</StepHeading>
      {sources.length === 0 && <Empty heading="No source is set up"><p>The platform’s operators name the sources.</p></Empty>}
      <ul className="cards">
        {sources.map((source) => (
          <li key={source.id} className="card">
            <h3 className="card__title"><Link to={`?source=${encodeURIComponent(source.id)}`}>{source.name}</Link></h3>
            <p>{coverWords[source.coveredBy]}</p>
            <p className="card__foot">
              {source.state === 'current' && source.syncedAt != null && <span>Menu read <When at={source.syncedAt} /></span>}
              <Troubled source={source} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Troubled({ source }: { source: Source }) {
  const trouble = sourceTrouble(source);
  return trouble === undefined ? null : <Tag tone="warn">{trouble.tag}</Tag>;
}
