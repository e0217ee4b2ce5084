import type { District } from '../api/types';
import { locationWords } from '../district/names';
import { schoolYear } from '../words/dates';

/** A parameter's chosen value as a reader knows it; a source's own codes are shown as they are. */
export function valueWords(name: string, value: string, district: District | undefined): string {
  const [place = '', compared] = value.split('~');
  if (compared !== undefined && (place === 'state' || /^(district|building):/.test(place))) {
    return compared === 'none' ? `${locationWords(place, district)}, not compared`
      : `${locationWords(place, district)} compared with ${locationWords(compared, district)}`;
  }
  if (value === 'state' || /^(district|building):/.test(value)) {
    return locationWords(value, district);
  }
  return /^(19|20)\d\d$/.test(value) && /year/i.test(name) ? schoolYear(Number(value)) : value;
}
