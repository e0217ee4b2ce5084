import type { LineTerms } from '../api/types';

/** Two lines are the same promise when their terms are; ids are the service's own business. */
export const lineKey = (line: LineTerms) =>
  [line.source, line.category, line.grain, line.schoolYears.from, line.schoolYears.to].join('|');

export const terms = ({ source, category, grain, schoolYears }: LineTerms): LineTerms => ({
  source, category, grain, schoolYears: { from: schoolYears.from, to: schoolYears.to },
});

export interface LineDiff { readonly added: readonly LineTerms[]; readonly removed: readonly LineTerms[] }

export function diffOf(before: readonly LineTerms[], after: readonly LineTerms[]): LineDiff {
  const had = new Set(before.map(lineKey));
  const has = new Set(after.map(lineKey));
  return {
    added: after.filter((line) => !had.has(lineKey(line))),
    removed: before.filter((line) => !has.has(lineKey(line))),
  };
}

/** Why a line cannot be added, or nothing. */
export function lineTrouble(line: LineTerms, lines: readonly LineTerms[]): string | undefined {
  if (line.schoolYears.from > line.schoolYears.to) {
    return 'The first school year comes after the last one.';
  }
  return lines.some((one) => lineKey(one) === lineKey(line)) ? 'Schedule A has this line already.' : undefined;
}
