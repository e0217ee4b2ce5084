import type { ReactNode } from 'react';
import type { Coverage, Outcome } from '../api/types';
import { outcomeWords, whyWords } from '../words/terms';

type Tone = 'good' | 'warn' | 'bad' | 'plain';

/** A short state in a word or two. Its tone is only colour: the word says it all. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tag--${tone}`}>{children}</span>;
}

export function OutcomeTag({ outcome }: { outcome: Outcome | null | undefined }) {
  if (outcome == null) {
    return null;
  }
  return <Tag tone={outcome === 'success' ? 'good' : outcome === 'refused' ? 'warn' : 'bad'}>{outcomeWords[outcome]}</Tag>;
}

export function CoverageTag({ coverage }: { coverage: Coverage | null | undefined }) {
  if (coverage == null) {
    return null;
  }
  return coverage.permitted ? <Tag tone="good">Covered</Tag> : <Tag tone="warn">Not covered</Tag>;
}

export function Why({ coverage }: { coverage: Coverage }) {
  return <>{whyWords(coverage.reason, coverage.explanation)}</>;
}

/** Facts as a list of names and values. */
export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name} className="facts__row"><dt>{name}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  );
}

/** A table that scrolls by itself on a narrow screen, reachable by keyboard. */
export function ScrollingTable({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <div className="usa-table-container--scrollable" tabIndex={0} role="region" aria-label={caption}>
      <table className="usa-table usa-table--borderless"><caption className="usa-sr-only">{caption}</caption>{children}</table>
    </div>
  );
}
