import { describe, expect, it } from 'vitest';
import { problemWords } from '../words/problems';
import { address, csrfToken } from './http';
import { toProblem } from './problem';

describe('problems', () => {
  it('reads the platform’s own', () => {
    const problem = toProblem(422, {
      type: 'https://micip.io/problems/identifier-found', title: 'An identifier was found', code: 'identifier-found',
      errors: [{ pointer: '/title', detail: 'Rephrase', kind: 'uic', start: 3, end: 13, severity: 'warning' }],
    }, null);
    expect(problem.code).toBe('identifier-found');
    expect(problem.errors[0]).toEqual({ pointer: '/title', detail: 'Rephrase', kind: 'uic', start: 3, end: 13, severity: 'warning' });
  });

  it('reads any other answer without stumbling', () => {
    expect(toProblem(502, null, null)).toMatchObject({ status: 502, code: 'http-502', errors: [] });
    expect(toProblem(429, 'busy', '7')).toMatchObject({ status: 429, retryAfterSeconds: 7 });
    expect(toProblem(500, { errors: 'none', detail: 3 }, 'soon').retryAfterSeconds).toBeUndefined();
  });

  it.each([
    [401, 'You are signed out', 'sign-in'],
    [403, 'Your role does not include this', 'none'],
    [404, 'Not found', 'none'],
    [412, 'Someone changed this', 'reload'],
    [429, 'A little too fast', 'try-again'],
    [503, 'Not available right now', 'try-again'],
    [500, 'Something went wrong', 'try-again'],
  ])('says %i as “%s”', (status, heading, kind) => {
    expect(problemWords(toProblem(status, null, null))).toMatchObject({ heading, kind });
  });

  it('says why a report is not covered, and what helps', () => {
    const words = problemWords(toProblem(409, { code: 'not-covered', reason: 'category-not-listed' }, null));
    expect(words.text).toBe('The district’s Schedule A does not list this kind of data. A district signer can add a line for it to Schedule A.');
  });
});

describe('requests', () => {
  it('leave out what is not asked for', () => {
    expect(address('/api/v1/records', { district: '82030', type: '', cursor: undefined, limit: 50 }))
      .toBe('/api/v1/records?district=82030&limit=50');
    expect(address('/api/v1/sources')).toBe('/api/v1/sources');
  });

  it('find the anti-forgery token among the cookies', () => {
    expect(csrfToken('a=b; XSRF-TOKEN=x%20y; c=d')).toBe('x y');
    expect(csrfToken('NOT-XSRF-TOKEN=1')).toBeNull();
  });
});
