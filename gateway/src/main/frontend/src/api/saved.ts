import { ask } from './http';
import { confirming, type Confirmation } from './operations';

/** A filter of the audit log that an account keeps under a name; `version` is that of all it keeps. */
export interface SavedSearch {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly filter: Readonly<Record<string, string>>;
  readonly savedAt: string;
}

export interface SavedSearches {
  readonly items: readonly SavedSearch[];
  readonly version: number;
  readonly most: number;
}

export interface SearchToSave { readonly name: string; readonly filter: Readonly<Record<string, string>> }

const all = '/api/v1/saved-searches';
const one = (id: string) => `${all}/${encodeURIComponent(id)}`;

export const savedSearches = {
  list: () => ask<SavedSearches>(all),
  save: (search: SearchToSave, confirmed: readonly Confirmation[], idempotencyKey: string) =>
    ask<SavedSearch>(all, { method: 'POST', body: { ...search, ...confirming(confirmed) }, idempotencyKey }),
  rename: (id: string, version: number, name: string, confirmed: readonly Confirmation[]) =>
    ask<SavedSearch>(one(id), { method: 'PATCH', ifMatch: version, body: { name, ...confirming(confirmed) } }),
  remove: (id: string, version: number) => ask<SavedSearches>(one(id), { method: 'DELETE', ifMatch: version }),
};
