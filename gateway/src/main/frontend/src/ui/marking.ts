import type { Confirmation } from '../api/operations';
import type { Finding } from '../api/problem';

export interface Piece { readonly text: string; readonly marked: boolean }

/** Cuts a text into marked and unmarked pieces; ranges may touch, overlap, or lie outside of the text. */
export function marked(text: string, findings: readonly Finding[]): readonly Piece[] {
  const ranges = findings
    .filter((finding) => finding.start != null && finding.end != null)
    .map((finding) => ({ start: Math.max(0, finding.start ?? 0), end: Math.min(text.length, finding.end ?? 0) }))
    .filter((range) => range.start < range.end)
    .sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let from = 0;
  for (const range of ranges) {
    const start = Math.max(range.start, from);
    if (start >= range.end) {
      continue;
    }
    if (start > from) {
      pieces.push({ text: text.slice(from, start), marked: false });
    }
    pieces.push({ text: text.slice(start, range.end), marked: true });
    from = range.end;
  }
  return from < text.length ? [...pieces, { text: text.slice(from), marked: false }] : pieces;
}

/** A warning may be confirmed by its author; a hit may not. */
export function confirmable(finding: Finding): Confirmation | undefined {
  return finding.severity === 'warning' && finding.kind != null && finding.start != null && finding.end != null
    ? { pointer: finding.pointer, kind: finding.kind, start: finding.start, end: finding.end }
    : undefined;
}

export const sameConfirmation = (a: Confirmation, b: Confirmation) =>
  a.pointer === b.pointer && a.kind === b.kind && a.start === b.start && a.end === b.end;

/** What was found in one field of the request. */
export const findingsAt = (findings: readonly Finding[], pointer: string) =>
  findings.filter((finding) => finding.pointer === pointer);
