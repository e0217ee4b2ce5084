import type { MadeAt } from '../api/types';

/** Which state of which log an answer was made from: with it the answer can be repeated and checked. */
export function MadeAtNote({ madeAt }: { madeAt: readonly MadeAt[] }) {
  if (madeAt.length === 0) {
    return null;
  }
  return (
    <details className="disclosure">
      <summary>What this answer was made from: {madeAt.length === 1 ? '1 log' : `${madeAt.length} logs`}</summary>
      <ul className="made-at">
        {madeAt.map((at) => (
          <li key={at.log}>
            Log {at.log} at {at.size} entries{at.indexedTo != null && at.indexedTo < at.size && <> (searchable up to {at.indexedTo})</>},
            root <code className="hash">{at.root}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
