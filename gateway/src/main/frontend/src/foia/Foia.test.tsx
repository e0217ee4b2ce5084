import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FoiaRequest, FoiaSearch } from '../api/foia';
import { answering, empty, show, type Answer } from '../app/testing';
import { clockWords, countsOfSearch, notSearchedWords } from '../words/foia';

const coordinator: Answer = [200, {
  user: { id: 'c' }, organisations: ['state:MI'], grants: [{ role: 'foia-coordinator', org: 'state:MI' }],
}];
const request: FoiaRequest = {
  id: 'r1', organisation: 'state:MI', version: 1,
  receipt: { means: 'e-mail', cameAt: '2026-11-23T15:00:00Z', receivedOn: '2026-11-24' },
  clock: { dueOn: '2026-12-02', daysLeft: 3, late: false },
  asked: { names: ['Alex Example', 'Lex Example'], erased: false }, steps: {},
};
const searched = (found: number, places: readonly string[] = []): FoiaRequest =>
  ({ ...request, version: 2, steps: { search: { at: '2026-11-24T15:00:00Z', stores: 5, found, places } } });

const going: FoiaRequest = { ...request, version: 2, steps: { searching: { id: 's1', at: '2026-11-24T15:00:00Z', state: 'going' } } };
const halfway: FoiaSearch = {
  id: 's1', state: 'going', begun: '2026-11-24T15:00:00Z', logs: [],
  stores: [
    { service: 'agreement-service', documents: 700, all: 700, done: true },
    { service: 'catalog-service', documents: 1_200, all: 4_000, done: false },
    { service: 'gateway', documents: 0, all: 0, done: false },
  ],
};

describe('the FOIA desk', () => {
  beforeEach(() => {
    vi.stubGlobal('scrollTo', vi.fn());
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('lists what came, with the days left', async () => {
    answering({ 'GET /api/v1/session': coordinator, 'GET /api/v1/foia-requests': [200, { ...empty, items: [request] }] });
    show('/foia');
    expect(await screen.findByRole('link', { name: 'Alex Example' })).toHaveProperty('pathname', '/foia/r1');
    expect(screen.getByText('3 business days left')).toBeTruthy();
  });

  it('is where a district’s coordinator begins', async () => {
    const grants = [{ role: 'foia-coordinator', org: 'district:82030' }];
    answering({
      'GET /api/v1/session': [200, { user: { id: 'c' }, organisations: ['district:82030'], grants }],
      'GET /api/v1/foia-requests': [200, empty],
    });
    show('/');
    expect(await screen.findByText('No requests yet')).toBeTruthy();
  });

  it('asks for a search and shows how far it has come', async () => {
    const user = userEvent.setup();
    answering({
      'GET /api/v1/session': coordinator,
      'POST /api/v1/foia-requests/r1/searches': [202, going],
      'GET /api/v1/foia-requests/r1/searches/s1': [200, halfway],
      'GET /api/v1/foia-requests/r1': [200, request],
    });
    show('/foia/r1');
    await user.click(await screen.findByRole('button', { name: 'Search now' }));
    expect(await screen.findByRole('heading', { name: 'The search goes on' })).toBeTruthy();
    expect(screen.getByText('1 of 3 stores searched. The logs come after them.').getAttribute('aria-live')).toBe('polite');
    expect(screen.getByLabelText<HTMLProgressElement>('Store of catalog-service').value).toBe(1_200);
    expect(screen.getByText('1,200 of about 4,000 documents')).toBeTruthy();
    expect(screen.getByText('not begun')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Search|Issue the certificate/ })).toBeNull();
  });

  it('goes on showing a search after the page was loaded anew, until that has ended', async () => {
    answering({
      'GET /api/v1/session': coordinator,
      'GET /api/v1/foia-requests/r1/searches/s1': [200, halfway],
      'GET /api/v1/foia-requests/r1': [200, going],
    });
    show('/foia/r1');
    await screen.findByRole('heading', { name: 'The search goes on' });
    answering({
      'GET /api/v1/foia-requests/r1/searches/s1': [200, { ...halfway, state: 'ended' }],
      'GET /api/v1/foia-requests/r1': [200, searched(1, ['plan-service/dataSets/state.title/d1'])],
    });
    expect(await screen.findByText('It stands in 1 place')).toBeTruthy();
    expect(screen.getByText('plan-service/dataSets/state.title/d1')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Issue the certificate' })).toBeNull();
  });

  it('says what could not be searched, and lets it be tried again', async () => {
    const user = userEvent.setup();
    const failed: FoiaRequest = { ...searched(0), steps: { ...searched(0).steps,
      searching: { id: 's1', at: '2026-11-24T15:02:00Z', state: 'failed', reason: 'not-searched', what: 'gateway' } } };
    const fetching = answering({
      'GET /api/v1/session': coordinator,
      'POST /api/v1/foia-requests/r1/searches': [202, going],
      'GET /api/v1/foia-requests/r1/searches/s1': [200, { ...halfway, state: 'waiting', stores: [] }],
      'GET /api/v1/foia-requests/r1': [200, failed],
    });
    show('/foia/r1');
    expect(await screen.findByText(/The store of gateway did not answer/)).toBeTruthy();
    expect(screen.queryByText('Nothing was found')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Issue the certificate' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Search again' }));
    expect(await screen.findByText('Another search goes on. This one begins after it.')).toBeTruthy();
    expect(fetching.mock.calls.find(([, asked]) => asked.method === 'POST')?.[0]).toBe('/api/v1/foia-requests/r1/searches');
  });

  it('issues a certificate in the coordinator’s name where nothing was found', async () => {
    const user = userEvent.setup();
    const issued = { ...searched(0), version: 3 };
    const fetching = answering({
      'GET /api/v1/session': coordinator,
      'POST /api/v1/foia-requests/r1/certificate': [200, {
        ...issued, steps: { ...issued.steps, certificate: { id: 'c1', sha256: 'ab', at: '2026-11-24T15:01:00Z', held: true } },
      }],
      'GET /api/v1/foia-requests/r1': [200, searched(0)],
    });
    show('/foia/r1');
    await screen.findByText('Nothing was found');
    const certify = screen.getByRole('button', { name: 'Issue the certificate' }).closest('form');
    const [name, title] = [...(certify?.querySelectorAll('input') ?? [])];
    await user.type(name as HTMLInputElement, 'Robin Demo');
    await user.type(title as HTMLInputElement, 'FOIA Coordinator');
    await user.click(screen.getByRole('button', { name: 'Issue the certificate' }));
    expect(await screen.findByRole('button', { name: 'Certificate as PDF' })).toBeTruthy();
    expect(JSON.parse(fetching.mock.calls.at(-1)?.[1].body as string)).toEqual({ official: { name: 'Robin Demo', title: 'FOIA Coordinator' } });
  });

  it('sends both times of an e-mail that lay in the spam folder', async () => {
    const user = userEvent.setup();
    const fetching = answering({
      'GET /api/v1/session': coordinator, 'POST /api/v1/foia-requests': [201, request], 'GET /api/v1/foia-requests/r1': [200, request],
    });
    show('/foia/new');
    await user.click(await screen.findByLabelText('It lay in the spam or junk folder'));
    for (const [label, value] of [['Day it came', '2026-11-20'], ['Time it came', '10:00'], ['Day it was noticed', '2026-11-23'],
      ['Time it was noticed', '09:30'], ['Name it asks for', 'Alex Example']] as const) {
      await user.type(screen.getByLabelText(label), value);
    }
    await user.click(screen.getByRole('button', { name: 'Enter the request' }));
    await screen.findByRole('heading', { name: 'Alex Example' });
    const posted = fetching.mock.calls.find(([, asked]) => asked.method === 'POST');
    expect(JSON.parse(posted?.[1].body as string)).toEqual({
      organisation: 'state:MI', means: 'e-mail', cameAt: '2026-11-20T15:00:00.000Z', noticedAt: '2026-11-23T14:30:00.000Z',
      name: 'Alex Example', otherNames: [],
    });
  });

  it('shows that nothing was ever disclosed', async () => {
    answering({ 'GET /api/v1/session': coordinator, 'GET /api/v1/disclosures': [200, empty] });
    show('/disclosures');
    expect(await screen.findByText('Nothing was ever disclosed')).toBeTruthy();
  });

  it('says plainly how much is searched and what was not', () => {
    const logs = [{ log: 0, entries: 9, size: 9, done: true }, { log: 1, entries: 3, size: 9, done: false }];
    expect(countsOfSearch({ ...halfway, stores: halfway.stores.slice(0, 1), logs })).toBe('1 of 1 stores and 1 of 2 logs searched.');
    expect(notSearchedWords('not-searched', 'audit-service/log/3')).toContain('Log 3');
    expect(notSearchedWords('not-searched', 'audit-service/logs')).toBe('The logs are not all there.');
    expect(notSearchedWords('interrupted', undefined)).toContain('ended again and again');
  });

  it('says plainly how a clock stands', () => {
    expect(clockWords({ ...request, clock: { ...request.clock, daysLeft: 0 } }).text).toBe('Due today');
    expect(clockWords({ ...request, clock: { ...request.clock, daysLeft: -1, late: true } }).text).toBe('1 business day late');
  });
});
