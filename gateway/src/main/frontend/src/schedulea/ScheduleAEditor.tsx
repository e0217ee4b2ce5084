import { useState } from 'react';
import type { Agreement, LineTerms } from '../api/types';
import { AddLine } from './AddLine';
import { diffOf, lineKey, lineTrouble, terms } from './lines';
import { LineTable } from './LineTable';
import { ScheduleAReview } from './ScheduleAReview';

/** Changing Schedule A in two steps: take lines out and put lines in, then look at the difference and save it. */
export function ScheduleAEditor({ agreement: newest, onReload, onCancel, onSaved }: {
  agreement: Agreement; onReload: () => void; onCancel: () => void; onSaved: () => void;
}) {
  // What the signer began with: a version that comes in the meantime must not be replaced unseen.
  const [agreement] = useState(newest);
  const [lines, setLines] = useState<readonly LineTerms[]>(agreement.scheduleA.lines.map(terms));
  const [reviewing, setReviewing] = useState(false);
  const [said, setSaid] = useState('');
  const diff = diffOf(agreement.scheduleA.lines, lines);
  const changed = diff.added.length + diff.removed.length > 0;
  const remove = (line: LineTerms) => {
    setLines(lines.filter((one) => lineKey(one) !== lineKey(line)));
    setSaid('Line removed. Nothing is saved yet.');
  };
  const add = (line: LineTerms) => {
    const trouble = lineTrouble(line, lines);
    if (trouble === undefined) {
      setLines([...lines, line]);
      setSaid('Line added. Nothing is saved yet.');
    }
    return trouble;
  };
  if (reviewing) {
    return (
      <ScheduleAReview agreement={agreement} lines={lines} diff={diff} onReload={() => { onReload(); onCancel(); }} onSaved={onSaved}>
        <button type="button" className="usa-button usa-button--outline" onClick={() => setReviewing(false)}>Go on changing</button>
      </ScheduleAReview>
    );
  }
  return (
    <section aria-labelledby="change">
      <h2 id="change" className="section-title">Change Schedule A</h2>
      <p className="usa-sr-only" role="status">{said}</p>
      {lines.length === 0
        ? <p>No lines: nothing of the Michigan Data Hub may be shown.</p>
        : <LineTable lines={lines} caption="Lines of the new version" onRemove={remove} />}
      <AddLine onAdd={add} />
      <div className="form__actions">
        <button type="button" className="usa-button" disabled={!changed} onClick={() => setReviewing(true)}>Review the change</button>
        <button type="button" className="usa-button usa-button--outline" onClick={onCancel}>Cancel</button>
      </div>
      {!changed && <p className="fine-print">Nothing is changed yet.</p>}
    </section>
  );
}
