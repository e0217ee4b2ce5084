import { useQuery } from '@tanstack/react-query';
import { districts } from '../api/operations';
import type { District } from '../api/types';
import { organisationWords } from '../words/terms';

/** A district from the entity master; it changes rarely, so one asking serves all pages. */
export const useDistrict = (code: string) =>
  useQuery({
    queryKey: ['district', code],
    queryFn: () => districts.one(code),
    staleTime: 600_000,
    enabled: code !== '',
  });

export const useDistrictName = (code: string): string => useDistrict(code).data?.name ?? `District ${code}`;

/** An organisation by name where the reader may know it, by its code until then. */
export function OrganisationName({ org }: { org: string }) {
  const code = org.startsWith('district:') ? org.slice(9) : '';
  const known = useDistrict(code).data;
  return <>{known === undefined ? organisationWords(org) : known.name}</>;
}

/** A location's value (`state`, `district:82030`, `building:90001`) in words. */
export function locationWords(value: string, district: District | undefined): string {
  const [level, code = ''] = value.split(':');
  switch (level) {
    case 'state':
      return 'Statewide';
    case 'district':
      return district?.code === code ? district.name : `District ${code}`;
    case 'building':
      return district?.buildings?.find((building) => building.code === code)?.name ?? `Building ${code}`;
    default:
      return value;
  }
}
