import { useState } from 'react';
import type { RecordFilter } from '../api/operations';
import type { AuditRecord, MadeAt } from '../api/types';
import { Trouble } from '../ui/notices';
import { RecordTable } from './RecordTable';
import { useLive, type LiveState } from './useLive';

const standing = (state: LiveState, count: number): string => {
  const came = count === 0 ? 'no new records yet' : count === 1 ? '1 new record' : `${count} new records`;
  return state === 'reaching' ? `Connecting; ${came}.` : state === 'watching' ? `Watching: ${came}.` : '';
};

/**
 * A switch that puts new records above those of a search as they come. Pausing keeps the lines still for reading while
 * what comes is counted; nothing is lost, for it is shown when the reader goes on.
 */
export function Live({ asked, madeAt, shown }: {
  asked: RecordFilter; madeAt: readonly MadeAt[]; shown: readonly AuditRecord[];
}) {
  const [on, setOn] = useState(false);
  const [paused, setPaused] = useState<readonly AuditRecord[] | null>(null);
  const live = useLive(asked, madeAt, on);
  const known = new Set(shown.map((one) => `${one.log}/${one.index}`));
  const fresh = live.records.filter((one) => !known.has(`${one.log}/${one.index}`));
  const lines = paused ?? fresh;
  const waiting = fresh.length - lines.length;
  return (
    <div className="live">
      <p className="form__actions">
        <button type="button" role="switch" aria-checked={on} className="usa-button usa-button--outline"
          onClick={() => { setOn(!on); setPaused(null); }}>Live</button>
        {on && (
          <button type="button" className="usa-button usa-button--unstyled" aria-pressed={paused !== null}
            onClick={() => setPaused(paused === null ? fresh : null)}>
            {paused === null ? 'Pause' : waiting === 0 ? 'Go on' : `Go on: ${waiting} more`}
          </button>
        )}
      </p>
      <p role="status" aria-live="polite" className="fine-print">
        {on && (paused === null ? standing(live.state, lines.length) : `Paused; ${waiting} more since.`)}
      </p>
      {on && live.state === 'refused' && live.problem !== null && <Trouble error={live.problem} level={3} />}
      {lines.length > 0 && <RecordTable records={lines} caption="New records" />}
    </div>
  );
}
