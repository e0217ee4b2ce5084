import { useInfiniteQuery } from '@tanstack/react-query';
import { audit } from '../api/operations';
import { DistrictPage, useDistrictCode } from '../district/DistrictPage';
import { readsAuditLog, useSession } from '../session/session';
import { Await } from '../ui/Await';
import { Empty } from '../ui/notices';
import { MadeAtNote } from './MadeAtNote';
import { RecordTable } from './RecordTable';

/** A district's own view: who read the records that are about it. Reading this page is on record as well. */
export function Readers() {
  const district = useDistrictCode();
  const linked = readsAuditLog(useSession());
  const query = useInfiniteQuery({
    queryKey: ['readers', district],
    queryFn: ({ pageParam }) => audit.records({ district, type: 'io.micip.audit.*' }, pageParam === '' ? undefined : pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  return (
    <DistrictPage title="Who looked at our records"
      lead="Each time somebody reads, views or takes a proof of audit records about this district, that is a record of its own. This page leaves one too.">
      <Await query={query} what="Loading the records">
        {(data) => {
          const records = data.pages.flatMap((page) => page.items);
          return (
            <>
              {records.length === 0
                ? <Empty heading="Nobody yet"><p>No one has read audit records about this district.</p></Empty>
                : <RecordTable records={records} linked={linked} />}
              {query.hasNextPage && (
                <button type="button" className="usa-button usa-button--outline" disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}>{query.isFetchingNextPage ? 'Loading…' : 'Load more'}</button>
              )}
              <MadeAtNote madeAt={data.pages.at(-1)?.madeAt ?? []} />
            </>
          );
        }}
      </Await>
    </DistrictPage>
  );
}
