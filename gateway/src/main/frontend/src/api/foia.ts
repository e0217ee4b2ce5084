import { ask } from './http';
import { confirming, type Confirmation } from './operations';
import type { Official, Page } from './types';

/** A request for public records under Michigan's Freedom of Information Act, as its coordinator sees it. */
export interface FoiaRequest {
  readonly id: string;
  readonly organisation: string;
  readonly version: number;
  readonly receipt: { readonly means: Means; readonly cameAt: string; readonly noticedAt?: string; readonly receivedOn: string };
  readonly clock: { readonly dueOn: string; readonly daysLeft: number; readonly late: boolean };
  readonly asked: { readonly names: readonly string[]; readonly erased: boolean };
  readonly steps: {
    readonly extension?: { readonly businessDays: number; readonly reason: ExtensionReason; readonly at: string };
    /** The newest search that ended with a result. */
    readonly search?: { readonly at: string; readonly stores: number; readonly found: number; readonly places: readonly string[] };
    /** A search that goes on, or that failed since then. */
    readonly searching?: { readonly id: string; readonly at: string; readonly state: 'going' | 'failed' } & Failure;
    readonly certificate?: { readonly id: string; readonly sha256: string; readonly at: string; readonly held: boolean };
    readonly decision?: {
      readonly outcome: FoiaOutcome; readonly at: string; readonly official: Official; readonly grounds?: string;
      readonly notice: readonly string[];
    };
  };
}

/** Why a search failed. */
interface Failure {
  readonly reason?: 'not-searched' | 'interrupted';
  /** What could not be searched: `gateway`, `audit-service/logs`, `audit-service/log/3`. */
  readonly what?: string;
}

/** A search as it goes on. */
export interface FoiaSearch extends Failure {
  readonly id: string;
  readonly state: 'waiting' | 'going' | 'ended' | 'failed';
  readonly begun?: string;
  readonly stores: readonly { readonly service: string; readonly documents: number; readonly all: number; readonly done: boolean }[];
  /** None before every store is done. */
  readonly logs: readonly { readonly log: number; readonly entries: number; readonly size: number; readonly done: boolean }[];
}

export type Means = 'letter' | 'e-mail' | 'facsimile' | 'portal';
export type ExtensionReason = 'many-records' | 'records-elsewhere' | 'review-needed';
export type FoiaOutcome = 'granted' | 'denied' | 'partly' | 'certificate';

export interface NewFoiaRequest {
  readonly organisation: string;
  readonly means: Means;
  readonly cameAt: string;
  readonly noticedAt?: string;
  readonly name: string;
  readonly otherNames: readonly string[];
}

/** An entry of the record of disclosures. There should be none. */
export interface Disclosure {
  readonly id: string;
  readonly district: string;
  readonly happenedAt: string;
  readonly party: string;
  readonly source: string;
  readonly interest: string;
  readonly recordedAt: string;
}

const at = (id: string, step = '') => `/api/v1/foia-requests/${encodeURIComponent(id)}${step}`;

export const foia = {
  list: (organisation: string, cursor?: string) =>
    ask<Page<FoiaRequest>>('/api/v1/foia-requests', { query: { organisation, limit: 20, cursor } }),
  one: (id: string) => ask<FoiaRequest>(at(id)),
  receive: (request: NewFoiaRequest, idempotencyKey: string) =>
    ask<FoiaRequest>('/api/v1/foia-requests', { method: 'POST', body: request, idempotencyKey }),
  extend: (id: string, version: number, terms: { businessDays: number; reason: ExtensionReason }) =>
    ask<FoiaRequest>(at(id, '/extension'), { method: 'POST', ifMatch: version, body: terms }),
  /** Asks for a search, which goes on after the answer. */
  search: (id: string, version: number) => ask<FoiaRequest>(at(id, '/searches'), { method: 'POST', ifMatch: version }),
  standing: (id: string, search: string) => ask<FoiaSearch>(at(id, `/searches/${encodeURIComponent(search)}`)),
  certify: (id: string, version: number, official: Official) =>
    ask<FoiaRequest>(at(id, '/certificate'), { method: 'POST', ifMatch: version, body: { official } }),
  decide: (id: string, version: number, terms: { outcome: FoiaOutcome; official: Official; grounds?: string }, confirmed: readonly Confirmation[]) =>
    ask<FoiaRequest>(at(id, '/decision'), { method: 'POST', ifMatch: version, body: { ...terms, ...confirming(confirmed) } }),
  erase: (id: string, version: number) => ask<FoiaRequest>(at(id, '/words'), { method: 'DELETE', ifMatch: version }),
  certificateAddress: (id: string, kind: 'json' | 'pdf') => at(id, kind === 'json' ? '/certificate' : '/certificate.pdf'),
};

export const disclosures = {
  list: (district?: string) => ask<Page<Disclosure>>('/api/v1/disclosures', { query: { district, limit: 100 } }),
};
