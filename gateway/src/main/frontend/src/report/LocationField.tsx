import { useState } from 'react';
import type { Finding } from '../api/problem';
import type { District, Parameter } from '../api/types';
import { SearchFields, SelectField, WordsField, type Choice } from '../ui/fields';
import { joinPlaces, placesIn, splitPlaces } from './locations';

/** From how many places on a field to search them is worth its room. */
const MANY = 12;

/** Where a report looks at, by ISD, district and building, and what that is compared with. */
export function LocationField({ parameter, district, value, onChange, findings }: {
  parameter: Parameter; district: District | undefined; value: string; onChange: (value: string) => void;
  findings: readonly Finding[];
}) {
  const [typed, setTyped] = useState('');
  const { place, compared } = splitPlaces(value);
  const all = placesIn(parameter.options, district);
  const shown = matching(all, typed, place);
  const others = all.filter((one) => one.value !== place && one.value !== 'state');
  return (
    <>
      {all.length >= MANY && (
        <SearchFields>
          <WordsField label="Find a place" type="search" required={false} value={typed} onChange={setTyped}
            hint={`${all.length} places; part of a name or a code is enough.`} />
        </SearchFields>
      )}
      <p className="usa-sr-only" role="status">{typed.trim() === '' ? '' : `${shown.length} places found`}</p>
      <SelectField label={parameter.label} value={place} choices={shown} findings={findings} required={parameter.required === true}
        {...(parameter.help == null ? {} : { hint: parameter.help })}
        {...(place === '' || parameter.required !== true ? { none: parameter.required === true ? 'Choose' : 'Any' } : {})}
        onChange={(next) => onChange(joinPlaces(next, compared === next ? '' : compared))} />
      {place !== '' && (
        <SelectField label="Compare with" value={compared} required={false} none={place === 'state' ? 'Nothing chosen' : 'The whole state'}
          choices={[...others, { value: 'none', label: 'No comparison' }]}
          onChange={(next) => onChange(joinPlaces(place, next))} />
      )}
    </>
  );
}

function matching(all: readonly Choice[], typed: string, chosen: string) {
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return all.filter((one) => one.value === chosen
    || words.every((word) => `${one.label} ${one.value} ${one.group ?? ''}`.toLowerCase().includes(word)));
}
