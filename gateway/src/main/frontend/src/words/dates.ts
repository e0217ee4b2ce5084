const DETROIT = 'America/Detroit';

const dateAndTime = new Intl.DateTimeFormat('en-US', {
  timeZone: DETROIT, year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit',
});
const withSeconds = new Intl.DateTimeFormat('en-US', {
  timeZone: DETROIT, year: 'numeric', month: 'short', day: 'numeric',
  hour: 'numeric', minute: '2-digit', second: '2-digit',
});
const dayOnly = new Intl.DateTimeFormat('en-US', { timeZone: DETROIT, year: 'numeric', month: 'long', day: 'numeric' });
const plainDay = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });

const spaces = (text: string) => text.replaceAll('\u202f', ' ');

/** The wall clock in Detroit: "Nov 23, 2026, 4:10 PM". */
export const detroitTime = (instant: string) => spaces(dateAndTime.format(new Date(instant)));
export const detroitTimeToTheSecond = (instant: string) => spaces(withSeconds.format(new Date(instant)));

/** A day: either an instant's day in Detroit, or a plain date as it stands. */
export const detroitDay = (value: string) =>
  /^\d{4}-\d\d-\d\d$/.test(value)
    ? plainDay.format(new Date(`${value}T00:00:00Z`))
    : dayOnly.format(new Date(value));

const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: DETROIT, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day on the calendar in Detroit at that instant: `2026-11-23`. */
export const dayInDetroit = (instant: string) => isoDay.format(new Date(instant));

/** Whether a plain date lies before today in Detroit. */
export const isPast = (day: string, now = new Date()) => day < isoDay.format(now);

export const utc = (instant: string) => `${new Date(instant).toISOString().replace('T', ' ').replace(/\.\d+Z$|Z$/, '')} UTC`;

/** The school year that closes in `closing`: 2025 is "2024-25". */
export const schoolYear = (closing: number) => `${closing - 1}-${String(closing % 100).padStart(2, '0')}`;

export const schoolYears = (from: number, to: number) =>
  from === to ? schoolYear(from) : `${schoolYear(from)} to ${schoolYear(to)}`;

/** Minutes that Detroit is ahead of UTC (it is behind, so below zero) at that instant. */
function offsetMinutes(instant: number): number {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone: DETROIT, hourCycle: 'h23',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    }).formatToParts(instant).map((part) => [part.type, Number(part.value)]),
  );
  const wall = Date.UTC(
    parts['year'] ?? 0, (parts['month'] ?? 1) - 1, parts['day'], parts['hour'], parts['minute'], parts['second'],
  );
  return Math.round((wall - Math.floor(instant / 1000) * 1000) / 60_000);
}

/** The instant a day begins in Detroit, in UTC; `addDays` 1 is the instant it has ended. */
export function startOfDetroitDay(day: string, addDays = 0): string | undefined {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(midnight)) {
    return undefined;
  }
  const wall = midnight + addDays * 86_400_000;
  const guess = wall - offsetMinutes(wall) * 60_000;
  return new Date(wall - offsetMinutes(guess) * 60_000).toISOString();
}

/** The instant at which the clocks in Detroit show this time (`HH:MM`) of this day. */
export function detroitInstant(day: string, time: string): string | undefined {
  const clock = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  const begin = startOfDetroitDay(day);
  if (clock === null || begin === undefined) {
    return undefined;
  }
  const wall = Date.parse(`${day}T${time}:00Z`);
  const guess = wall - offsetMinutes(wall) * 60_000;
  return new Date(wall - offsetMinutes(guess) * 60_000).toISOString();
}

export function ago(millis: number): string {
  if (millis < 1500) {
    return 'a second ago';
  }
  const seconds = Math.round(millis / 1000);
  return seconds < 120 ? `${seconds} seconds ago` : `${Math.round(seconds / 60)} minutes ago`;
}
