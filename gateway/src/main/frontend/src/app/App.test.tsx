import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, empty, show, signedIn } from './testing';

describe('the portal', () => {
  beforeEach(() => {
    vi.stubGlobal('scrollTo', vi.fn());
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('shows what MICIP is and a way in to those who are signed out', async () => {
    answering({ 'GET /api/v1/session': [401, { code: 'not-signed-in' }] });
    show('/');
    expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveProperty('pathname', '/oauth2/authorization/micip');
    expect(screen.getByText('Only what is agreed')).toBeTruthy();
  });

  it('takes a planner to the own district, where nothing is yet', async () => {
    answering({ ...signedIn, 'GET /api/v1/data-sets': [200, empty] });
    show('/');
    expect(await screen.findByText('No data sets yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Make the first data set' })).toBeTruthy();
    expect(document.title).toBe('Data sets | MICIP');
  });

  it('shows the way in when the session ends under a page', async () => {
    answering({ ...signedIn, 'GET /api/v1/data-sets': [401, { code: 'not-signed-in' }] });
    show('/districts/82030/data-sets');
    expect(await screen.findByText('You are signed out')).toBeTruthy();
  });

  it('says that a part is down, and asks again on demand', async () => {
    const user = userEvent.setup();
    const fetching = answering({ ...signedIn, 'GET /api/v1/data-sets': [503, { code: 'busy' }] });
    show('/districts/82030/data-sets');
    const again = await screen.findByRole('button', { name: 'Try again' });
    const before = fetching.mock.calls.length;
    await user.click(again);
    expect(fetching.mock.calls.length).toBeGreaterThan(before);
  });

  it('marks what the scanner found and lets a warning be confirmed', async () => {
    const user = userEvent.setup();
    const error = { pointer: '/title', detail: 'Rephrase it.', kind: 'uic', start: 0, end: 10, severity: 'warning' };
    const fetching = answering({ ...signedIn, 'POST /api/v1/data-sets': [422, { code: 'identifier-found', errors: [error] }] });
    show('/districts/82030/data-sets/new');
    await user.type(await screen.findByLabelText('Title'), '1234567890');
    await user.type(screen.getByLabelText('Guiding question'), 'Why?');
    await user.click(screen.getByRole('button', { name: 'Make data set' }));
    expect((await screen.findByText('1234567890', { selector: 'mark' })).textContent).toBe('1234567890');
    await user.click(screen.getByLabelText(/this does not identify a person/));
    await user.click(screen.getByRole('button', { name: 'Make data set, as confirmed' }));
    const sent = JSON.parse(fetching.mock.calls.at(-1)?.[1].body as string) as { confirmed: unknown };
    expect(sent.confirmed).toEqual([{ pointer: '/title', kind: 'uic', start: 0, end: 10 }]);
  });

  it('says someone else’s change plainly and keeps the words', async () => {
    const user = userEvent.setup();
    const set = {
      id: 's1', district: '82030', title: 'Attendance', guidingQuestion: 'Why?', state: 'active', version: 3,
      createdAt: '2026-11-23T12:00:00Z', changedAt: '2026-11-23T12:00:00Z', tiles: [],
    };
    answering({ ...signedIn, 'GET /api/v1/data-sets/s1': [200, set], 'PATCH /api/v1/data-sets/s1': [412, { code: 'version-stale' }] });
    show('/districts/82030/data-sets/s1');
    await user.click(await screen.findByRole('button', { name: 'Revise the words' }));
    await user.type(screen.getByLabelText('Title'), ' 2');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Someone changed this')).toBeTruthy();
    expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Attendance 2');
  });
});
