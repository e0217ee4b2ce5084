import { describe, expect, it } from 'vitest';
import type { Finding } from '../api/problem';
import { confirmable, marked } from './marking';

const found = (start: number, end: number, more: Partial<Finding> = {}): Finding =>
  ({ pointer: '/title', detail: 'rephrase', kind: 'uic', severity: 'hit', start, end, ...more });

describe('marking', () => {
  it('marks what was found and keeps every character', () => {
    expect(marked('call 555-1234 now', [found(5, 13)])).toEqual([
      { text: 'call ', marked: false }, { text: '555-1234', marked: true }, { text: ' now', marked: false },
    ]);
  });

  it('merges ranges that overlap, in whatever order they come', () => {
    const pieces = marked('0123456789', [found(4, 8), found(2, 6)]);
    expect(pieces.map((piece) => piece.text).join('')).toBe('0123456789');
    expect(pieces.filter((piece) => piece.marked).map((piece) => piece.text).join('')).toBe('234567');
  });

  it('bears ranges outside of the text and findings without one', () => {
    expect(marked('short', [found(3, 99), found(50, 60), { pointer: '', detail: 'x' }])).toEqual([
      { text: 'sho', marked: false }, { text: 'rt', marked: true },
    ]);
  });

  it('lets warnings be confirmed and hits not', () => {
    expect(confirmable(found(0, 10, { severity: 'warning' }))).toEqual({ pointer: '/title', kind: 'uic', start: 0, end: 10 });
    expect(confirmable(found(0, 10))).toBeUndefined();
  });
});
