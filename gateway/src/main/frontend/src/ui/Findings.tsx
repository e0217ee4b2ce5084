import { useId } from 'react';
import type { Confirmation } from '../api/operations';
import type { Finding } from '../api/problem';
import { findingWords } from '../words/terms';
import { confirmable, marked, sameConfirmation } from './marking';

/** What was found in a field: the words as they were sent with the places marked, how to rephrase, and what may be confirmed. */
export function Findings({ id, findings, text, unchanged, confirmed, onConfirm, onSelect }: {
  id: string; findings: readonly Finding[]; text: string; unchanged: boolean; confirmed: readonly Confirmation[];
  onConfirm?: ((confirmation: Confirmation, yes: boolean) => void) | undefined;
  onSelect: (start: number, end: number) => void;
}) {
  const ranged = findings.filter((finding) => finding.start != null && finding.end != null);
  return (
    <div className="findings" id={id}>
      {ranged.length > 0 && (
        <p className="findings__text">
          <span className="usa-sr-only">Your words, with the places to look at marked: </span>
          {marked(text, ranged).map((piece, place) => piece.marked
            ? <mark key={place}>{piece.text}</mark> : <span key={place}>{piece.text}</span>)}
        </p>
      )}
      <ul className="field-errors">
        {findings.map((finding) => (
          <OneFinding key={`${finding.kind}${finding.start}${finding.detail}`} finding={finding} unchanged={unchanged}
            confirmed={confirmed} onConfirm={onConfirm} onSelect={onSelect} />
        ))}
      </ul>
    </div>
  );
}

function OneFinding({ finding, unchanged, confirmed, onConfirm, onSelect }: {
  finding: Finding; unchanged: boolean; confirmed: readonly Confirmation[];
  onConfirm?: ((confirmation: Confirmation, yes: boolean) => void) | undefined;
  onSelect: (start: number, end: number) => void;
}) {
  const box = useId();
  const confirmation = unchanged ? confirmable(finding) : undefined;
  const words = finding.kind == null ? undefined : findingWords(finding.kind);
  return (
    <li>
      <span className="usa-error-message">
        {finding.kind != null
          && <>This {finding.severity === 'warning' ? 'could be' : 'looks like'} {words?.looksLike ?? finding.kind}. </>}
        {finding.detail}
      </span>
      {words !== undefined && (
        <p className="findings__example">Instead of <q>{words.insteadOf}</q> write, for example, <q>{words.write}</q></p>
      )}
      {unchanged && finding.start != null && finding.end != null && (
        <button type="button" className="usa-button usa-button--unstyled"
          onClick={() => onSelect(finding.start ?? 0, finding.end ?? 0)}>
          Go to it in the field
        </button>
      )}
      {confirmation !== undefined && onConfirm !== undefined && (
        <div className="usa-checkbox">
          <input className="usa-checkbox__input" type="checkbox" id={box}
            checked={confirmed.some((one) => sameConfirmation(one, confirmation))}
            onChange={(event) => onConfirm(confirmation, event.target.checked)} />
          <label className="usa-checkbox__label" htmlFor={box}>
            I have looked: {words?.smallGroup === true
              ? 'nobody can be recognized from this' : 'this does not identify a person'}
          </label>
        </div>
      )}
    </li>
  );
}
