import type { RecordFilter } from '../api/operations';
import { dayInDetroit, startOfDetroitDay } from '../words/dates';

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

/** What a filter asks for, without what it leaves open. */
export const given = (asked: RecordFilter): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(asked).filter((one): one is [string, string] => one[1] !== undefined));

const canonical = (asked: RecordFilter) =>
  JSON.stringify(Object.entries(given(asked))
    .map(([name, value]) => [name, name === 'from' || name === 'to' ? Date.parse(value) : value])
    .toSorted(([one], [other]) => String(one).localeCompare(String(other))));

/**
 * A saved search as the fields of this page; undefined where it asks for something that the page has no field for, such as
 * a time within a day. What the reader sees anyway (`within`) needs no field.
 */
export function savedFilter(saved: Readonly<Record<string, string>>, within: RecordFilter): Filter | undefined {
  const own = given(within);
  const asked = Object.fromEntries(Object.entries(saved).filter(([name, value]) => own[name] !== value));
  const { from, to } = asked;
  const filter = readFilter(new URLSearchParams({
    ...asked,
    ...(from === undefined ? {} : { from: dayInDetroit(from) }),
    ...(to === undefined ? {} : { to: dayInDetroit(new Date(Date.parse(to) - 1).toISOString()) }),
  }));
  return canonical(askedFilter(filter)) === canonical(asked) ? filter : undefined;
}
