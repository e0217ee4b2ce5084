import type { ReactNode, SubmitEvent } from 'react';
import type { Official } from '../api/types';
import { WordsField } from '../ui/fields';
import { findingsAt } from '../ui/marking';
import { Trouble } from '../ui/notices';
import type { useSending } from '../ui/useSending';

/** What every act on an agreement needs: the agreement as the reader has seen it, and a way to see it anew. */
export type Reload = () => void;

type Sending = Pick<ReturnType<typeof useSending>, 'problem' | 'findings' | 'forget' | 'sending'>;

/** A form for one act: what was refused above the fields, one button below. */
export function ActForm({ form, onReload, onSubmit, action, doing = 'Saving…', grave = false, idle = false, beside, children }: {
  form: Sending; onReload: Reload; onSubmit: () => Promise<void>; action: string; doing?: string; grave?: boolean;
  /** There is nothing to send yet. */
  idle?: boolean;
  beside?: ReactNode; children?: ReactNode;
}) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void onSubmit();
  };
  return (
    <form className="usa-form usa-form--large form" onSubmit={submit}>
      {form.problem !== null && (
        <Trouble error={form.problem} level={3} onReload={() => { form.forget(); onReload(); }} />
      )}
      {children}
      <div className="form__actions">
        <button type="submit" className={grave ? 'usa-button usa-button--secondary' : 'usa-button'} disabled={form.sending || idle}>
          {form.sending ? doing : action}
        </button>
        {beside}
      </div>
    </form>
  );
}

export const nobody: Official = { name: '', title: '' };

export const trimmed = ({ name, title }: Official): Official => ({ name: name.trim(), title: title.trim() });

/** The person who signs, in office. */
export function OfficialFields({ official, onChange, form }: {
  official: Official; onChange: (official: Official) => void; form: Sending;
}) {
  return (
    <>
      <WordsField label="Your name" autoComplete="name" value={official.name} maxLength={120}
        onChange={(name) => onChange({ ...official, name })} findings={findingsAt(form.findings, '/official/name')}
        hint="As you sign in your office. It is kept with the signature and nowhere else." />
      <WordsField label="Your title" autoComplete="organization-title" value={official.title} maxLength={120}
        hint="For example: Superintendent"
        onChange={(title) => onChange({ ...official, title })} findings={findingsAt(form.findings, '/official/title')} />
    </>
  );
}
