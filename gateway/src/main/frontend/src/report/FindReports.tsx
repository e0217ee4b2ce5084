import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { catalog } from '../api/operations';
import { Await } from '../ui/Await';
import { SearchFields, SelectField, WordsField } from '../ui/fields';
import { Empty } from '../ui/notices';
import { categoryCodes, categoryWords, levelWords, seasonWords, sourceWords } from '../words/terms';
import { isAsked, readWanted, writeWanted, type WantedReports } from './finding';
import { ReportRow } from './ReportRow';
import { StepHeading } from './StepHeading';

/** Looking for a report across the menus of all sources; the address keeps what is looked for. */
export function FindReports({ district }: { district: string }) {
  const [search, setSearch] = useSearchParams();
  const wanted = readWanted(search);
  return (
    <section>
      <StepHeading at={isAsked(wanted) ? 'found' : 'find'}>Find a report</StepHeading>
      <FindForm key={search.toString()} wanted={wanted} onFind={(next) => setSearch(writeWanted(next))} />
      {isAsked(wanted) && <FoundReports district={district} wanted={writeWanted(wanted)} />}
    </section>
  );
}

const categories = categoryCodes.map((value) => ({ value, label: categoryWords(value) }));
const levels = Object.entries(levelWords).map(([value, label]) => ({ value, label }));
const seasons = Object.entries(seasonWords).map(([value, label]) => ({ value, label }));

function FindForm({ wanted, onFind }: { wanted: WantedReports; onFind: (wanted: WantedReports) => void }) {
  const [next, setNext] = useState(wanted);
  const set = (name: keyof WantedReports) => (value: string) => setNext((before) => ({ ...before, [name]: value }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onFind(next);
  };
  return (
    <form className="filters" role="search" aria-label="Reports of all sources" onSubmit={submit}>
      <SearchFields><div className="filters__fields">
        <WordsField label="Words" hint="For example: chronic absence" type="search" required={false} maxLength={100}
          value={next.q} onChange={set('q')} />
        <SelectField label="Kind of data" required={false} none="Any" value={next.category} onChange={set('category')} choices={categories} />
        <SelectField label="About" required={false} none="Any place" value={next.level} onChange={set('level')} choices={levels} />
        <SelectField label="New data come in" required={false} none="Any season" value={next.cadence} onChange={set('cadence')} choices={seasons} />
      </div></SearchFields>
      <p className="form__actions">
        <button type="submit" className="usa-button">Find reports</button>
        {isAsked(wanted) && <Link to="?">Clear and choose a source</Link>}
      </p>
    </form>
  );
}

function FoundReports({ district, wanted }: { district: string; wanted: Readonly<Record<string, string>> }) {
  const query = useInfiniteQuery({
    queryKey: ['reports', district, wanted],
    queryFn: ({ pageParam }) => catalog.find(district, wanted, pageParam === '' ? undefined : pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return (
    <Await query={query} what="Looking for reports" level={3}>
      {(data) => {
        const found = data.pages.flatMap((page) => page.items);
        return found.length === 0 ? <NoneFound /> : (
          <>
            <p role="status">{query.hasNextPage ? `The first ${found.length} reports` : found.length === 1 ? '1 report' : `${found.length} reports`}.
              What your district’s agreement covers comes first.</p>
            <ul className="menu">
              {found.map((report) => (
                <ReportRow key={report.id} report={report} above={[sourceWords(report.source), ...report.menuPath].join(' › ')}
                  to={`?${new URLSearchParams({ source: report.source, report: report.id }).toString()}`} />
              ))}
            </ul>
            {query.hasNextPage && (
              <button type="button" className="usa-button usa-button--outline" disabled={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}>{query.isFetchingNextPage ? 'Loading…' : 'Show more'}</button>
            )}
          </>
        );
      }}
    </Await>
  );
}

function NoneFound() {
  return (
    <Empty heading="No report found">
      <p>Each word must be found in a report’s title, its place in the menu, or what can be chosen in it. Try fewer words, or the
        beginning of a word.</p>
      <p><Link to="?">Choose a source and walk its menu</Link></p>
    </Empty>
  );
}
