import type { ReactNode } from 'react';
import { problemOf, type Problem } from '../api/problem';
import { problemWords } from '../words/problems';

type Kind = 'info' | 'success' | 'warning' | 'error';

export function Alert({ kind, heading, children, quiet = false, level = 2 }: {
  kind: Kind; heading?: string | undefined; children?: ReactNode; quiet?: boolean; level?: 2 | 3;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const role = quiet ? undefined : kind === 'error' || kind === 'warning' ? 'alert' : 'status';
  return (
    <div className={`usa-alert usa-alert--${kind}`} role={role}>
      <div className="usa-alert__body">
        {heading !== undefined && <Heading className="usa-alert__heading">{heading}</Heading>}
        <div className="usa-alert__text">{children}</div>
      </div>
    </div>
  );
}

export function Loading({ what = 'Loading' }: { what?: string }) {
  return (
    <p className="loading" role="status">
      <span className="loading__mark" aria-hidden="true" />
      {what}…
    </p>
  );
}

export function Empty({ heading, children }: { heading: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2 className="empty__heading">{heading}</h2>
      {children}
    </div>
  );
}

/** Signing in begins at the gateway, which brings the reader back to the page that was asked for. */
const signInAddress = () =>
  `/oauth2/authorization/micip?to=${encodeURIComponent(window.location.pathname + window.location.search)}`;

export function SignInLink({ newTab = false }: { newTab?: boolean }) {
  return newTab ? (
    <a className="usa-button" href={signInAddress()} target="_blank" rel="noreferrer">Sign in (opens a new tab)</a>
  ) : (
    <a className="usa-button usa-button--big" href={signInAddress()}>Sign in</a>
  );
}

/** A refusal or failure in words, with what can be done about it. Field findings are shown at their fields. */
export function Trouble({ error, onRetry, onReload, level = 2 }: {
  error: unknown; onRetry?: (() => void) | undefined; onReload?: (() => void) | undefined; level?: 2 | 3;
}) {
  const problem: Problem = problemOf(error);
  const words = problemWords(problem);
  const again = words.kind === 'try-again' ? onRetry : words.kind === 'reload' ? (onReload ?? onRetry) : undefined;
  const kind = problem.status === 409 || problem.status === 412 || problem.status === 429 ? 'warning' : 'error';
  return (
    <Alert kind={kind} heading={words.heading} level={level}>
      <p>{words.text}</p>
      {problem.traceId !== undefined && problem.status >= 500 && (
        <p className="fine-print">Number for support: <code>{problem.traceId}</code></p>
      )}
      {words.kind === 'sign-in' && <p><SignInLink newTab /></p>}
      {again !== undefined && (
        <p>
          <button type="button" className="usa-button usa-button--outline" onClick={again}>
            {words.kind === 'reload' ? 'Reload' : 'Try again'}
          </button>
        </p>
      )}
    </Alert>
  );
}
