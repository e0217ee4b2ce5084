import type { District } from '../api/types';
import { locationWords } from '../district/names';
import { schoolYear } from '../words/dates';

/** A parameter's chosen value as a reader knows it; a source's own codes are shown as they are. */
export function valueWords(name: string, value: string, district: District | undefined): string {
  if (value === 'state' || /^(district|building):/.test(value)) {
    return locationWords(value, district);
  }
  return /^(19|20)\d\d$/.test(value) && /year/i.test(name) ? schoolYear(Number(value)) : value;
}
