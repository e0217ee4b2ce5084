import type { Coverage } from '../api/types';

/** How often the open frame's coverage is asked for, and for how long an old "permitted" keeps it open. */
export const CHECK_EVERY_MILLIS = 2_000;
export const TRUST_MILLIS = 4_500;

export type Closing =
  | { readonly because: 'not-covered'; readonly coverage: Coverage }
  | { readonly because: 'unconfirmed' };

export type Watch =
  | { readonly is: 'open'; readonly confirmedAt: number }
  | { readonly is: 'closed'; readonly closing: Closing };

export const opened = (now: number): Watch => ({ is: 'open', confirmedAt: now });

/** An answer about the open frame; `askedAt` is when it was asked, for no answer is younger than its question. */
export function answered(watch: Watch, coverage: Coverage | undefined, askedAt: number): Watch {
  if (watch.is === 'closed') {
    return watch;
  }
  if (coverage === undefined) {
    return watch;
  }
  return coverage.permitted
    ? { is: 'open', confirmedAt: Math.max(watch.confirmedAt, askedAt) }
    : { is: 'closed', closing: { because: 'not-covered', coverage } };
}

/** Time has passed: without a fresh confirmation the frame closes, whatever kept the answer away. */
export const passed = (watch: Watch, now: number): Watch =>
  watch.is === 'open' && now - watch.confirmedAt > TRUST_MILLIS
    ? { is: 'closed', closing: { because: 'unconfirmed' } }
    : watch;
