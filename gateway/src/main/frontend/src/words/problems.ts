import type { Problem } from '../api/problem';
import { whyWords } from './terms';

export interface ProblemWords {
  readonly heading: string;
  readonly text: string;
  /** What the reader can do about it. */
  readonly kind: 'try-again' | 'sign-in' | 'reload' | 'none';
}

function seconds(problem: Problem): string {
  const after = problem.retryAfterSeconds;
  return after === undefined ? 'in a moment' : after === 1 ? 'in a second' : `in ${after} seconds`;
}

const countsFew = (kind: string | null | undefined) => kind === 'small-count' || kind === 'complement';

/** Small groups are no names: the heading says which of the two was found, or that both were. */
function identifierHeading(problem: Problem): string {
  const few = problem.errors.filter((one) => countsFew(one.kind)).length;
  return few === 0 ? 'This may name a person'
    : few === problem.errors.length ? 'This may count a small group' : 'This may name a person or count a small group';
}

/** A problem of the platform as a person reads it: what happened, and what to do. Nothing of it is a code. */
export function problemWords(problem: Problem): ProblemWords {
  switch (problem.status) {
    case 0:
      return problem.code === 'unreachable'
        ? { heading: 'No answer came', kind: 'try-again',
            text: 'The platform did not answer. Check your connection and try again. Nothing was changed that you cannot see.' }
        : { heading: 'Something went wrong in this page', kind: 'try-again', text: 'Reload the page and try again.' };
    case 401:
      return { heading: 'You are signed out', kind: 'sign-in',
        text: 'Your session has ended. Sign in again to go on.' };
    case 403:
      return { heading: 'Your role does not include this', kind: 'none',
        text: problem.detail ?? 'Another role of your organization can do it.' };
    case 404:
      return { heading: 'Not found', kind: 'none',
        text: 'It does not exist, or it belongs to an organization that is not yours.' };
    case 409:
      if (problem.code === 'report-vanished') {
        return { heading: 'The source no longer has this report', kind: 'none', text: problem.detail ?? problem.title };
      }
      return problem.code === 'not-covered' || problem.reason !== undefined
        ? { heading: 'Not covered', kind: 'none',
            text: whyWords(problem.reason, problem.detail) }
        : { heading: 'This cannot be done now', kind: 'reload', text: problem.detail ?? problem.title };
    case 410:
      return { heading: 'This opening has been used', kind: 'none',
        text: 'Each opening of a report is good for one time, within a minute. Open it again.' };
    case 412:
      return { heading: 'Someone changed this', kind: 'reload',
        text: 'It was changed after you opened it. Reload to see how it stands now, then make your change again.' };
    case 413:
      return { heading: 'Too much text', kind: 'none', text: 'Shorten it and try again.' };
    case 400:
    case 422:
      return problem.code === 'identifier-found'
        ? { heading: identifierHeading(problem), kind: 'none',
            text: 'MICIP keeps no student information. Look at the marked words below and rephrase them.' }
        : { heading: 'Please check what you entered', kind: 'none', text: problem.detail ?? problem.title };
    case 429:
      return { heading: 'A little too fast', kind: 'try-again',
        text: `Many requests came in a short time. Try again ${seconds(problem)}.` };
    case 503:
    case 504:
      return { heading: 'Not available right now', kind: 'try-again',
        text: `A part of the platform does not answer. Nothing is lost; try again ${seconds(problem)}.` };
    default:
      return { heading: 'Something went wrong', kind: 'try-again',
        text: 'The platform met an unexpected error. Try again; if it stays, tell your administrator the number below.' };
  }
}
