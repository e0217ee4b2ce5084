import { describe, expect, it } from 'vitest';
import type { LineTerms } from '../api/types';
import { diffOf, lineTrouble } from './lines';

const line = (category: string, from = 2019, to = 2027): LineTerms =>
  ({ source: 'data-hub', category, grain: 'district', schoolYears: { from, to } });

describe('lines of Schedule A', () => {
  it('differ by their terms, not by their ids', () => {
    expect(diffOf([line('attendance'), line('growth')], [line('growth'), line('staffing')])).toEqual({
      added: [line('staffing')], removed: [line('attendance')],
    });
    expect(diffOf([line('growth', 2019)], [line('growth', 2020)])).toEqual({
      added: [line('growth', 2020)], removed: [line('growth', 2019)],
    });
  });

  it('cannot be doubled or run backwards', () => {
    expect(lineTrouble(line('growth'), [line('growth')])).toMatch(/already/);
    expect(lineTrouble(line('growth', 2027, 2019), [])).toMatch(/first school year/);
    expect(lineTrouble(line('growth'), [line('attendance')])).toBeUndefined();
  });
});
