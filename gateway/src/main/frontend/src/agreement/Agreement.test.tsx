import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, show, signedIn, type Answer } from '../app/testing';

const as = (role: string, org: string): Readonly<Record<string, Answer>> => ({
  'GET /api/v1/session': [200, { user: { id: 'account-7' }, organisations: [org], grants: [{ role, org }] }],
});
const signer = as('signer', 'district:82030');
const stateSigner = as('state-signer', 'state:MI');
const signature = { by: 'district', signerId: 'account-7', official: { name: 'Robin Demo', title: 'Superintendent' }, organisation: 'district:82030', at: '2026-11-20T15:00:00Z' };
const agreement = {
  district: '82030', version: 5, status: 'active', text: { version: 1, sha256: 'a' }, effectiveFrom: '2026-01-01', effectiveUntil: null,
  signatures: [signature, { ...signature, by: 'state' }], suspensions: [], scheduleA: { version: 1, lines: [] }, renewal: null, past: [],
  life: { offered: { version: 1, sha256: 'a' }, administrators: [{ accountId: 'x', official: signature.official, at: signature.at }], end: null, revoked: null },
};
const page = 'GET /api/v1/districts/82030/agreement';
const text = { 'GET /api/v1/agreement-texts': [200, { version: 1, sha256: 'a', title: 'Agreement', body: 'Words.' }] } as const;
const signedDistrict: Readonly<Record<string, Answer>> = { 'GET /api/v1/districts/82030': signedIn['GET /api/v1/districts/82030'] ?? [404, {}] };
const none = { tiles: 0, dataSets: [] };

describe('the pages of an agreement', () => {
  beforeEach(() => {
    vi.stubGlobal('scrollTo', vi.fn());
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('shows what a revocation turns dark before the last button, and revokes', async () => {
    const user = userEvent.setup();
    const dark = { tiles: 1, dataSets: [{ dataSetId: 's1', tiles: [{ tileId: 't', title: 'Chronic absence', source: 'data-hub', category: 'attendance' }] }] };
    const fetching = answering({
      ...signer, ...text,
      'POST /api/v1/districts/82030/impact': [200, { agreementVersion: 5, asOf: signature.at, goesDark: dark, goesLight: none, unchanged: 0, undetermined: none }],
      'POST /api/v1/districts/82030/agreement/revocation': [200, { ...agreement, version: 6, status: 'revoked', life: { ...agreement.life, revoked: { at: signature.at, reasonCode: 'privacy-concern' } } }],
      [page]: [200, agreement], ...signedDistrict,
    });
    show('/districts/82030/agreement');
    await user.click(await screen.findByRole('button', { name: 'Revoke the agreement' }));
    expect(await screen.findByText('1 data tile in 1 data set will go dark')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Reason', { selector: 'select' }), 'privacy-concern');
    await user.click(screen.getByRole('button', { name: 'Revoke now' }));
    expect(await screen.findByText('Revoked by the district')).toBeTruthy();
    const sent = fetching.mock.calls.find(([input]) => input.endsWith('/revocation'))?.[1];
    expect(new Headers(sent?.headers).get('If-Match')).toBe('"5"');
  });

  it('lets a district stop also where nobody can say what would change', async () => {
    const user = userEvent.setup();
    answering({ ...signer, ...text, 'POST /api/v1/districts/82030/impact': [503, { code: 'busy' }], [page]: [200, agreement], ...signedDistrict });
    show('/districts/82030/agreement');
    await user.click(await screen.findByRole('button', { name: 'Revoke the agreement' }));
    expect(await screen.findByText('Not available right now')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Revoke now' })).toHaveProperty('disabled', false);
  });

  it('shows what a stop turns dark before the last button, and stops', async () => {
    const user = userEvent.setup();
    const dark = { tiles: 1, dataSets: [{ dataSetId: 's1', tiles: [{ tileId: 't', title: 'Chronic absence', source: 'data-hub', category: 'attendance' }] }] };
    const fetching = answering({
      ...signer, ...text,
      'POST /api/v1/districts/82030/impact': [200, { agreementVersion: 5, asOf: signature.at, goesDark: dark, goesLight: none, unchanged: 0, undetermined: none }],
      'PUT /api/v1/districts/82030/agreement/suspensions/district': [200, { ...agreement, version: 6, suspensions: [{ by: 'district', since: signature.at, reason: 'A question.' }] }],
      [page]: [200, agreement], ...signedDistrict,
    });
    show('/districts/82030/agreement');
    await user.click(await screen.findByRole('button', { name: 'Stop showing data' }));
    expect(await screen.findByText('1 data tile in 1 data set will go dark')).toBeTruthy();
    await user.type(screen.getByLabelText('Reason'), 'A question.');
    await user.click(screen.getByRole('button', { name: 'Stop now' }));
    expect(await screen.findByRole('button', { name: 'Lift the stop' })).toBeTruthy();
    const asked = fetching.mock.calls.find(([input]) => input.endsWith('/impact'))?.[1].body as string;
    expect(JSON.parse(asked)).toEqual({ step: 'suspension', by: 'district' });
  });

  it('asks who somebody is that has not signed, before a stop', async () => {
    const user = userEvent.setup();
    const fetching = answering({
      ...as('operator', 'state:MI'), ...text,
      'POST /api/v1/districts/82030/impact': [503, { code: 'busy' }],
      'PUT /api/v1/districts/82030/agreement/suspensions/platform': [200, { ...agreement, version: 6, suspensions: [{ by: 'platform', since: signature.at, reason: 'A fault.' }] }],
      [page]: [200, { ...agreement, signatures: [{ ...signature, signerId: 'account-1' }] }], ...signedDistrict,
    });
    show('/districts/82030/agreement');
    await user.click(await screen.findByRole('button', { name: 'Stop showing data' }));
    fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'A fault.' } });
    fireEvent.change(screen.getByLabelText('Your name'), { target: { value: ' Kim Demo ' } });
    fireEvent.change(screen.getByLabelText('Your title'), { target: { value: 'Operator' } });
    await user.click(screen.getByRole('button', { name: 'Stop now' }));
    expect(await screen.findByRole('button', { name: 'Lift the stop' })).toBeTruthy();
    const sent = fetching.mock.calls.find(([input]) => input.endsWith('/suspensions/platform'))?.[1].body as string;
    expect(JSON.parse(sent)).toEqual({ reason: 'A fault.', official: { name: 'Kim Demo', title: 'Operator' } });
  });

  it('does not ask again who somebody is that has signed', async () => {
    const user = userEvent.setup();
    answering({ ...signer, ...text, 'POST /api/v1/districts/82030/impact': [503, { code: 'busy' }], [page]: [200, agreement], ...signedDistrict });
    show('/districts/82030/agreement');
    await user.click(await screen.findByRole('button', { name: 'Stop showing data' }));
    const form = screen.getByRole('button', { name: 'Stop now' }).closest('form');
    expect(form?.querySelectorAll('input')).toHaveLength(0);
  });

  it('names the office alone where the reader is not told who', async () => {
    const unnamed = { ...signature, official: { title: 'Superintendent' } };
    answering({
      ...as('isd-consultant', 'isd:82'), ...text,
      [page]: [200, { ...agreement, signatures: [unnamed], life: { ...agreement.life, administrators: [] } }], ...signedDistrict,
    });
    show('/districts/82030/agreement');
    expect(await screen.findByText(/^Superintendent,/)).toBeTruthy();
  });

  it('publishes the present words of the text to nobody', async () => {
    const user = userEvent.setup();
    answering({ ...stateSigner, ...text });
    show('/agreements/text');
    const publish = await screen.findByRole('button', { name: 'Publish version 2' });
    expect(publish).toHaveProperty('disabled', true);
    await user.type(screen.getByLabelText('Text'), ' More.');
    expect(publish).toHaveProperty('disabled', false);
  });

  it('tells the district its account id while an administrator is waited for', async () => {
    answering({ ...signer, ...text, [page]: [200, { ...agreement, status: 'signed', life: { ...agreement.life, administrators: [] } }], ...signedDistrict });
    show('/districts/82030/agreement');
    expect(await screen.findByText('account-7', { selector: 'code' })).toBeTruthy();
  });

  it('says that an acknowledged renewal takes over by itself, and asks nobody for more', async () => {
    const renewal = { status: 'acknowledged', text: { version: 1, sha256: 'a' }, effectiveFrom: '2096-07-01', effectiveUntil: null };
    const life = { ...agreement.life, end: { daysLeft: 5, notices: [{ daysBefore: 30, lastDay: '2096-06-30', at: signature.at }], extensions: [] } };
    answering({ ...stateSigner, [page]: [200, { ...agreement, effectiveUntil: '2096-06-30', renewal, life }], ...signedDistrict });
    show('/districts/82030/agreement');
    expect(await screen.findByText('A renewal is acknowledged')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Acknowledge' })).toBeNull();
    expect(screen.queryByText(/The agreement ends soon/)).toBeNull();
  });

  it('names the days between the last one and a renewal that begins later', async () => {
    const renewal = { status: 'acknowledged', text: { version: 1, sha256: 'a' }, effectiveFrom: '2096-08-15', effectiveUntil: null };
    const life = { ...agreement.life, end: { daysLeft: 5, notices: [{ daysBefore: 30, lastDay: '2096-06-30', at: signature.at }], extensions: [] } };
    answering({ ...signer, ...text, [page]: [200, { ...agreement, effectiveUntil: '2096-06-30', renewal, life }], ...signedDistrict });
    show('/districts/82030/agreement');
    expect(await screen.findByText('A renewal is acknowledged, and begins after a gap')).toBeTruthy();
    expect(screen.queryByText(/Nobody has to do/)).toBeNull();
    expect(screen.getAllByText(/The agreement ends soon/).length).toBeGreaterThan(0);
    expect(screen.getByText(/^From .* nothing is in force|nothing is in force/).textContent).toMatch(/Jul.* 1, 2096.* to .*Aug.* 14, 2096/);
  });

  it('lets a district end a renewal that waits after the last day', async () => {
    const renewal = { status: 'signed', text: { version: 1, sha256: 'a' }, effectiveFrom: '2026-07-01', effectiveUntil: null };
    answering({ ...signer, ...text, [page]: [200, { ...agreement, status: 'expired', effectiveUntil: '2026-06-30', renewal }], ...signedDistrict });
    show('/districts/82030/agreement');
    expect(await screen.findByRole('button', { name: 'Revoke the agreement' })).toBeTruthy();
  });

  it('lets the state acknowledge a renewal before it begins', async () => {
    const renewal = { status: 'signed', text: { version: 1, sha256: 'a' }, effectiveFrom: '2096-07-01', effectiveUntil: null };
    answering({ ...stateSigner, [page]: [200, { ...agreement, effectiveUntil: '2096-06-30', renewal }], ...signedDistrict });
    show('/districts/82030/agreement');
    expect(await screen.findByRole('button', { name: 'Acknowledge' })).toBeTruthy();
  });

  it('asks no district to sign again what waits for the state after the last day', async () => {
    const renewal = { status: 'signed', text: { version: 1, sha256: 'a' }, effectiveFrom: '2026-07-01', effectiveUntil: null };
    answering({ ...signer, ...text, [page]: [200, { ...agreement, status: 'expired', effectiveUntil: '2026-06-30', renewal }], ...signedDistrict });
    show('/districts/82030/agreement');
    expect(await screen.findByText('A new signature waits for the state')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Sign for the district' })).toBeNull();
  });

  it('lets whoever has stopped lift the stop after the last day too', async () => {
    const held = { ...agreement, status: 'expired', suspensions: [{ by: 'state', since: signature.at, reason: 'A question.' }] };
    answering({ ...stateSigner, [page]: [200, held], ...signedDistrict });
    show('/districts/82030/agreement');
    expect(await screen.findByRole('button', { name: 'Lift the stop' })).toBeTruthy();
  });

  it('says what changes once the agreement is in force where nothing is now', async () => {
    const light = { tiles: 1, dataSets: [{ dataSetId: 's1', tiles: [{ tileId: 't', title: 'Chronic absence', source: 'data-hub', category: 'attendance' }] }] };
    answering({
      ...stateSigner, [page]: [200, { ...agreement, status: 'signed' }], ...signedDistrict,
      'POST /api/v1/districts/82030/impact': [200, { agreementVersion: 5, asOf: signature.at, goesDark: none, goesLight: light, unchanged: 0, undetermined: none, onceInForce: true }],
    });
    show('/districts/82030/agreement');
    expect((await screen.findByText(/The agreement is in force from/)).textContent).toMatch(/from .*Jan.* 1, 2026 on, once the state/);
    expect(await screen.findByText('1 data tile in 1 data set will show')).toBeTruthy();
  });

  it('tells a signer on every page of the district that the agreement ends soon', async () => {
    const life = { ...agreement.life, end: { daysLeft: 20, notices: [{ daysBefore: 30, lastDay: '2026-12-16', at: signature.at }], extensions: [] } };
    answering({
      ...signer, 'GET /api/v1/districts/82030/schedule-a/diff': [200, { from: 0, to: 1, added: [], removed: [] }],
      [page]: [200, { ...agreement, life }], ...signedDistrict,
    });
    show('/districts/82030/schedule-a');
    expect(await screen.findByText('The agreement ends soon: 20 days left')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Renew\s+it or ask for an extension/ })).toHaveProperty('pathname', '/districts/82030/agreement');
  });

  it('lets the state answer an extension that is asked for', async () => {
    const user = userEvent.setup();
    const asked = { lastDay: '2027-06-30', answer: 'open', asked: signature };
    const life = { ...agreement.life, end: { daysLeft: 20, notices: [], extensions: [asked] } };
    const fetching = answering({
      ...stateSigner, 'POST /api/v1/districts/82030/agreement/extension/answer': [200, agreement],
      [page]: [200, { ...agreement, effectiveUntil: '2026-12-16', life }], ...signedDistrict,
    });
    show('/districts/82030/agreement');
    await user.click(await screen.findByLabelText('Decline it'));
    await user.selectOptions(screen.getByLabelText('Reason', { selector: 'select' }), 'sign-renewal');
    await user.type(screen.getByLabelText('Your name'), 'Morgan Demo');
    await user.type(screen.getByLabelText('Your title'), 'Official');
    await user.click(screen.getByRole('button', { name: 'Answer' }));
    const sent = fetching.mock.calls.find(([input]) => input.endsWith('/answer'))?.[1].body as string;
    expect(JSON.parse(sent)).toEqual({ granted: false, reasonCode: 'sign-renewal', official: { name: 'Morgan Demo', title: 'Official' } });
  });

  it('purges only the list that was shown', async () => {
    const user = userEvent.setup();
    const list = { source: 'data-hub', count: 2, dataSets: 1, more: false, notice: 'Cannot be undone.', references: [
      { dataSetId: 's1', dataSetTitle: 'Attendance', tileId: 't', reportId: 'r', category: 'attendance', addedAt: signature.at },
      { dataSetId: 's1', dataSetTitle: 'Attendance', tileId: 'u', reportId: 'unheard-of', category: 'attendance', addedAt: signature.at }] };
    const fetching = answering({
      ...signer, 'GET /api/v1/reports/r?': [200, { id: 'r', title: 'Chronic absence', vanishedAt: '2026-10-01', parameters: [] }],
      'GET /api/v1/districts/82030/references': [200, list, { ETag: '"list-1"' }],
      'POST /api/v1/districts/82030/purges': [200, { purged: 2, dataSets: 1, left: 0, more: false }],
      [page]: [200, agreement], ...signedDistrict,
    });
    show('/districts/82030/purge');
    await user.selectOptions(await screen.findByLabelText('Source'), 'data-hub');
    await user.click(screen.getByRole('button', { name: 'List what would go' }));
    expect(await screen.findByText(/Chronic absence, no longer offered/)).toBeTruthy();
    expect(screen.getByText('unheard-of')).toBeTruthy();
    await user.click(await screen.findByLabelText(/I have looked at the list/));
    await user.click(screen.getByRole('button', { name: 'Purge 2 references' }));
    expect(await screen.findByText('2 references purged from 1 data set')).toBeTruthy();
    const sent = fetching.mock.calls.find(([input]) => input.endsWith('/purges'))?.[1];
    expect(new Headers(sent?.headers).get('If-Match')).toBe('"list-1"');
  });

  it('names the mistakes of a file and saves nothing', async () => {
    const user = userEvent.setup();
    const fetching = answering({
      ...signer, 'GET /api/v1/districts/82030/schedule-a/diff': [200, { from: 0, to: 1, added: [], removed: [] }],
      'POST /api/v1/districts/82030/schedule-a/proposals': [422, { code: 'invalid', errors: [{ pointer: '#cell=2,1', detail: 'line 2, Category of Data: expected: a category' }] }],
      [page]: [200, agreement], ...signedDistrict,
    });
    show('/districts/82030/schedule-a');
    await user.click(await screen.findByRole('button', { name: 'Change it by a file' }));
    await user.upload(screen.getByLabelText('CSV or JSON file'), new File(['Shoes'], 'a.csv', { type: 'text/csv' }));
    // jsdom takes a required file field for empty, also once a file is chosen
    fireEvent.submit(screen.getByRole('button', { name: 'Read the file' }));
    expect(await screen.findByText(/line 2, Category of Data/)).toBeTruthy();
    expect(fetching.mock.calls.some(([, asked]) => asked.method === 'PUT')).toBe(false);
  });

  it('counts how districts stand and lists those of one number', async () => {
    const user = userEvent.setup();
    const standings = { none: 0, offered: 1, signed: 1, acknowledged: 0, 'not-yet-effective': 0, active: 0, expiring: 0, suspended: 0, expired: 0, revoked: 0 };
    const line = { district: '82030', name: 'Dearborn City School District', isd: '82', standing: 'signed', version: 2, suspendedBy: [], waits: [{ party: 'state', step: 'acknowledge', since: signature.at }] };
    const fetching = answering({
      ...stateSigner,
      'GET /api/v1/agreements/summary': [200, { asOf: signature.at, districts: 2, standings, waits: [{ party: 'state', step: 'acknowledge', districts: 1 }] }],
      'GET /api/v1/agreements?': [200, { items: [line], next: null }],
    });
    show('/agreements');
    await user.click(await screen.findByRole('button', { name: '1 Signed, not acknowledged' }));
    expect(await screen.findByRole('heading', { name: 'Signed, not acknowledged' })).toBeTruthy();
    expect(fetching.mock.calls.some(([input]) => input.includes('standing=signed'))).toBe(true);
    expect(screen.getByRole('link', { name: 'Dearborn City School District' })).toHaveProperty('pathname', '/districts/82030/agreement');
  });
});
