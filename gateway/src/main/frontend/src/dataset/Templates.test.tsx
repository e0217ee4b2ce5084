import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, show, signedIn } from '../app/testing';

describe('data set templates', () => {
  beforeEach(() => {
    vi.stubGlobal('scrollTo', vi.fn());
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('makes a data set of a template and names what was left out', async () => {
    const user = userEvent.setup();
    const template = {
      id: 'mtss', category: 'Systems > Leadership', title: 'MTSS', guidingQuestion: 'How far are our schools?', areaOfInquiry: 'systems',
      prompts: [{ title: 'Behavior', question: 'Where and when?', reportIds: ['data-hub.referrals'] }],
    };
    const set = {
      id: 's9', district: '82030', title: 'MTSS', guidingQuestion: 'How far are our schools?', state: 'active', version: 1,
      createdAt: '2026-11-23T12:00:00Z', changedAt: '2026-11-23T12:00:00Z', tiles: [],
    };
    answering({
      ...signedIn, 'GET /api/v1/data-set-templates': [200, [template]], 'GET /api/v1/data-sets/s9': [200, set],
      'POST /api/v1/data-set-templates/mtss/applications': [201, {
        dataSetId: 's9', version: 1, tiles: 0,
        leftOut: [{ reportId: 'data-hub.referrals', caption: 'Behavior', reason: 'category-not-listed', explanation: 'Schedule A does not list it.' }],
      }],
    });
    show('/districts/82030/data-sets/templates');
    await user.click(await screen.findByRole('button', { name: 'Use this template: MTSS' }));
    expect(await screen.findByText('1 report of the template was left out')).toBeTruthy();
    expect(screen.getByText(/Schedule A does not list it/)).toBeTruthy();
  });
});
