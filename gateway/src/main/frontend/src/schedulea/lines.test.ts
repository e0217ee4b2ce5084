import { describe, expect, it } from 'vitest';
import type { DataSet, LineTerms } from '../api/types';
import { darkened, diffOf, lineTrouble } from './lines';

const line = (category: string, from = 2019, to = 2027): LineTerms =>
  ({ source: 'data-hub', category, grain: 'district', schoolYears: { from, to } });
const set = {
  id: 'set', title: 'Attendance',
  tiles: [{ id: 'a', title: 'Hub attendance', category: 'attendance', source: 'data-hub' },
    { id: 'b', title: 'Attendance', category: 'attendance', source: 'mi-school-data' }],
} as unknown as DataSet;

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

  it('darken the tiles of their source that no other line lists', () => {
    const after = [line('growth')];
    const diff = diffOf([line('attendance'), line('growth')], after);
    expect(darkened([set], diff, after).map(({ tile }) => tile.id)).toEqual(['a']);
    const kept = [line('attendance', 2020)];
    expect(darkened([set], diffOf([line('attendance')], kept), kept)).toEqual([]);
  });
});
