import { useEffect, useState } from 'react';
import { endOf, watch } from '../api/live';
import type { RecordFilter } from '../api/operations';
import { problemOf, type Problem } from '../api/problem';
import type { AuditRecord, MadeAt } from '../api/types';

/** Off; trying to reach the stream; watching; or refused for a reason that trying again does not mend. */
export type LiveState = 'off' | 'reaching' | 'watching' | 'refused';

const comeBackMillis = 2_000;
const mostKept = 500;
/** Reasons that pass by themselves: no answer, too many streams at once, a service that does not answer. */
const passing = new Set([0, 429, 503, 504]);

const placeOf = (record: AuditRecord) => `${record.log}/${record.index}`;

const pause = (signal: AbortSignal) => new Promise<void>((resolve) => {
  const timer = setTimeout(resolve, comeBackMillis);
  signal.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, { once: true });
});

/**
 * The records that come after an answer, newest first, while `on`. It comes back by itself with the last event it has, so
 * a stream that ends loses nothing; and it begins where the answer ended, so nothing falls between the two.
 */
export function useLive(filter: RecordFilter, madeAt: readonly MadeAt[], on: boolean) {
  const [records, setRecords] = useState<readonly AuditRecord[]>([]);
  const [state, setState] = useState<LiveState>('off');
  const [problem, setProblem] = useState<Problem | null>(null);
  const start = endOf(madeAt);
  const asked = JSON.stringify(filter);

  useEffect(() => {
    if (!on) {
      return undefined;
    }
    const stop = new AbortController();
    const { signal } = stop;
    const over = () => signal.aborted;
    let last = start;
    const take = (event: { id: string; record?: AuditRecord }) => {
      last = event.id;
      const came = event.record;
      setState('watching');
      if (came !== undefined) {
        setRecords((before) => before.some((one) => placeOf(one) === placeOf(came)) ? before : [came, ...before].slice(0, mostKept));
      }
    };
    const follow = async () => {
      while (!over()) {
        setState('reaching');
        try {
          await watch(JSON.parse(asked) as RecordFilter, last, (event) => { if (!over()) { take(event); } }, signal);
          setProblem(null);
        } catch (error) {
          if (over()) {
            return;
          }
          const found = problemOf(error);
          setProblem(found);
          // A stream that breaks off in the middle is no refusal of ours: it is a connection that is gone.
          if (!passing.has(found.status)) {
            setState('refused');
            return;
          }
        }
        await pause(signal);
      }
    };
    void follow();
    return () => {
      stop.abort();
      setState('off');
    };
  }, [on, start, asked]);

  return { records, state, problem };
}
