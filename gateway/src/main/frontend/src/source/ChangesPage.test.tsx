import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, show, signedIn } from '../app/testing';

describe('the change history of a menu', () => {
  beforeEach(() => {
    vi.stubGlobal('scrollTo', vi.fn());
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('tells line by line what changed, in words and not in codes', async () => {
    const line = { at: '2026-11-24T07:00:00Z', revision: 2, menuVersion: '2', node: 'attendance', title: 'Days Missed' };
    answering({
      ...signedIn,
      'GET /api/v1/sources/mi-school-data/changes': [200, { next: null, items: [
        { ...line, kind: 'renamed', from: 'Attendance', to: 'Days Missed' },
        { ...line, node: 'ranking', title: 'Top-to-Bottom Ranking', kind: 'vanished', from: 'K-12', to: 'school-index' },
        { ...line, revision: 1, node: null, title: null, kind: 'began', from: null, to: '42' },
      ] }],
      'GET /api/v1/sources': [200, [{ id: 'mi-school-data', name: 'MI School Data', state: 'current', coveredBy: 'agreement', origin: 'x' }]],
    });
    show('/sources/mi-school-data/changes');
    expect(await screen.findByRole('heading', { name: 'How the menu of MI School Data has changed' })).toBeTruthy();
    expect(await screen.findByText('Has another title')).toBeTruthy();
    expect(screen.getByText('42 entries')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'another entry took its place' })).toHaveProperty('search', '?node=school-index');
    expect(screen.queryByText('school-index')).toBeNull();
  });
});
