import type { Source } from '../api/types';

/** Reasons that mean that the source itself was silent or refused; all others mean that what it said is not believed. */
const silences: readonly string[] = ['unreachable', 'late', 'refused-by-source'];

export interface SourceTrouble {
  readonly heading: string;
  /** What is wrong, and what that means for the reader. */
  readonly text: string;
  /** In a few words. */
  readonly tag: string;
  /** Whether the source’s pages may fail too, not only its menu. */
  readonly silent: boolean;
}

/** What is the matter with a source in words; nothing where its menu was read without fault the last time. */
export function sourceTrouble(source: Pick<Source, 'name' | 'state' | 'reason' | 'explanation'>): SourceTrouble | undefined {
  const { name, state, reason } = source;
  if (state === 'current') {
    return undefined;
  }
  const never = state === 'never-read';
  const why = source.explanation ?? 'Its menu could not be read when it was last asked for.';
  if (reason == null || silences.includes(reason)) {
    return {
      silent: true,
      heading: `${name} is not answering`,
      text: `${why} ${never ? 'Its menu was never read.' : 'Its menu is shown as it was last read, and its reports may stay empty until it is back.'}`,
      tag: never ? 'Its menu could not be read yet' : 'Not answering; its last menu is shown',
    };
  }
  return {
    silent: false,
    heading: `The newest menu of ${name} is not taken over`,
    text: `${why} ${never ? 'No earlier menu is there.' : 'Its last good menu is shown, and its reports open as before.'}`,
    tag: never ? 'Its menu is not believed' : 'Its newest menu is not believed; its last one is shown',
  };
}
