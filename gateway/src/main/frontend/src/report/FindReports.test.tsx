import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, empty, show, signedIn } from '../app/testing';

describe('finding a report', () => {
  beforeEach(() => {
    vi.stubGlobal('scrollTo', vi.fn());
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  const set = {
    id: 's1', district: '82030', title: 'Attendance', guidingQuestion: 'Why?', state: 'active', version: 3,
    createdAt: '2026-11-23T12:00:00Z', changedAt: '2026-11-23T12:00:00Z', tiles: [],
  };
  const source = { id: 'data-hub', name: 'Michigan Data Hub', origin: 'https://hub.example', coveredBy: 'schedule-a', state: 'current' };
  const found = {
    id: 'data-hub.absence', source: 'data-hub', title: 'Chronic Absence to Date', category: 'attendance', grains: ['district'],
    levels: ['district'], cadence: 'early autumn', menuPath: ['Student engagement'],
    coverage: { permitted: false, reason: 'category-not-listed', explanation: 'Schedule A does not list it.' },
  };
  const adding = { ...signedIn, 'GET /api/v1/data-sets/s1': [200, set], 'GET /api/v1/sources': [200, [source]] } as const;
  const path = '/districts/82030/data-sets/s1/add';

  it('shows the sources to walk until something is looked for', async () => {
    answering(adding);
    show(path);
    expect(await screen.findByRole('link', { name: 'Michigan Data Hub' })).toBeTruthy();
    expect(screen.getByRole('search', { name: 'Reports of all sources' })).toBeTruthy();
  });

  it('lists what was found with its place and why it is not covered', async () => {
    const user = userEvent.setup();
    const fetching = answering({ ...adding, 'GET /api/v1/reports?': [200, { items: [found], next: null }] });
    show(path);
    await user.type(await screen.findByLabelText('Words'), 'absence');
    await user.selectOptions(screen.getByLabelText('New data come in'), 'autumn');
    await user.click(screen.getByRole('button', { name: 'Find reports' }));
    expect(await screen.findByRole('link', { name: 'Chronic Absence to Date' })).toBeTruthy();
    expect(screen.getByText('Michigan Data Hub › Student engagement')).toBeTruthy();
    expect(screen.getByText('Schedule A does not list it.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Michigan Data Hub' })).toBeNull();
    expect(fetching.mock.calls.map(([asked]) => asked)).toContain('/api/v1/reports?district=82030&q=absence&cadence=autumn');
  });

  it('says what to try where nothing was found', async () => {
    answering({ ...adding, 'GET /api/v1/reports?': [200, empty] });
    show(`${path}?q=lunch`);
    expect(await screen.findByText('No report found')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Choose a source and walk its menu' })).toBeTruthy();
  });
});
