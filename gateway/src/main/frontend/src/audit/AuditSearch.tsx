import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useSearchParams } from 'react-router';
import { audit, type RecordFilter } from '../api/operations';
import { districtCodes, isdCodes, readsAllRecords, readsRecords, useSession } from '../session/session';
import { Await } from '../ui/Await';
import { SearchFields, SelectField, WordsField } from '../ui/fields';
import { Alert, Empty } from '../ui/notices';
import { Page } from '../ui/Page';
import { eventRoom, eventTypes, eventWords } from '../words/events';
import { outcomeWords, reasonCodes, reasonWords, roleWords } from '../words/terms';
import { askedFilter, readFilter, writeFilter, type Filter, type FilterName } from './filter';
import { Falling } from './Falling';
import { HowToCheck } from './HowToCheck';
import { Live } from './Live';
import { MadeAtNote } from './MadeAtNote';
import { RecordTable } from './RecordTable';
import { SavedSearches } from './SavedSearches';
import { TakeAlong } from './TakeAlong';
import { Witnessed } from './Witnessed';

export function AuditSearch() {
  const [search, setSearch] = useSearchParams();
  const session = useSession();
  const filter = readFilter(search);
  if (!readsRecords(session)) {
    return (
      <Page title="Audit log">
        <Alert kind="info" heading="Your role does not search the audit log" quiet>
          <p>Auditors of the state search all of it; districts and their ISDs search their own records.</p>
        </Alert>
      </Page>
    );
  }
  const all = readsAllRecords(session);
  const [ownDistrict, ownIsd] = all ? [] : [districtCodes(session)[0], isdCodes(session)[0]];
  const within = filter.district !== '' || all ? {} : { district: ownDistrict, isd: ownDistrict === undefined ? ownIsd : undefined };
  return (
    <Page title="Audit log" wide
      lead={all
        ? 'Who did what, when, and with what outcome. Your own searches are on record too, and the districts whose records they return can see them.'
        : 'Who did what about your district, when, and with what outcome. Your own searches are on record too.'}>
      <FilterForm key={search.toString()} filter={filter} onSearch={(wanted) => setSearch(writeFilter(wanted))} />
      <SavedSearches asked={{ ...askedFilter(filter), ...within }} within={within}
        onUse={(wanted) => setSearch(writeFilter(wanted))} />
      <Results filter={filter} within={within} />
      <Falling key={`falling ${search.toString()}`} asked={{ ...askedFilter(filter), ...within }} />
      <TakeAlong asked={{ ...askedFilter(filter), ...within }} />
      <HowToCheck />
      <Witnessed />
    </Page>
  );
}

const types = eventTypes.map((value) => ({ value, label: eventWords(value), group: eventRoom(value) }));
const outcomes = Object.entries(outcomeWords).map(([value, label]) => ({ value, label }));
const roles = Object.entries(roleWords).map(([value, label]) => ({ value, label }));
const reasons = reasonCodes.map((value) => ({ value, label: reasonWords(value) }));

function FilterForm({ filter, onSearch }: { filter: Filter; onSearch: (filter: Filter) => void }) {
  const [wanted, setWanted] = useState(filter);
  const set = (name: FilterName) => (value: string) => setWanted((before) => ({ ...before, [name]: value }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSearch(wanted);
  };
  const empty = { ...filter, ...Object.fromEntries(Object.keys(filter).map((name) => [name, ''])) };
  return (
    <form className="filters" role="search" aria-label="Audit log" onSubmit={submit}>
      <SearchFields><div className="filters__fields">
        <WordsField label="District code" required={false} maxLength={5} value={wanted.district} onChange={set('district')} />
        <SelectField label="What happened" required={false} none="Anything" value={wanted.type} onChange={set('type')} choices={types} />
        <SelectField label="Outcome" required={false} none="Any" value={wanted.outcome} onChange={set('outcome')} choices={outcomes} />
        <SelectField label="Role" required={false} none="Any" value={wanted.role} onChange={set('role')} choices={roles} />
        <WordsField label="Actor’s id" required={false} value={wanted.actor} onChange={set('actor')} />
        <SelectField label="Reason of a refusal" required={false} none="Any" value={wanted.reason} onChange={set('reason')} choices={reasons} />
        <WordsField label="From day" type="date" required={false} value={wanted.from} onChange={set('from')} />
        <WordsField label="To day" type="date" required={false} value={wanted.to} onChange={set('to')} />
      </div></SearchFields>
      <p className="form__actions">
        <button type="submit" className="usa-button">Search</button>
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => onSearch(empty)}>Clear all</button>
      </p>
    </form>
  );
}

function Results({ filter, within }: { filter: Filter; within: RecordFilter }) {
  const asked = { ...askedFilter(filter), ...within };
  // Every asking is on record, so nothing asks by itself: not on focus, not by age.
  const query = useInfiniteQuery({
    queryKey: ['records', asked],
    queryFn: ({ pageParam }) => audit.records(asked, pageParam === '' ? undefined : pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchInterval: false,
  });
  return (
    <section aria-labelledby="results">
      <div className="results-head">
        <h2 id="results" className="section-title">Records, newest first</h2>
        {query.data !== undefined && (
          <button type="button" className="usa-button usa-button--unstyled" disabled={query.isFetching}
            onClick={() => void query.refetch()}>{query.isFetching ? 'Looking…' : 'Look again'}</button>
        )}
      </div>
      <Await query={query} what="Searching the log" level={3}>
        {(data) => {
          const records = data.pages.flatMap((page) => page.items);
          const live = <Live key={JSON.stringify(asked)} asked={asked} madeAt={data.pages[0]?.madeAt ?? []} shown={records} />;
          return records.length === 0 ? (
            <>
              {live}
              <Empty heading="Nothing on record"><p>No record matches. Widen the time or leave a field empty.</p></Empty>
              <MadeAtNote madeAt={data.pages.at(-1)?.madeAt ?? []} />
            </>
          ) : (
            <>
              {live}
              <p className="usa-sr-only" role="status">{records.length} records shown</p>
              <RecordTable records={records} />
              {query.hasNextPage
                ? <button type="button" className="usa-button usa-button--outline" disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}>{query.isFetchingNextPage ? 'Loading…' : 'Load more'}</button>
                : <p className="fine-print">That is all.</p>}
              <MadeAtNote madeAt={data.pages.at(-1)?.madeAt ?? []} />
            </>
          );
        }}
      </Await>
    </section>
  );
}
