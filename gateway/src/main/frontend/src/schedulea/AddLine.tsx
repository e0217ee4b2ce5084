import { useState, type SubmitEvent } from 'react';
import type { Grain, LineTerms } from '../api/types';
import { SelectField } from '../ui/fields';
import { schoolYear } from '../words/dates';
import { categoryCodes, categoryWords, grainWords, sourceWords } from '../words/terms';

const thisYear = new Date().getFullYear();
const years = Array.from({ length: 16 }, (_, place) => thisYear + 3 - place)
  .map((year) => ({ value: String(year), label: schoolYear(year) }));
const kinds = categoryCodes.map((value) => ({ value, label: categoryWords(value) }));
const grains = Object.entries(grainWords).map(([value, label]) => ({ value, label }));
const sources = ['data-hub'].map((value) => ({ value, label: sourceWords(value) }));

export function AddLine({ onAdd }: { onAdd: (line: LineTerms) => string | undefined }) {
  const [source, setSource] = useState('data-hub');
  const [category, setCategory] = useState('');
  const [grain, setGrain] = useState<Grain>('district');
  const [from, setFrom] = useState(String(thisYear - 5));
  const [to, setTo] = useState(String(thisYear + 1));
  const [trouble, setTrouble] = useState<string | undefined>();
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const wrong = onAdd({ source, category, grain, schoolYears: { from: Number(from), to: Number(to) } });
    setTrouble(wrong);
    if (wrong === undefined) {
      setCategory('');
    }
  };
  return (
    <form className="line-form" onSubmit={add} aria-label="Add a line">
      <h3>Add a line</h3>
      <div className="line-form__fields">
        <SelectField label="Source" value={source} onChange={setSource} choices={sources} />
        <SelectField label="Kind of data" value={category} onChange={setCategory} choices={kinds} none="Choose"
          findings={trouble === undefined ? [] : [{ pointer: '', detail: trouble }]} />
        <SelectField label="Detail" value={grain} onChange={(value) => setGrain(value as Grain)} choices={grains} />
        <SelectField label="From school year" value={from} onChange={setFrom} choices={years} />
        <SelectField label="To school year" value={to} onChange={setTo} choices={years} />
      </div>
      <button type="submit" className="usa-button usa-button--outline">Add the line</button>
    </form>
  );
}
