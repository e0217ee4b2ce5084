import { describe, expect, it } from 'vitest';
import type { MenuNode } from '../api/types';
import { findReports, reportsOf, walk } from './menu';

const report = (id: string, title: string): MenuNode =>
  ({ id: `node-${id}`, title, report: { id, title, category: 'attendance', grains: ['district'] } });
const menu: readonly MenuNode[] = [
  { id: 'dashboards', title: 'Dashboards', children: [report('dashboard', 'Education Dashboard')] },
  { id: 'k12', title: 'K-12', children: [{ id: 'att', title: 'Attendance', children: [report('attendance', 'Attendance')] }] },
];

describe('the menu', () => {
  it('is walked as far as it goes', () => {
    expect(walk(menu, ['k12', 'att']).map((node) => node.title)).toEqual(['K-12', 'Attendance']);
    expect(walk(menu, ['k12', 'gone', 'att']).map((node) => node.title)).toEqual(['K-12']);
    expect(walk(menu, [])).toEqual([]);
  });

  it('lists its reports with the way to each', () => {
    expect(reportsOf(menu).map(({ report: one, path }) => [...path, one.title].join(' > '))).toEqual([
      'Dashboards > Education Dashboard', 'K-12 > Attendance > Attendance',
    ]);
  });

  it('finds reports by words of their title or path', () => {
    expect(findReports(menu, 'k-12 attend').map(({ report: one }) => one.id)).toEqual(['attendance']);
    expect(findReports(menu, '  ')).toEqual([]);
    expect(findReports(menu, 'nothing like it')).toEqual([]);
  });
});
