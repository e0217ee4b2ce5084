import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LegalHold } from '../api/retention';
import { answering, planner, show, type Answer } from '../app/testing';
import { holdWords, nextStep } from './holdWords';

const auditor: Answer = [200, { user: { id: 'auditor' }, organisations: ['state:MI'], grants: [{ role: 'auditor', org: 'state:MI' }] }];
const policy: Answer = [200, { policy: 'keep all 7y', logs: [{ log: 0, origin: 'audit.micip.local/x/log/0', minimumIndex: 512 }] }];
const word = (account: string) => ({ account, role: 'auditor', at: '2026-11-24T15:00:00Z' }) as const;
const asked: LegalHold = { id: 'h1', version: 1, scope: '82030', asked: word('signer.state') };

describe('retention and legal holds', () => {
  beforeEach(() => {
    vi.stubGlobal('scrollTo', vi.fn());
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('shows the policy to everybody and holds to nobody but those who keep them', async () => {
    answering({ 'GET /api/v1/session': [200, planner], 'GET /api/v1/logs/retention': policy });
    show('/audit/retention');
    expect(await screen.findByText('keep all 7y')).toBeTruthy();
    expect(screen.getByText('512')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Legal holds' })).toBeNull();
  });

  it('lets a second person confirm, in the version that was seen', async () => {
    const user = userEvent.setup();
    const fetching = answering({
      'GET /api/v1/session': auditor, 'GET /api/v1/logs/retention': policy,
      'GET /api/v1/legal-holds': [200, { items: [asked] }],
      'POST /api/v1/legal-holds/h1/confirmation': [200, { ...asked, version: 2, confirmed: word('auditor') }],
    });
    show('/audit/retention');
    await user.click(await screen.findByRole('button', { name: 'Confirm the hold' }));
    await waitFor(() => {
      expect(fetching.mock.calls.filter(([path]) => path === '/api/v1/legal-holds')).toHaveLength(2);
    });
    const sent = fetching.mock.calls.find(([path]) => path.endsWith('/confirmation'));
    expect(new Headers(sent?.[1].headers).get('If-Match')).toBe('"1"');
  });

  it('does not offer a step to who took the first', async () => {
    answering({
      'GET /api/v1/session': auditor, 'GET /api/v1/logs/retention': policy,
      'GET /api/v1/legal-holds': [200, { items: [{ ...asked, asked: word('auditor') }] }],
    });
    show('/audit/retention');
    const row = (await screen.findByText('District 82030')).closest('li') as HTMLElement;
    expect(within(row).getByText(/You asked for this/)).toBeTruthy();
    expect(within(row).queryByRole('button')).toBeNull();
  });

  it('sets a hold on one district, and says what is wrong with a code', async () => {
    const user = userEvent.setup();
    answering({
      'GET /api/v1/session': auditor, 'GET /api/v1/logs/retention': policy,
      'GET /api/v1/legal-holds': [200, { items: [] }],
      'POST /api/v1/legal-holds': [422, {
        status: 422, code: 'invalid', title: 'Something is not as expected.',
        errors: [{ pointer: '/scope', detail: 'expected: 5 digits, or all' }],
      }],
    });
    show('/audit/retention');
    expect(await screen.findByText('No hold was ever set')).toBeTruthy();
    await user.type(screen.getByLabelText(/District code/), '8203');
    await user.click(screen.getByRole('button', { name: 'Set the hold' }));
    expect(await screen.findByText('expected: 5 digits, or all')).toBeTruthy();
  });

  it('knows what comes next from what was said', () => {
    const confirmed = { ...asked, confirmed: word('auditor') };
    const lifting = { ...confirmed, liftAsked: word('auditor') };
    expect([asked, confirmed, lifting, { ...lifting, lifted: word('signer.state') }].map((hold) => nextStep(hold)?.step))
      .toEqual(['confirmation', 'lifting', 'lifting/confirmation', undefined]);
    expect(holdWords(asked).text).toBe('In force, waits for a second person');
    expect(holdWords({ ...lifting, lifted: word('signer.state') }).text).toBe('Lifted');
  });
});
