import { ask } from './http';
import type { Role } from './types';

/** What the written policy says, and from which entry on each log is still given out. */
export interface Retention {
  readonly policy: string;
  readonly logs: readonly { readonly log: number; readonly origin: string; readonly minimumIndex: number }[];
}

/** Somebody's word in a legal hold, by account. */
export interface Word { readonly account: string; readonly role: Role; readonly at: string }

/** A legal hold: two people set it, two lift it. It is in force from the first word until the last. */
export interface LegalHold {
  readonly id: string;
  readonly version: number;
  /** A district's code, or `all`. */
  readonly scope: string;
  readonly asked: Word;
  readonly confirmed?: Word;
  readonly liftAsked?: Word;
  readonly lifted?: Word;
}

export type HoldStep = 'confirmation' | 'lifting' | 'lifting/confirmation';

export const retention = {
  now: () => ask<Retention>('/api/v1/logs/retention'),
};

export const legalHolds = {
  list: () => ask<{ readonly items: readonly LegalHold[] }>('/api/v1/legal-holds'),
  ask: (scope: string, idempotencyKey: string) =>
    ask<LegalHold>('/api/v1/legal-holds', { method: 'POST', body: { scope }, idempotencyKey }),
  take: (hold: LegalHold, step: HoldStep) =>
    ask<LegalHold>(`/api/v1/legal-holds/${encodeURIComponent(hold.id)}/${step}`, { method: 'POST', ifMatch: hold.version }),
};
