import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { endOf, eventReader } from '../api/live';
import type { AuditRecord } from '../api/types';
import { Live } from './Live';

const record = (index: number) => ({
  log: 0, index, type: 'io.micip.catalog.report-opened.v1', subject: `/launches/${index}`, district: 'state',
  time: '2026-11-26T17:00:00Z', outcome: 'success', actor: { id: 'a', role: 'planner', organisation: null }, data: {},
}) as unknown as AuditRecord;

const event = (index: number) => `event: record\nid: 0:${index + 1}\ndata: ${JSON.stringify(record(index))}\n\n`;

/** A service whose streams are written by the test; each asking opens another. */
function streaming() {
  const streams: { say: (text: string) => void; end: () => void; last: string | null; signal: AbortSignal | null }[] = [];
  vi.stubGlobal('fetch', vi.fn((input: string, asked: RequestInit) => {
    const stream = new TransformStream<Uint8Array, Uint8Array>();
    const writer = stream.writable.getWriter();
    streams.push({
      say: (text) => void writer.write(new TextEncoder().encode(text)), end: () => void writer.close(),
      last: new Headers(asked.headers).get('Last-Event-ID'), signal: asked.signal ?? null,
    });
    expect(input).toBe('/api/v1/records/live?district=82030');
    return Promise.resolve(new Response(stream.readable, { headers: { 'Content-Type': 'text/event-stream' } }));
  }));
  return streams;
}

function show(shown: readonly AuditRecord[] = []) {
  render(
    <MemoryRouter>
      <Live asked={{ district: '82030' }} madeAt={[{ log: 0, size: 9, root: 'r', indexedTo: 5 }]} shown={shown} />
    </MemoryRouter>,
  );
}

const table = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)
  .map((row) => within(row).getByRole('link').getAttribute('href'));

describe('records as they come', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('puts new lines above, from where the answer ended', async () => {
    const streams = streaming();
    show([record(5)]);
    await userEvent.click(screen.getByRole('switch', { name: 'Live' }));
    expect(streams[0]?.last).toBe('0:5');
    streams[0]?.say('retry: 2000\nid: 0:5\n\n');
    expect(await screen.findByText('Watching: no new records yet.')).toBeTruthy();
    streams[0]?.say(event(5) + event(6));
    streams[0]?.say(event(7).slice(0, 30));
    streams[0]?.say(event(7).slice(30));
    expect(await screen.findByText('Watching: 2 new records.')).toBeTruthy();
    expect(table()).toEqual(['/audit/0/7', '/audit/0/6']);
  });

  it('comes back with the last event it has', async () => {
    const streams = streaming();
    show();
    await userEvent.click(screen.getByRole('switch', { name: 'Live' }));
    streams[0]?.say(event(5));
    await screen.findByText('Watching: 1 new record.');
    streams[0]?.say(': watching\nid: 0:8\n\n');
    streams[0]?.end();
    await vi.waitFor(() => expect(streams).toHaveLength(2), { timeout: 10_000 });
    expect(streams[1]?.last).toBe('0:8');
  });

  it('keeps the lines still while it is paused, and then shows what came', async () => {
    const streams = streaming();
    show();
    await userEvent.click(screen.getByRole('switch', { name: 'Live' }));
    streams[0]?.say(event(5));
    await screen.findByText('Watching: 1 new record.');
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    streams[0]?.say(event(6));
    expect(await screen.findByText('Paused; 1 more since.')).toBeTruthy();
    expect(table()).toEqual(['/audit/0/5']);
    await userEvent.click(screen.getByRole('button', { name: 'Go on: 1 more' }));
    expect(table()).toEqual(['/audit/0/6', '/audit/0/5']);
  });

  it('lets go of the stream when it is switched off', async () => {
    const streams = streaming();
    show();
    const live = screen.getByRole('switch', { name: 'Live' });
    await userEvent.click(live);
    await userEvent.click(live);
    expect(live.getAttribute('aria-checked')).toBe('false');
    expect(streams[0]?.signal?.aborted).toBe(true);
  });
});

describe('server-sent events', () => {
  it('are whole only at a blank line', () => {
    const read = eventReader();
    expect(read('id: 0:1\nda')).toEqual([]);
    expect(read('ta: {"log":0}\n\n: watching\nid: 0:2\n')).toEqual([{ id: '0:1', record: { log: 0 } }]);
    expect(read('\nretry: 5\n\n')).toEqual([{ id: '0:2' }]);
  });

  it('begin where an answer ended', () => {
    expect(endOf([{ log: 0, size: 9, root: 'r', indexedTo: 5 }, { log: 3, size: 2, root: 'r' }] as never)).toBe('0:5,3:2');
  });
});
