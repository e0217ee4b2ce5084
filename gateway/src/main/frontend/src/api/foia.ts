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
    readonly search?: { readonly at: string; readonly stores: number; readonly found: number; readonly places: readonly string[] };
    readonly certificate?: { readonly id: string; readonly sha256: string; readonly at: string; readonly held: boolean };
    readonly decision?: {
      readonly outcome: FoiaOutcome; readonly at: string; readonly official: Official; readonly grounds?: string;
      readonly notice: readonly string[];
    };
  };
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

/** Every store is read whole for it. */
const SEARCH_MILLIS = 40_000;

const at = (id: string, step = '') => `/api/v1/foia-requests/${encodeURIComponent(id)}${step}`;

export const foia = {
  list: (organisation: string, cursor?: string) =>
    ask<Page<FoiaRequest>>('/api/v1/foia-requests', { query: { organisation, limit: 20, cursor } }),
  one: (id: string) => ask<FoiaRequest>(at(id)),
  receive: (request: NewFoiaRequest, idempotencyKey: string) =>
    ask<FoiaRequest>('/api/v1/foia-requests', { method: 'POST', body: request, idempotencyKey }),
  extend: (id: string, version: number, terms: { businessDays: number; reason: ExtensionReason }) =>
    ask<FoiaRequest>(at(id, '/extension'), { method: 'POST', ifMatch: version, body: terms }),
  search: (id: string, version: number) =>
    ask<FoiaRequest>(at(id, '/searches'), { method: 'POST', ifMatch: version, timeoutMillis: SEARCH_MILLIS }),
  certify: (id: string, version: number, official: Official) =>
    ask<FoiaRequest>(at(id, '/certificate'), { method: 'POST', ifMatch: version, body: { official }, timeoutMillis: SEARCH_MILLIS }),
  decide: (id: string, version: number, terms: { outcome: FoiaOutcome; official: Official; grounds?: string }, confirmed: readonly Confirmation[]) =>
    ask<FoiaRequest>(at(id, '/decision'), { method: 'POST', ifMatch: version, body: { ...terms, ...confirming(confirmed) } }),
  erase: (id: string, version: number) => ask<FoiaRequest>(at(id, '/words'), { method: 'DELETE', ifMatch: version }),
  certificateAddress: (id: string, kind: 'json' | 'pdf') => at(id, kind === 'json' ? '/certificate' : '/certificate.pdf'),
};

export const disclosures = {
  list: (district?: string) => ask<Page<Disclosure>>('/api/v1/disclosures', { query: { district, limit: 100 } }),
};
