/** What is looked for across all sources; an empty text does not matter. */
export interface WantedReports {
  readonly q: string;
  readonly category: string;
  readonly level: string;
  readonly cadence: string;
}

const names = ['q', 'category', 'level', 'cadence'] as const;

export const readWanted = (search: URLSearchParams): WantedReports => ({
  q: search.get('q') ?? '',
  category: search.get('category') ?? '',
  level: search.get('level') ?? '',
  cadence: search.get('cadence') ?? '',
});

/** Only what matters, as the address and the API take it. */
export const writeWanted = (wanted: WantedReports): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, wanted[name].trim()] as const).filter(([, value]) => value !== ''));

export const isAsked = (wanted: WantedReports): boolean => Object.keys(writeWanted(wanted)).length > 0;
