import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answering, type Answer } from '../app/testing';
import { askedFilter, readFilter, savedFilter } from './filter';
import { SavedSearches } from './SavedSearches';

const refusals = { id: 's1', version: 3, name: 'Refusals', filter: { outcome: 'refused' }, savedAt: '2026-11-26T17:00:00Z' };

function show(answers: Readonly<Record<string, Answer>>, asked: Readonly<Record<string, string>> = { outcome: 'failed' }) {
  const fetching = answering({
    ...answers, 'GET /api/v1/saved-searches': [200, { items: [refusals], version: 3, most: 50 }],
  });
  const used = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SavedSearches asked={asked} within={{}} onUse={used} />
    </QueryClientProvider>,
  );
  return { fetching, used };
}

const sent = (fetching: ReturnType<typeof answering>, method: string) => {
  const asked = fetching.mock.calls.map(([, one]) => one).find((one) => one.method === method);
  const body: unknown = typeof asked?.body === 'string' ? JSON.parse(asked.body) : null;
  return { body, headers: new Headers(asked?.headers) };
};

describe('saved searches', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('puts a saved search back into the fields', async () => {
    const { used } = show({});
    await userEvent.click(await screen.findByRole('button', { name: 'Refusals' }));
    expect(used).toHaveBeenCalledWith(expect.objectContaining({ outcome: 'refused', district: '' }));
  });

  it('saves the search of the page under a name', async () => {
    const { fetching } = show({ 'POST /api/v1/saved-searches': [201, { ...refusals, id: 's2' }] });
    await userEvent.click(await screen.findByRole('button', { name: 'Save this search' }));
    await userEvent.type(screen.getByLabelText('Name of this search'), ' Failed ');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('button', { name: 'Save this search' })).toBeTruthy();
    expect(sent(fetching, 'POST').body).toEqual({ name: 'Failed', filter: { outcome: 'failed' } });
  });

  it('deletes the version that was seen, and keeps it after all', async () => {
    const { fetching } = show({
      'DELETE /api/v1/saved-searches/s1': [200, { items: [], version: 4, most: 50 }],
      'POST /api/v1/saved-searches': [201, refusals],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Refusals' }));
    const notice = await screen.findByRole('status');
    expect(within(notice).getByText('Deleted: Refusals')).toBeTruthy();
    expect(sent(fetching, 'DELETE').headers.get('If-Match')).toBe('"3"');
    await userEvent.click(screen.getByRole('button', { name: 'Undo: keep it' }));
    expect(sent(fetching, 'POST').body).toEqual({ name: 'Refusals', filter: { outcome: 'refused' } });
  });

  it('marks what a name must not say', async () => {
    show({ 'PATCH /api/v1/saved-searches/s1': [422, { status: 422, code: 'identifier-found', title: 'No', errors: [
      { pointer: '/name', detail: 'Looks like a student number.', kind: 'uic', start: 0, end: 10, severity: 'hit' }] }] });
    await userEvent.click(await screen.findByRole('button', { name: 'Rename Refusals' }));
    await userEvent.click(screen.getByRole('button', { name: 'Rename' }));
    expect(await screen.findByText('This may name a person')).toBeTruthy();
    expect(screen.getByText(/Looks like a student number/)).toBeTruthy();
  });

  it('asks for something to save first', async () => {
    show({}, {});
    expect(await screen.findByText(/Narrow the search above/)).toBeTruthy();
  });
});

describe('a saved search as the fields of the page', () => {
  const filter = readFilter(new URLSearchParams({ type: 'io.micip.audit.*', from: '2026-11-01', to: '2026-11-02' }));
  const asked = askedFilter(filter) as Record<string, string>;

  it('has the days that were chosen', () => {
    expect(asked).toMatchObject({ from: '2026-11-01T04:00:00.000Z', to: '2026-11-03T05:00:00.000Z' });
    expect(savedFilter(asked, {})).toEqual(filter);
    expect(savedFilter({ ...asked, from: '2026-11-01T04:00:00Z', district: '82030' }, { district: '82030' })).toEqual(filter);
  });

  it('is none where it asks for more than there are fields', () => {
    expect(savedFilter({ ...asked, from: '2026-11-01T04:30:00Z' }, {})).toBeUndefined();
    expect(savedFilter({ subject: '/data-sets/*' }, {})).toBeUndefined();
  });
});
