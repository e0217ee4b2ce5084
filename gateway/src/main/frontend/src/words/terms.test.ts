import { describe, expect, it } from 'vitest';
import kindsOfTheScanner from '../../../../../../platform/privacy/src/main/java/io/micip/privacy/Kind.java?raw';
import { findingKinds, findingWords } from './terms';

/** The codes of the enum: the first text of each constant. */
const codes = [...kindsOfTheScanner.matchAll(/^ {4}[A-Z_]+\(\s*"([a-z-]+)"/gm)].map((match) => match[1] ?? '');

describe('the words for what the scanner finds', () => {
  it('are there for every kind, and for no other', () => {
    expect(codes.length).toBeGreaterThan(10);
    expect([...findingKinds].sort()).toEqual([...codes].sort());
  });

  it.each(findingKinds)('say for %s what it looks like and how to rephrase it', (kind) => {
    const words = findingWords(kind);
    expect(words?.looksLike).toMatch(/^(an?|the) /);
    expect(words?.insteadOf).toMatch(/\.$/);
    expect(words?.write).toMatch(/\.$/);
    expect(words?.write).not.toBe(words?.insteadOf);
  });

  it('leave a kind that this page does not know to the service', () => {
    expect(findingWords('newer-than-this-page')).toBeUndefined();
  });
});
