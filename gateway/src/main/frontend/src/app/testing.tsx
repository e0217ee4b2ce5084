import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { vi } from 'vitest';
import { SessionProvider } from '../session/session';
import { App } from './App';
import { newQueryClient } from './client';

// A laden machine may take its time; nothing here is about how long.
configure({ asyncUtilTimeout: 10_000 });

export type Answer = readonly [status: number, body: unknown, headers?: Readonly<Record<string, string>>];
export const planner = { user: { id: 'p' }, organisations: ['district:82030'], grants: [{ role: 'planner', org: 'district:82030' }] };
const dearborn = { code: '82030', name: 'Dearborn City School District', isd: { code: '82', name: 'Wayne RESA' }, state: 'open' };
export const empty = { items: [], next: null };

/** The API as a list of answers: the first whose name the request ("GET /path") begins with. */
export function answering(answers: Readonly<Record<string, Answer>>) {
  const fetching = vi.fn((input: string, asked: RequestInit) => {
    const request = `${asked.method ?? 'GET'} ${input}`;
    const found = Object.entries(answers).find(([name]) => request.startsWith(name));
    const [status, body, headers = {}] = found?.[1] ?? [404, { code: 'unknown' }];
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
  });
  vi.stubGlobal('fetch', fetching);
  return fetching;
}

export const signedIn: Readonly<Record<string, Answer>> = {
  'GET /api/v1/session': [200, planner],
  'GET /api/v1/districts/82030': [200, dearborn],
};

export function show(path: string) {
  render(
    <QueryClientProvider client={newQueryClient()}>
      <MemoryRouter initialEntries={[path]}><SessionProvider><App /></SessionProvider></MemoryRouter>
    </QueryClientProvider>,
  );
}
