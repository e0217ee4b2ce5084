import type { Agreement } from '../api/types';

const DAY = 86_400_000;
const shifted = (day: string, by: number) => new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10);

/** Days on which nothing is in force: after the agreement's last day, before the first of a renewal that is acknowledged. */
export interface Gap { readonly from: string; readonly until: string }

export function gapBeforeRenewal({ effectiveUntil, renewal }: Agreement): Gap | undefined {
  if (effectiveUntil == null || renewal?.status !== 'acknowledged') {
    return undefined;
  }
  const from = shifted(effectiveUntil, 1);
  return renewal.effectiveFrom > from ? { from, until: shifted(renewal.effectiveFrom, -1) } : undefined;
}

/** Whether an acknowledged renewal goes on without a gap, so that nothing ends. */
export const goesOn = (agreement: Agreement) =>
  agreement.renewal?.status === 'acknowledged' && gapBeforeRenewal(agreement) === undefined;
