import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { District, Parameter } from '../api/types';
import { LocationField } from './LocationField';

const district: District = { code: '82030', name: 'Dearborn', isd: { code: '82', name: 'Wayne RESA' }, state: 'open' };
const building = (n: number) => ({ value: `building:${90000 + n}`, label: `Example School ${n}`, group: 'Buildings' });
const parameter = (buildings: number): Parameter => ({
  name: 'Common_Locations', label: 'Location', kind: 'location', required: true,
  options: [{ value: 'state', label: 'Michigan (statewide)' }, { value: 'district:82030', label: 'Dearborn' },
    ...Array.from({ length: buildings }, (_, n) => building(n + 1))],
});

function Field({ buildings, from }: { buildings: number; from: string }) {
  const [value, setValue] = useState(from);
  return (
    <>
      <LocationField parameter={parameter(buildings)} district={district} value={value} onChange={setValue} findings={[]} />
      <p>{value}</p>
    </>
  );
}

const option = (name: string) => screen.queryAllByRole('option', { name });

describe('choosing a location', () => {
  afterEach(cleanup);

  it('stands by ISD, district and building', () => {
    render(<Field buildings={2} from="" />);
    expect(screen.getByRole('group', { name: 'Wayne RESA' })).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Wayne RESA › Dearborn' })).toBeTruthy();
    expect(screen.queryByLabelText('Find a place')).toBeNull();
  });

  it('can be searched where there are many', () => {
    render(<Field buildings={100} from="district:82030" />);
    fireEvent.change(screen.getByLabelText('Find a place'), { target: { value: 'school 77' } });
    expect(screen.getByRole('status').textContent).toBe('2 places found');
    expect(screen.getByLabelText('Location').querySelectorAll('option')).toHaveLength(2);
  });

  it('is compared with the state, with another place, or with none', () => {
    render(<Field buildings={2} from="building:90001" />);
    fireEvent.change(screen.getByLabelText(/Compare with/), { target: { value: 'district:82030' } });
    expect(screen.getByText('building:90001~district:82030')).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/Compare with/), { target: { value: 'none' } });
    expect(screen.getByText('building:90001~none')).toBeTruthy();
    expect(option('Example School 1')).toHaveLength(1);
    fireEvent.change(screen.getByLabelText(/Compare with/), { target: { value: '' } });
    expect(screen.getByText('building:90001')).toBeTruthy();
  });
});
