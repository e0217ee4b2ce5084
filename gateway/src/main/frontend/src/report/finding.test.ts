import { describe, expect, it } from 'vitest';
import { isAsked, readWanted, writeWanted } from './finding';

describe('what is looked for', () => {
  it('is read from the address and written back without what does not matter', () => {
    const wanted = readWanted(new URLSearchParams('q=%20chronic%20absence%20&level=building&source=data-hub'));
    expect(wanted).toEqual({ q: ' chronic absence ', category: '', level: 'building', cadence: '' });
    expect(writeWanted(wanted)).toEqual({ q: 'chronic absence', level: 'building' });
  });

  it('is nothing while only blanks are typed', () => {
    expect(isAsked(readWanted(new URLSearchParams('q=%20%20')))).toBe(false);
    expect(isAsked(readWanted(new URLSearchParams('cadence=autumn')))).toBe(true);
  });
});
