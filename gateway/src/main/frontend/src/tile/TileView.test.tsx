import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, show, signedIn } from '../app/testing';

const tile = {
  id: 't1', title: 'Attendance', category: 'attendance', source: 'mi-school-data', addedAt: '2026-09-10T12:00:00Z',
  reference: { reportId: 'mi-school-data.attendance', source: 'mi-school-data', values: {} }, health: null, newData: null,
};
const set = {
  id: 's1', district: '82030', title: 'Attendance', guidingQuestion: 'Why?', state: 'active', version: 3,
  createdAt: '2026-11-23T12:00:00Z', changedAt: '2026-11-23T12:00:00Z', tiles: [tile],
};
const open = (allowed: boolean) => {
  answering({
    ...signedIn,
    'GET /api/v1/data-sets/s1': [200, set],
    'GET /api/v1/sources': [200, [{ id: 'mi-school-data', name: 'MI School Data', state: 'stale', reason: 'half-gone', coveredBy: 'agreement', origin: 'x' }]],
    'GET /api/v1/coverage': [200, { district: '82030', state: 'current', ageMillis: 10 }],
    'POST /api/v1/coverage-checks': [200, { results: [{ permitted: true }] }],
    'POST /api/v1/launches': [201, { id: 'l1', href: '/api/v1/launches/l1', expiresAt: '2026-11-23T12:01:00Z', frame: { allowed } }],
  });
  show('/districts/82030/data-sets/s1/tiles/t1');
};

describe('opening a tile', () => {
  beforeEach(() => {
    vi.stubGlobal('scrollTo', vi.fn());
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    Reflect.deleteProperty(HTMLIFrameElement.prototype, 'credentialless');
  });

  it('warns of the source’s own session where the report opens in a window of its own', async () => {
    open(false);
    expect(await screen.findByText('Sign out of MI School Data first')).toBeTruthy();
  });
  it('warns in a browser that cannot leave the source’s session behind', async () => {
    open(true);
    expect(await screen.findByText('This browser may take your sign-in at the source along')).toBeTruthy();
    expect(screen.queryByText('MI School Data is not answering')).toBeNull();
  });
  it('does not warn in a browser that can', async () => {
    Object.defineProperty(HTMLIFrameElement.prototype, 'credentialless', { value: false, configurable: true, writable: true });
    open(true);
    expect(await screen.findByTitle('Attendance, from MI School Data')).toBeTruthy();
    expect(screen.queryByText('This browser may take your sign-in at the source along')).toBeNull();
  });
});
