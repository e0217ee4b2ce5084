import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { RecordFilter } from '../api/operations';
import { savedSearches, type SavedSearch, type SearchToSave } from '../api/saved';
import { Await } from '../ui/Await';
import { WordsField } from '../ui/fields';
import { findingsAt } from '../ui/marking';
import { Alert, Trouble } from '../ui/notices';
import { useSending } from '../ui/useSending';
import { given, savedFilter, type Filter } from './filter';

const key = ['saved-searches'] as const;
const longestName = 80;

/** The searches that the reader keeps: used, renamed, deleted; and the one on this page, saved under a name. */
export function SavedSearches({ asked, within, onUse }: {
  asked: RecordFilter; within: RecordFilter; onUse: (filter: Filter) => void;
}) {
  const query = useQuery({ queryKey: key, queryFn: savedSearches.list });
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: key });
  return (
    <section className="act" aria-labelledby="saved">
      <h2 id="saved">Saved searches</h2>
      <Await query={query} what="Loading your searches" level={3}>
        {(saved) => (
          <>
            <List items={saved.items} version={saved.version} within={within} onUse={onUse} onChanged={again} />
            <SaveThis asked={asked} full={saved.items.length >= saved.most} onSaved={again} />
          </>
        )}
      </Await>
    </section>
  );
}

function List({ items, version, within, onUse, onChanged }: {
  items: readonly SavedSearch[]; version: number; within: RecordFilter;
  onUse: (filter: Filter) => void; onChanged: () => Promise<void>;
}) {
  const [deleted, setDeleted] = useState<SavedSearch | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const attempt = async (act: () => Promise<unknown>) => {
    try {
      await act();
      setFailure(null);
    } catch (error) {
      setFailure(error);
    }
    await onChanged();
  };
  const remove = (search: SavedSearch) => attempt(async () => {
    await savedSearches.remove(search.id, version);
    setDeleted(search);
  });
  const undo = ({ id, name, filter }: SavedSearch) => attempt(async () => {
    await savedSearches.save({ name, filter }, [], `undo-${id}`);
    setDeleted(null);
  });
  return (
    <>
      {failure !== null && <Trouble error={failure} level={3} onReload={() => setFailure(null)} />}
      {deleted !== null && (
        <Alert kind="success" heading={`Deleted: ${deleted.name}`} level={3}>
          <p><button type="button" className="usa-button usa-button--outline" onClick={() => void undo(deleted)}>
            Undo: keep it</button></p>
        </Alert>
      )}
      {items.length === 0
        ? <p>None yet. Nobody but you sees the searches that you save.</p>
        : (
          <ul className="usa-list usa-list--unstyled">
            {items.map((search) => (
              <One key={search.id} search={search} version={version} filter={savedFilter(search.filter, within)}
                onUse={onUse} onDelete={() => void remove(search)} onRenamed={onChanged} />
            ))}
          </ul>
        )}
    </>
  );
}

function One({ search, version, filter, onUse, onDelete, onRenamed }: {
  search: SavedSearch; version: number; filter: Filter | undefined;
  onUse: (filter: Filter) => void; onDelete: () => void; onRenamed: () => Promise<void>;
}) {
  const [renaming, setRenaming] = useState(false);
  const form = useSending<string, SavedSearch>((name, confirmed) =>
    savedSearches.rename(search.id, version, name, confirmed));
  if (renaming) {
    return (
      <li>
        <NameForm form={form} initial={search.name} action="Rename" onClose={() => setRenaming(false)}
          onDone={() => { setRenaming(false); void onRenamed(); }} wanted={(name) => name}
          onReload={() => { form.forget(); void onRenamed(); }} />
      </li>
    );
  }
  return (
    <li>
      {filter === undefined
        ? <>{search.name} <span className="fine-print">asks for more than this page has fields for; run it by the API</span></>
        : (
          <button type="button" className="usa-button usa-button--unstyled" onClick={() => onUse(filter)}>
            {search.name}
          </button>
        )}
      {' · '}
      <button type="button" className="usa-button usa-button--unstyled" aria-label={`Rename ${search.name}`}
        onClick={() => setRenaming(true)}>Rename</button>
      {' · '}
      <button type="button" className="usa-button usa-button--unstyled" aria-label={`Delete ${search.name}`}
        onClick={onDelete}>Delete</button>
    </li>
  );
}

function SaveThis({ asked, full, onSaved }: { asked: RecordFilter; full: boolean; onSaved: () => Promise<void> }) {
  const [open, setOpen] = useState(false);
  const form = useSending<SearchToSave, SavedSearch>(savedSearches.save);
  const filter = given(asked);
  if (full) {
    return <p className="fine-print">You keep as many searches as an account may. Delete one to save another.</p>;
  }
  if (Object.keys(filter).length === 0) {
    return <p className="fine-print">Narrow the search above to save it under a name.</p>;
  }
  return open ? (
    <NameForm form={form} initial="" action="Save" onClose={() => setOpen(false)} onReload={form.forget}
      onDone={() => { setOpen(false); void onSaved(); }} wanted={(name) => ({ name, filter })} />
  ) : (
    <p><button type="button" className="usa-button usa-button--outline" onClick={() => setOpen(true)}>
      Save this search</button></p>
  );
}

function NameForm<W>({ form, initial, action, wanted, onDone, onClose, onReload }: {
  form: ReturnType<typeof useSending<W, SavedSearch>>; initial: string; action: string;
  wanted: (name: string) => W; onDone: () => void; onClose: () => void; onReload: () => void;
}) {
  const [name, setName] = useState(initial);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await form.submit(wanted(name.trim())) !== undefined) {
      onDone();
    }
  };
  return (
    <form className="usa-form usa-form--large form" onSubmit={(event) => void submit(event)}>
      {form.problem !== null && <Trouble error={form.problem} level={3} onReload={onReload} />}
      <WordsField label="Name of this search" value={name} onChange={setName} maxLength={longestName}
        findings={findingsAt(form.findings, '/name')} confirmed={form.confirmed} onConfirm={form.confirm}
        hint="For you alone. It names no person." />
      <div className="form__actions">
        <button type="submit" className="usa-button" disabled={form.sending}>
          {form.sending ? 'Saving…' : form.confirming ? `${action}, as confirmed` : action}
        </button>
        <button type="button" className="usa-button usa-button--outline" onClick={onClose}>Cancel</button>
      </div>
    </form>
  );
}
