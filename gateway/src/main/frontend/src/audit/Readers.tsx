import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { audit } from '../api/operations';
import { DistrictPage, useDistrictCode } from '../district/DistrictPage';
import { Await } from '../ui/Await';
import { SearchFields, SelectField } from '../ui/fields';
import { Empty } from '../ui/notices';
import { eventWords, readingTypes } from '../words/events';
import { MadeAtNote } from './MadeAtNote';
import { RecordTable } from './RecordTable';

const kinds = readingTypes.map((value) => ({ value, label: eventWords(value) }));

/** A district's own view: who read the records that are about it. Reading this page is on record as well. */
export function Readers() {
  const [type, setType] = useState(readingTypes[0] ?? '');
  return (
    <DistrictPage title="Who looked at our records"
      lead="Each time somebody searches, views or takes a proof of audit records about this district, that is a record of its own. This page leaves one too.">
      <SearchFields>
        <SelectField label="Show" value={type} onChange={setType} choices={kinds} />
      </SearchFields>
      <Readings type={type} />
    </DistrictPage>
  );
}

function Readings({ type }: { type: string }) {
  const district = useDistrictCode();
  const query = useInfiniteQuery({
    queryKey: ['readers', district, type],
    queryFn: ({ pageParam }) => audit.records({ district, type }, pageParam === '' ? undefined : pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchInterval: false,
  });
  return (
    <section className="results" aria-label="Readings">
      <Await query={query} what="Loading the records">
        {(data) => {
          const records = data.pages.flatMap((page) => page.items);
          return (
            <>
              {records.length === 0
                ? <Empty heading="Nobody yet"><p>Nothing of this kind is on record about this district.</p></Empty>
                : <RecordTable records={records} />}
              {query.hasNextPage && (
                <button type="button" className="usa-button usa-button--outline" disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}>{query.isFetchingNextPage ? 'Loading…' : 'Load more'}</button>
              )}
              <MadeAtNote madeAt={data.pages.at(-1)?.madeAt ?? []} />
            </>
          );
        }}
      </Await>
    </section>
  );
}
