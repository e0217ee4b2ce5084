import { useId, type ReactNode } from 'react';

/** Chooses one file of the reader's own. */
export function FileField({ label, hint, accept, onChoose }: {
  label: string; hint?: ReactNode; accept: string; onChoose: (file: File | null) => void;
}) {
  const id = useId();
  return (
    <div className="usa-form-group">
      <label className="usa-label" htmlFor={id}>{label}</label>
      {hint !== undefined && <div className="usa-hint" id={`${id}-hint`}>{hint}</div>}
      <input id={id} className="file-input" type="file" accept={accept} required
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)} />
    </div>
  );
}
