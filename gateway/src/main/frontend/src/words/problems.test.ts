import { describe, expect, it } from 'vitest';
import type { Finding, Problem } from '../api/problem';
import { problemWords } from './problems';

const found = (...kinds: readonly string[]): Problem => ({
  status: 422, title: '', code: 'identifier-found',
  errors: kinds.map((kind): Finding => ({ pointer: '/title', detail: '', kind, start: 0, end: 1, severity: 'warning' })),
});

describe('problems in words', () => {
  it('says of a vanished report that it is gone, not that it is not covered', () => {
    const detail = 'The source took this report out of its menu (2018-01-31). School Index took its place.';
    expect(problemWords({ status: 409, code: 'report-vanished', title: 'Gone', reason: 'report-vanished', detail, errors: [] }))
      .toEqual({ heading: 'The source no longer has this report', kind: 'none', text: detail });
  });
  it('says of what no agreement covers that it is not covered', () => {
    expect(problemWords({ status: 409, code: 'not-covered', title: 'No', reason: 'revoked', errors: [] }).heading).toBe('Not covered');
  });
});

describe('the heading over what the scanner found', () => {
  it('tells a name from a small group', () => {
    expect(problemWords(found('person-name')).heading).toBe('This may name a person');
    expect(problemWords(found('small-count', 'complement')).heading).toBe('This may count a small group');
    expect(problemWords(found('uic', 'small-count')).heading).toBe('This may name a person or count a small group');
  });
});
