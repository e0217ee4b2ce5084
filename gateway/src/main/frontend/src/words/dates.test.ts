import { describe, expect, it } from 'vitest';
import { ago, detroitDay, detroitInstant, detroitTime, isPast, schoolYear, schoolYears, startOfDetroitDay, utc } from './dates';

describe('dates', () => {
  it('takes a day for past once it has ended in Detroit', () => {
    expect(isPast('2027-06-30', new Date('2027-07-01T03:59:59Z'))).toBe(false);
    expect(isPast('2027-06-30', new Date('2027-07-01T04:00:00Z'))).toBe(true);
  });

  it('shows instants as the clocks in Detroit do, in summer and in winter', () => {
    expect(detroitTime('2026-11-23T21:10:00Z')).toBe('Nov 23, 2026, 4:10 PM');
    expect(detroitTime('2026-07-01T03:30:00Z')).toBe('Jun 30, 2026, 11:30 PM');
    expect(utc('2026-11-23T21:10:00.123Z')).toBe('2026-11-23 21:10:00 UTC');
  });

  it('takes a plain date as the day it names and an instant as its day in Detroit', () => {
    expect(detroitDay('2026-09-01')).toBe('September 1, 2026');
    expect(detroitDay('2026-09-01T02:00:00Z')).toBe('August 31, 2026');
  });

  it('names school years by both of their years', () => {
    expect(schoolYear(2025)).toBe('2024-25');
    expect(schoolYear(2000)).toBe('1999-00');
    expect(schoolYears(2019, 2027)).toBe('2018-19 to 2026-27');
    expect(schoolYears(2025, 2025)).toBe('2024-25');
  });

  it('begins a day at midnight in Detroit, also on the days the clocks change', () => {
    expect(startOfDetroitDay('2026-11-23')).toBe('2026-11-23T05:00:00.000Z');
    expect(startOfDetroitDay('2026-07-01')).toBe('2026-07-01T04:00:00.000Z');
    expect(startOfDetroitDay('2026-03-08')).toBe('2026-03-08T05:00:00.000Z');
    expect(startOfDetroitDay('2026-03-08', 1)).toBe('2026-03-09T04:00:00.000Z');
    expect(startOfDetroitDay('2026-11-01', 1)).toBe('2026-11-02T05:00:00.000Z');
    expect(startOfDetroitDay('tomorrow')).toBeUndefined();
  });

  it('reads a time of day as the clocks in Detroit show it', () => {
    expect(detroitInstant('2026-11-23', '16:10')).toBe('2026-11-23T21:10:00.000Z');
    expect(detroitInstant('2026-07-01', '00:00')).toBe('2026-07-01T04:00:00.000Z');
    expect(detroitInstant('2026-07-01', '')).toBeUndefined();
    expect(detroitInstant('', '16:10')).toBeUndefined();
  });

  it('says how old a thing is in round words', () => {
    expect(ago(300)).toBe('a second ago');
    expect(ago(4200)).toBe('4 seconds ago');
    expect(ago(180_000)).toBe('3 minutes ago');
  });
});
