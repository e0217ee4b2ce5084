import { describe, expect, it } from 'vitest';
import { sourceTrouble } from './sources';

const source = { name: 'MI School Data', state: 'stale', explanation: null } as const;

describe('what is the matter with a source', () => {
  it('says nothing of one whose menu is current', () => {
    expect(sourceTrouble({ ...source, state: 'current' })).toBeUndefined();
  });
  it.each(['unreachable', 'late', 'refused-by-source'])('says of %s that it is not answering', (reason) => {
    expect(sourceTrouble({ ...source, reason })).toMatchObject({ silent: true, heading: 'MI School Data is not answering' });
  });
  it.each(['half-gone', 'changing', 'bad-report', 'not-json'])('says of %s that what it said is not believed, and that reports open', (reason) => {
    const trouble = sourceTrouble({ ...source, reason, explanation: 'The files of the menu changed while they were read.' });
    expect(trouble?.heading).not.toContain('answering');
    expect(trouble?.text).toBe('The files of the menu changed while they were read. Its last good menu is shown, and its reports open as before.');
  });
});
