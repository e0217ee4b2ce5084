import { describe, expect, it } from 'vitest';
import { wantedOf } from './wanted';

const wanted = (query: string) => wantedOf(new URLSearchParams(query));

describe('what the dashboard is asked', () => {
  it('reads a standing, a wait and the order from the address', () => {
    expect(wanted('standing=expiring&sort=end')).toEqual({ standing: 'expiring', sort: 'end' });
    expect(wanted('waitsFor=state&step=acknowledge')).toEqual({ waitsFor: 'state', step: 'acknowledge' });
  });

  it('asks for all where the address is none of ours', () => {
    expect(wanted('standing=lost&waitsFor=nobody&step=<b>&sort=best')).toEqual({});
    expect(wanted('step=acknowledge')).toEqual({});
  });
});
