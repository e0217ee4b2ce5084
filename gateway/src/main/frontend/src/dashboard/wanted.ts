import type { StandingsWanted } from '../api/operations';
import type { Party } from '../api/types';
import { partyWords, standingCodes } from '../words/terms';

/** What of the dashboard an address asks for; what it asks wrongly is not asked. */
export function wantedOf(search: URLSearchParams): StandingsWanted {
  const standing = standingCodes.find((code) => code === search.get('standing'));
  const party = (Object.keys(partyWords) as Party[]).find((code) => code === search.get('waitsFor'));
  const step = search.get('step');
  const known = step !== null && /^[a-z-]{1,40}$/.test(step);
  return {
    ...(standing === undefined ? {} : { standing }),
    ...(party === undefined ? {} : { waitsFor: party }),
    ...(party === undefined || !known ? {} : { step }),
    ...(search.get('sort') === 'end' ? { sort: 'end' as const } : {}),
  };
}
