import type { ExtensionReason, FoiaOutcome, FoiaRequest, FoiaSearch, Means } from '../api/foia';

/** The words of the FOIA desk. */

export const meansWords: Readonly<Record<Means, string>> = {
  letter: 'Letter',
  'e-mail': 'E-mail',
  facsimile: 'Fax',
  portal: 'Portal',
};

export const extensionWords: Readonly<Record<ExtensionReason, string>> = {
  'many-records': 'Many records must be looked through.',
  'records-elsewhere': 'Records must be collected from another place.',
  'review-needed': 'Records must be reviewed before they can be given out.',
};

export const outcomeOfRequest: Readonly<Record<FoiaOutcome, string>> = {
  granted: 'Granted',
  denied: 'Denied',
  partly: 'Granted in part, denied in part',
  certificate: 'Denied: no record exists, as certified',
};

const days = (count: number) => (count === 1 ? '1 business day' : `${count} business days`);

/** How a request stands with its clock. */
export function clockWords({ clock, steps }: FoiaRequest): { readonly text: string; readonly tone: 'good' | 'warn' | 'bad' | 'plain' } {
  if (steps.decision !== undefined) {
    return clock.late ? { text: 'Answered late', tone: 'warn' } : { text: 'Answered in time', tone: 'good' };
  }
  if (clock.late) {
    return { text: `${days(Math.abs(clock.daysLeft))} late`, tone: 'bad' };
  }
  if (clock.daysLeft === 0) {
    return { text: 'Due today', tone: 'bad' };
  }
  return { text: `${days(clock.daysLeft)} left`, tone: clock.daysLeft <= 2 ? 'warn' : 'plain' };
}

const of = (done: number, all: number, what: string) => `${done} of ${all} ${what}`;

/** How much of a search is done. It changes when a part is done, so that a screen reader is not kept busy. */
export function countsOfSearch({ state, stores, logs }: FoiaSearch): string {
  if (state === 'waiting') {
    return 'Another search goes on. This one begins after it.';
  }
  const searched = of(stores.filter((store) => store.done).length, stores.length, 'stores');
  return logs.length === 0
    ? `${searched} searched. The logs come after them.`
    : `${searched} and ${of(logs.filter((log) => log.done).length, logs.length, 'logs')} searched.`;
}

/** Why a search failed. */
export function notSearchedWords(reason: string | undefined, what: string | undefined): string {
  if (reason !== 'not-searched' || what === undefined) {
    return 'The service that searched was ended again and again.';
  }
  const log = /^audit-service\/log\/(\d+)$/.exec(what)?.[1];
  return log !== undefined ? `Log ${log} stands still, or does not show all that was sent.`
    : what === 'audit-service/logs' ? 'The logs are not all there.' : `The store of ${what} did not answer.`;
}
