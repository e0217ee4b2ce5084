import type { HoldStep, LegalHold } from '../api/retention';

/** What can be done next with a hold, and in which words; nothing once it is lifted. */
export function nextStep(hold: LegalHold): { readonly step: HoldStep; readonly action: string; readonly by: 'second' | 'anybody'; readonly first?: string } | undefined {
  if (hold.confirmed === undefined) {
    return { step: 'confirmation', action: 'Confirm the hold', by: 'second', first: hold.asked.account };
  }
  if (hold.liftAsked === undefined) {
    return { step: 'lifting', action: 'Ask to lift it', by: 'anybody' };
  }
  return hold.lifted === undefined
    ? { step: 'lifting/confirmation', action: 'Confirm that it is lifted', by: 'second', first: hold.liftAsked.account }
    : undefined;
}

/** How a hold stands. */
export function holdWords(hold: LegalHold): { readonly text: string; readonly tone: 'good' | 'warn' | 'plain' } {
  if (hold.lifted !== undefined) {
    return { text: 'Lifted', tone: 'plain' };
  }
  if (hold.liftAsked !== undefined) {
    return { text: 'In force, lifting waits for a second person', tone: 'warn' };
  }
  return hold.confirmed === undefined
    ? { text: 'In force, waits for a second person', tone: 'warn' }
    : { text: 'In force', tone: 'good' };
}

/** What a hold covers. */
export const scopeWords = (scope: string) => (scope === 'all' ? 'All records' : `District ${scope}`);
