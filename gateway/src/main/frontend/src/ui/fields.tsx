import { createContext, use, useId, useRef, type ReactNode } from 'react';
import type { Confirmation } from '../api/operations';
import type { Finding } from '../api/problem';
import { Findings } from './Findings';

interface Common {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly findings?: readonly Finding[];
  readonly confirmed?: readonly Confirmation[];
  readonly onConfirm?: (confirmation: Confirmation, yes: boolean) => void;
}

function describedBy(...ids: readonly (string | false)[]): { 'aria-describedby'?: string } {
  const present = ids.filter((id) => id !== false);
  return present.length === 0 ? {} : { 'aria-describedby': present.join(' ') };
}

/** In a search every field is optional, and saying so at each would only be noise. */
const Searching = createContext(false);

export function SearchFields({ children }: { children: ReactNode }) {
  return <Searching value={true}>{children}</Searching>;
}

function Labelled({ id, label, hint, required, wrong, children }: {
  id: string; label: string; hint?: ReactNode; required: boolean; wrong: boolean; children: ReactNode;
}) {
  const quiet = use(Searching);
  return (
    <div className={wrong ? 'usa-form-group usa-form-group--error' : 'usa-form-group'}>
      <label className={wrong ? 'usa-label usa-label--error' : 'usa-label'} htmlFor={id}>
        {label}{required || quiet ? '' : <span className="usa-hint"> (optional)</span>}
      </label>
      {hint !== undefined && <div className="usa-hint" id={`${id}-hint`}>{hint}</div>}
      {children}
    </div>
  );
}

/** A field for words. What the identifier scanner found is marked below it, in the words as they were sent. */
export function WordsField({ label, hint, value, onChange, rows = 1, maxLength, required = true, findings = [],
  confirmed = [], onConfirm, sent, type = 'text', autoComplete = 'off' }: Common & {
    value: string; onChange: (value: string) => void; rows?: number; maxLength?: number; sent?: string | undefined;
    type?: 'text' | 'date' | 'time' | 'search' | 'number'; autoComplete?: string;
  }) {
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const wrong = findings.length > 0;
  const shared = {
    id, ref: field, value, required, autoComplete,
    'aria-invalid': wrong,
    ...(maxLength === undefined ? {} : { maxLength }),
    ...describedBy(hint !== undefined && `${id}-hint`, wrong && `${id}-found`),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  const select = (start: number, end: number) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  return (
    <Labelled id={id} label={label} hint={hint} required={required} wrong={wrong}>
      {rows > 1
        ? <textarea className="usa-textarea" rows={rows} {...shared} />
        : <input className={wrong ? 'usa-input usa-input--error' : 'usa-input'} type={type} {...shared} />}
      {wrong && (
        <Findings id={`${id}-found`} findings={findings} text={sent ?? value} unchanged={(sent ?? value) === value}
          confirmed={confirmed} onConfirm={onConfirm} onSelect={select} />
      )}
    </Labelled>
  );
}

export interface Choice { readonly value: string; readonly label: string; readonly group?: string | null | undefined }

export function SelectField({ label, hint, value, onChange, choices, required = true, findings = [], none }: Common & {
  value: string; onChange: (value: string) => void; choices: readonly Choice[]; none?: string;
}) {
  const id = useId();
  const wrong = findings.length > 0;
  const groups = [...new Set(choices.map((choice) => choice.group ?? ''))];
  const options = (group: string) => choices.filter((choice) => (choice.group ?? '') === group).map((choice) => (
    <option key={choice.value} value={choice.value}>{choice.label}</option>
  ));
  return (
    <Labelled id={id} label={label} hint={hint} required={required} wrong={wrong}>
      <select id={id} className="usa-select" value={value} required={required} aria-invalid={wrong}
        onChange={(event) => onChange(event.target.value)}
        {...describedBy(hint !== undefined && `${id}-hint`, wrong && `${id}-found`)}>
        {none !== undefined && <option value="">{none}</option>}
        {groups.map((group) => group === '' ? options(group) : (
          <optgroup key={group} label={group}>{options(group)}</optgroup>
        ))}
      </select>
      {wrong && <FieldErrors id={`${id}-found`} findings={findings} />}
    </Labelled>
  );
}

export function RadioField({ label, hint, value, onChange, choices, findings = [] }: Common & {
  value: string; onChange: (value: string) => void; choices: readonly Choice[];
}) {
  const id = useId();
  const wrong = findings.length > 0;
  return (
    <fieldset className={wrong ? 'usa-fieldset usa-form-group usa-form-group--error' : 'usa-fieldset usa-form-group'}
      {...describedBy(hint !== undefined && `${id}-hint`, wrong && `${id}-found`)}>
      <legend className="usa-legend">{label}</legend>
      {hint !== undefined && <div className="usa-hint" id={`${id}-hint`}>{hint}</div>}
      <div className="radios">
        {choices.map((choice) => (
          <div key={choice.value} className="usa-radio">
            <input className="usa-radio__input" type="radio" id={`${id}-${choice.value}`} name={id}
              checked={value === choice.value} onChange={() => onChange(choice.value)} />
            <label className="usa-radio__label" htmlFor={`${id}-${choice.value}`}>{choice.label}</label>
          </div>
        ))}
      </div>
      {wrong && <FieldErrors id={`${id}-found`} findings={findings} />}
    </fieldset>
  );
}

function FieldErrors({ id, findings }: { id: string; findings: readonly Finding[] }) {
  return (
    <ul className="field-errors" id={id}>
      {findings.map((finding) => <li key={finding.detail} className="usa-error-message">{finding.detail}</li>)}
    </ul>
  );
}
