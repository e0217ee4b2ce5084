import { describe, expect, it } from 'vitest';
import { problemWords } from './problems';

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
