import type { District, Option } from '../api/types';

/** A location's value in parts: the place, and what it is compared with (`none` for nothing, empty for the state). */
export function splitPlaces(value: string): { readonly place: string; readonly compared: string } {
  const [place = '', compared = ''] = value.split('~');
  return { place, compared };
}

export const joinPlaces = (place: string, compared: string) => (compared === '' || place === '' ? place : `${place}~${compared}`);

const levelOf = (place: string) => place.split(':')[0];

/** The places under their ISD and district, widest first, as far as the reader’s data set may show them. */
export function placesIn(options: readonly Option[], district: District | undefined): readonly Option[] {
  const isd = district?.isd.name;
  const group = (option: Option) => {
    switch (levelOf(option.value)) {
      case 'state':
        return 'State';
      case 'district':
        return isd ?? option.group ?? 'District';
      default:
        return isd === undefined || district === undefined ? (option.group ?? 'Buildings') : `${isd} › ${district.name}`;
    }
  };
  return options.map((option) => ({ ...option, group: group(option) }));
}
