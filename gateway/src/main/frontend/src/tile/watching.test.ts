import { describe, expect, it } from 'vitest';
import { answered, CHECK_EVERY_MILLIS, opened, passed, TRUST_MILLIS } from './watching';

const permitted = { permitted: true };
const denied = { permitted: false, reason: 'category-not-listed' };

describe('the watch over an open frame', () => {
  it('stays open while it is confirmed', () => {
    let watch = opened(0);
    for (let now = 0; now < 60_000; now += CHECK_EVERY_MILLIS) {
      watch = passed(answered(watch, permitted, now), now + 300);
    }
    expect(watch.is).toBe('open');
  });

  it('closes with the reason at the first no', () => {
    expect(answered(opened(0), denied, 2000)).toEqual({
      is: 'closed', closing: { because: 'not-covered', coverage: denied },
    });
  });

  it('closes within five seconds when no answer comes, whatever the cause', () => {
    expect(passed(opened(0), TRUST_MILLIS).is).toBe('open');
    expect(passed(opened(0), TRUST_MILLIS + 1)).toEqual({ is: 'closed', closing: { because: 'unconfirmed' } });
    expect(TRUST_MILLIS + 500).toBeLessThanOrEqual(5000);
  });

  it('trusts an answer from when it was asked, and never goes back to an older one', () => {
    const watch = answered(answered(opened(0), permitted, 4000), permitted, 2000);
    expect(watch).toEqual({ is: 'open', confirmedAt: 4000 });
  });

  it('stays closed once it is closed', () => {
    const closed = answered(opened(0), denied, 0);
    expect(answered(closed, permitted, 1000)).toBe(closed);
  });
});
