import type { MadeAt } from './types';

/** What the records of a search can be counted by. */
export type Facet = 'day' | 'type' | 'district' | 'outcome' | 'reason' | 'role' | 'organisation';

/** How the records of a search fall to the values of a facet. */
export interface Counts {
  readonly by: Facet;
  readonly items: readonly { readonly value: string; readonly records: number }[];
  readonly total: number;
  readonly more: boolean;
  readonly madeAt: readonly MadeAt[];
}
