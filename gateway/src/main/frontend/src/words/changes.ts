import type { MenuChangeLine } from '../api/catalogue';

const kinds: Readonly<Record<string, string>> = {
  began: 'The menu was read for the first time',
  added: 'Came into the menu',
  returned: 'Is back in the menu',
  renamed: 'Has another title',
  moved: 'Stands at another place',
  'report-changed': 'Holds another report, or none',
  'category-changed': 'Shows another kind of data',
  'grains-changed': 'Shows another level of detail',
  'cadence-changed': 'New data come at another time',
  'data-posted': 'New data were posted',
  'address-changed': 'Has another address',
  'parameters-changed': 'Other choices are offered',
  vanished: 'Left the menu',
  succeeded: 'The source named what takes its place',
  more: 'More changed than is told line by line',
};

export const changeWords = (kind: string) => kinds[kind] ?? kind;

/** What a line says was and is; ids and templates of addresses are for machines and left out. */
export function wasAndIs(line: MenuChangeLine): readonly [was: string | undefined, is: string | undefined] {
  const { kind, from, to } = line;
  switch (kind) {
    case 'began':
      return [undefined, to == null ? undefined : `${to} entries`];
    case 'more':
      return [undefined, to == null ? undefined : `${to} more lines`];
    case 'returned':
      return [from == null ? undefined : `gone since ${from}`, to ?? undefined];
    case 'vanished':
      return [from ?? undefined, undefined];
    case 'report-changed':
      return [from == null ? 'no report' : 'a report', to == null ? 'no report' : 'a report'];
    case 'succeeded':
    case 'address-changed':
      return [undefined, undefined];
    default:
      return [from === '' ? 'top of the menu' : (from ?? undefined), to === '' ? 'top of the menu' : (to ?? undefined)];
  }
}
