import type { LineTerms } from '../api/types';
import { lineKey } from './lines';
import { lineWords } from './LineTable';

/** Two versions apart: what came, what went. Signs and words carry it; colour only helps. */
export function DiffView({ added, removed }: { added: readonly LineTerms[]; removed: readonly LineTerms[] }) {
  return added.length + removed.length === 0 ? <p>These two do not differ.</p> : (
    <ul className="diff">
      {removed.map((line) => (
        <li key={lineKey(line)} className="diff__line diff__line--removed">
          <span aria-hidden="true">− </span><strong>Removed:</strong> {lineWords(line)}
        </li>
      ))}
      {added.map((line) => (
        <li key={lineKey(line)} className="diff__line diff__line--added">
          <span aria-hidden="true">+ </span><strong>Added:</strong> {lineWords(line)}
        </li>
      ))}
    </ul>
  );
}
