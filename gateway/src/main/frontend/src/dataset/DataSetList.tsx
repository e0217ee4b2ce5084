import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { dataSets } from '../api/operations';
import type { DataSet } from '../api/types';
import { DistrictPage, useDistrictCode } from '../district/DistrictPage';
import { Await } from '../ui/Await';
import { Tag } from '../ui/bits';
import { Empty, Trouble } from '../ui/notices';
import { When } from '../ui/When';
import { areaWords } from '../words/terms';
import { useMayPlan, useTakeDataSet } from './queries';

export function DataSetList() {
  const district = useDistrictCode();
  const [search] = useSearchParams();
  const state = search.get('show') === 'removed' ? 'removed' : 'active';
  const mayPlan = useMayPlan(district);
  const query = useInfiniteQuery({
    queryKey: ['data-sets', district, state],
    queryFn: ({ pageParam }) => dataSets.list(district, state, pageParam === '' ? undefined : pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const make = mayPlan && <Link className="usa-button" to="new">New data set</Link>;
  return (
    <DistrictPage title={state === 'active' ? 'Data sets' : 'Removed data sets'}
      lead="Reports gathered around a guiding question, for your district’s improvement plan."
      actions={state === 'active' && make}>
      <Await query={query} what="Loading data sets">
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          return (
            <>
              {items.length === 0
                ? <NoDataSets state={state} mayPlan={mayPlan} />
                : <ul className="rows">{items.map((set) => <Row key={set.id} set={set} mayPlan={mayPlan} />)}</ul>}
              {query.hasNextPage && (
                <button type="button" className="usa-button usa-button--outline" disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}>
                  {query.isFetchingNextPage ? 'Loading…' : 'Show more'}
                </button>
              )}
            </>
          );
        }}
      </Await>
      <p className="aside-link">
        {state === 'active' && <><Link to="templates">Data set templates</Link> · </>}
        {state === 'active' ? <Link to="?show=removed">Removed data sets</Link> : <Link to="?">Back to data sets in use</Link>}
      </p>
    </DistrictPage>
  );
}

function NoDataSets({ state, mayPlan }: { state: DataSet['state']; mayPlan: boolean }) {
  if (state === 'removed') {
    return <Empty heading="Nothing removed"><p>A data set that is removed waits here and can be put back.</p></Empty>;
  }
  return (
    <Empty heading="No data sets yet">
      <p>Begin with a question your team wants to answer, for example: “Which of our buildings lose the most school days,
        and since when?” Then add the reports that help to answer it.</p>
      {mayPlan && <p><Link className="usa-button" to="new">Make the first data set</Link></p>}
      {mayPlan && <p><Link to="templates">Begin with a template</Link></p>}
    </Empty>
  );
}

function Row({ set, mayPlan }: { set: DataSet; mayPlan: boolean }) {
  const tiles = set.tiles.length;
  return (
    <li className="rows__row">
      <div>
        {set.state === 'active'
          ? <Link className="rows__title" to={set.id}>{set.title}</Link>
          : <span className="rows__title">{set.title}</span>}
        <p className="rows__text">{set.guidingQuestion}</p>
        <span className="rows__more">
          {tiles === 0 ? 'No reports yet' : tiles === 1 ? '1 report' : `${tiles} reports`} · {set.state === 'removed' ? 'removed' : 'changed'} <When at={set.changedAt} />
        </span>
      </div>
      <div className="rows__side">
        {set.areaOfInquiry != null && <Tag>{areaWords[set.areaOfInquiry]}</Tag>}
        {set.state === 'removed' && mayPlan && <PutBack set={set} />}
      </div>
    </li>
  );
}

function PutBack({ set }: { set: DataSet }) {
  const take = useTakeDataSet();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const restore = async () => {
    setSending(true);
    try {
      take(set.id, await dataSets.restore(set.id, set.version));
    } catch (error) {
      setFailure(error);
      setSending(false);
    }
  };
  return (
    <>
      <button type="button" className="usa-button usa-button--outline" disabled={sending} onClick={() => void restore()}>
        Put back<span className="usa-sr-only"> {set.title}</span>
      </button>
      {failure !== null && <Trouble error={failure} level={3} onReload={() => take(set.id, null)} />}
    </>
  );
}
