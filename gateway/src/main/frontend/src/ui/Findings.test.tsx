import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../api/problem';
import { Findings } from './Findings';

afterEach(cleanup);

const text = 'In spring 7 of our students failed.';
const found = (more: Partial<Finding> = {}): Finding =>
  ({ pointer: '/title', detail: 'Write the group.', kind: 'small-count', severity: 'warning', start: 10, end: 27, ...more });

function show(finding: Finding, onConfirm = vi.fn()) {
  render(<Findings id="found" findings={[finding]} text={text} unchanged={true} confirmed={[]} onConfirm={onConfirm}
    onSelect={() => undefined} />);
  return onConfirm;
}

describe('findings', () => {
  it('mark a small group, say what it could be and how to write it', () => {
    show(found());
    expect(screen.getByText('7 of our students', { selector: 'mark' })).toBeTruthy();
    expect(screen.getByText(/This could be a count of fewer than 10 students\. Write the group\./)).toBeTruthy();
    expect(screen.getByText('Fewer than 10 students in grade 9 failed algebra.')).toBeTruthy();
  });

  it('let a small group be confirmed in words that fit it', async () => {
    const onConfirm = show(found());
    await userEvent.setup().click(screen.getByLabelText('I have looked: nobody can be recognized from this'));
    expect(onConfirm).toHaveBeenCalledWith({ pointer: '/title', kind: 'small-count', start: 10, end: 27 }, true);
  });

  it('offer no confirmation for what cannot be kept', () => {
    show(found({ kind: 'person-name', severity: 'hit' }));
    expect(screen.getByText(/This looks like the name of a student or of a family member\./)).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('bear a kind they do not know', () => {
    show(found({ kind: 'newer' }));
    expect(screen.getByText(/This could be newer\. Write the group\./)).toBeTruthy();
    expect(screen.getByLabelText('I have looked: this does not identify a person')).toBeTruthy();
  });
});
