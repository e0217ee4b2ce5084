/** One place of a request that was not accepted; `start` and `end` mark characters of the text at `pointer`. */
export interface Finding {
  readonly pointer: string;
  readonly detail: string;
  readonly kind?: string | null;
  readonly start?: number | null;
  readonly end?: number | null;
  readonly severity?: string | null;
}

/** RFC 9457, with the platform's own members. `status` 0: no answer came at all. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly code: string;
  readonly detail?: string;
  readonly reason?: string;
  readonly traceId?: string;
  readonly errors: readonly Finding[];
  readonly retryAfterSeconds?: number;
}

/** The platform said no, or said nothing. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'Refusal';
  }
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'status' in value && 'code' in value && 'errors' in value;

/** The problem an error tells of; a problem is itself. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) {
    return error.problem;
  }
  if (isProblem(error)) {
    return error;
  }
  return { status: 0, title: 'Something went wrong in this page', code: 'unexpected', errors: [] };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function finding(value: unknown): Finding {
  const from = record(value);
  const number = (member: unknown) => (typeof member === 'number' ? member : null);
  return {
    pointer: text(from['pointer']) ?? '',
    detail: text(from['detail']) ?? '',
    kind: text(from['kind']) ?? null,
    start: number(from['start']),
    end: number(from['end']),
    severity: text(from['severity']) ?? null,
  };
}

/** Reads a problem out of any answer, also one that is not the platform's own (a proxy's page, an empty body). */
export function toProblem(status: number, body: unknown, retryAfter: string | null): Problem {
  const from = record(body);
  const type = text(from['type'])?.split('/').pop();
  const detail = text(from['detail']);
  const reason = text(from['reason']);
  const traceId = text(from['traceId']);
  const seconds = retryAfter === null ? Number.NaN : Number(retryAfter);
  return {
    status,
    title: text(from['title']) ?? 'The request was not accepted',
    code: text(from['code']) ?? type ?? `http-${status}`,
    errors: Array.isArray(from['errors']) ? from['errors'].map(finding) : [],
    ...(detail === undefined ? {} : { detail }),
    ...(reason === undefined ? {} : { reason }),
    ...(traceId === undefined ? {} : { traceId }),
    ...(Number.isFinite(seconds) && seconds > 0 ? { retryAfterSeconds: seconds } : {}),
  };
}
