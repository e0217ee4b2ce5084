import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answering } from '../app/testing';
import { Witnessed } from './Witnessed';

const log = {
  number: 0, origin: 'o/log/0', vkey: 'k', size: 8, root: 'r', checkpoint: '/log/0/checkpoint', indexed: 8,
};

function show(witnessed: unknown, more: object = {}) {
  answering({ 'GET /api/v1/logs': [200, { logs: [{ ...log, ...more, witnessed }] }] });
  render(<QueryClientProvider client={new QueryClient()}><Witnessed /></QueryClientProvider>);
}

describe('who else vouches for the log', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('says that nobody does while no witness is asked', async () => {
    show({ asked: false, witnesses: [] });
    expect(await screen.findByText('Not yet witnessed.')).toBeTruthy();
  });

  it('names the witnesses, how far and since when', async () => {
    show({ asked: true, size: 5, witnesses: [{ name: 'w.example/1', size: 5, at: '2026-11-23T21:10:05Z' }] });
    expect(await screen.findByText(/up to 5 entries; the newest 3 entries not yet/)).toBeTruthy();
    expect(screen.getByText(/Nov 23, 2026, 4:10:05 PM/)).toBeTruthy();
  });

  it('says which witness has not signed, and why', async () => {
    show({ asked: true, witnesses: [{ name: 'w.example/1', trouble: 'no answer within 2 seconds' }] });
    expect(await screen.findByText('Log 0: not yet witnessed.')).toBeTruthy();
    expect(screen.getByText(/has not signed yet.*no answer within 2 seconds/)).toBeTruthy();
  });

  it('says how far the search has come while records are made anew', async () => {
    show({ asked: true, size: 8, witnesses: [] }, { indexed: 3 });
    expect(await screen.findByText(/Searches see 3 entries of 8 now/)).toBeTruthy();
  });
});
