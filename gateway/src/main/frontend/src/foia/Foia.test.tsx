import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FoiaRequest } from '../api/foia';
import { answering, empty, show, type Answer } from '../app/testing';
import { clockWords } from '../words/foia';

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

  it('says where a name stands, and offers no certificate then', async () => {
    const user = userEvent.setup();
    answering({
      'GET /api/v1/session': coordinator,
      'POST /api/v1/foia-requests/r1/searches': [200, searched(1, ['plan-service/dataSets/state.title/d1'])],
      'GET /api/v1/foia-requests/r1': [200, request],
    });
    show('/foia/r1');
    await user.click(await screen.findByRole('button', { name: 'Search now' }));
    expect(await screen.findByText('It stands in 1 place')).toBeTruthy();
    expect(screen.getByText('plan-service/dataSets/state.title/d1')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Issue the certificate' })).toBeNull();
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

  it('says plainly how a clock stands', () => {
    expect(clockWords({ ...request, clock: { ...request.clock, daysLeft: 0 } }).text).toBe('Due today');
    expect(clockWords({ ...request, clock: { ...request.clock, daysLeft: -1, late: true } }).text).toBe('1 business day late');
  });
});
