import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, show, signedIn } from '../app/testing';

describe('what a tile says of its report', () => {
  beforeEach(() => {
    vi.stubGlobal('scrollTo', vi.fn());
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('says on a tile that its page is gone, and what to do', async () => {
    const tile = {
      id: 't1', title: 'Attendance', category: 'attendance', source: 'mi-school-data', addedAt: '2026-09-10T12:00:00Z',
      reference: { reportId: 'mi-school-data.attendance', source: 'mi-school-data', values: {} },
      health: { state: 'gone', since: '2026-11-24T07:00:00Z', successor: 'mi-school-data.absence' }, newData: null,
    };
    const set = {
      id: 's1', district: '82030', title: 'Attendance', guidingQuestion: 'Why?', state: 'active', version: 3,
      createdAt: '2026-11-23T12:00:00Z', changedAt: '2026-11-23T12:00:00Z',
      tiles: [tile, { ...tile, id: 't2', health: null, newData: { on: '2026-09-22', known: 'posted' } }],
    };
    answering({ ...signedIn, 'GET /api/v1/data-sets/s1': [200, set], 'POST /api/v1/coverage-checks': [200, { results: [] }] });
    show('/districts/82030/data-sets/s1');
    expect(await screen.findByText('The source no longer has this page.')).toBeTruthy();
    expect(screen.getByRole('link', { name: /See the report that took its place/ })).toHaveProperty('search', '?source=mi-school-data&report=mi-school-data.absence');
    expect(screen.getByText('New data posted')).toBeTruthy();
  });
});
