import type { RecordFilter } from '../api/operations';
import { startOfDetroitDay } from '../words/dates';

/** What an auditor can narrow the log by; kept in the page's address, so a search can be passed on. */
export const filterNames = ['district', 'type', 'outcome', 'actor', 'role', 'reason', 'from', 'to'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filter = Readonly<Record<FilterName, string>>;

export const readFilter = (search: URLSearchParams): Filter =>
  Object.fromEntries(filterNames.map((name) => [name, search.get(name) ?? ''])) as Filter;

export const writeFilter = (filter: Filter): URLSearchParams =>
  new URLSearchParams(filterNames.filter((name) => filter[name] !== '').map((name) => [name, filter[name].trim()]));

/** The filter as the service takes it: days of Detroit become instants, the last day counting whole. */
export function askedFilter(filter: Filter): RecordFilter {
  const from = startOfDetroitDay(filter.from);
  const to = startOfDetroitDay(filter.to, 1);
  return Object.fromEntries(
    Object.entries({ ...filter, from, to }).filter(([, value]) => value !== undefined && value !== ''),
  );
}
