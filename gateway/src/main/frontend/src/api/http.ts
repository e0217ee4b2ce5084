import { Refusal, toProblem } from './problem';

export interface Asking {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly query?: Readonly<Record<string, string | number | null | undefined>>;
  readonly body?: unknown;
  /** A file as it is, in place of a JSON body. */
  readonly file?: { readonly type: string; readonly content: Blob };
  /** What the caller has seen: a version, or an entity tag as it was answered. Sent as If-Match. */
  readonly ifMatch?: number | string;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** What to ask for, where it is not JSON. */
  readonly accept?: string;
  /** The last event of a stream that is taken up again. */
  readonly lastEventId?: string;
  /** Give up after so many milliseconds, as if no answer had come; `null` for a stream, which has no end of its own. */
  readonly timeoutMillis?: number | null;
}

const DEFAULT_TIMEOUT_MILLIS = 15_000;
const FILE_TIMEOUT_MILLIS = 60_000;

export function address(path: string, query: Asking['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') {
      search.set(name, String(value));
    }
  }
  const tail = search.toString();
  return tail === '' ? path : `${path}?${tail}`;
}

/** The gateway's anti-forgery token; the cookie is made for scripts of this origin to read. */
export function csrfToken(cookies: string = document.cookie): string | null {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(cookies);
  return found?.[1] === undefined ? null : decodeURIComponent(found[1]);
}

/** A key for one attempt to create something: the same attempt sent twice makes one thing. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function send(path: string, asking: Asking): Promise<Response> {
  const method = asking.method ?? 'GET';
  const headers = new Headers({ Accept: asking.accept ?? 'application/json, application/problem+json' });
  if (asking.file !== undefined) {
    headers.set('Content-Type', asking.file.type);
  } else if (asking.body !== undefined) {
    headers.set('Content-Type', 'application/json');
  }
  if (asking.ifMatch !== undefined) {
    headers.set('If-Match', typeof asking.ifMatch === 'number' ? `"${asking.ifMatch}"` : asking.ifMatch);
  }
  if (asking.idempotencyKey !== undefined) {
    headers.set('Idempotency-Key', asking.idempotencyKey);
  }
  if (asking.lastEventId !== undefined) {
    headers.set('Last-Event-ID', asking.lastEventId);
  }
  const token = method === 'GET' ? null : csrfToken();
  if (token !== null) {
    headers.set('X-XSRF-TOKEN', token);
  }
  const limits = asking.timeoutMillis === null ? [] : [AbortSignal.timeout(asking.timeoutMillis ?? DEFAULT_TIMEOUT_MILLIS)];
  if (asking.signal !== undefined) {
    limits.push(asking.signal);
  }
  return fetch(address(path, asking.query), {
    method,
    headers,
    credentials: 'same-origin',
    redirect: 'manual',
    signal: AbortSignal.any(limits),
    ...bodyOf(asking),
  });
}

function bodyOf(asking: Asking): { body?: BodyInit } {
  if (asking.file !== undefined) {
    return { body: asking.file.content };
  }
  return asking.body === undefined ? {} : { body: JSON.stringify(asking.body) };
}

async function refusalOf(response: Response): Promise<Refusal> {
  const body: unknown = await response.json().catch(() => null);
  return new Refusal(toProblem(response.status, body, response.headers.get('Retry-After')));
}

/** Sends one request and answers the raw response, or throws a {@link Refusal}. */
export async function answer(path: string, asking: Asking = {}): Promise<Response> {
  try {
    return await answerOnce(path, asking);
  } catch (error) {
    // The anti-forgery token was renewed between reading and sending it; nothing was done, so it is sent once more.
    if (error instanceof Refusal && error.problem.code === 'forged-request') {
      return answerOnce(path, asking);
    }
    throw error;
  }
}

async function answerOnce(path: string, asking: Asking): Promise<Response> {
  let response: Response;
  try {
    response = await send(path, asking);
  } catch (error) {
    if (asking.signal?.aborted === true) {
      throw error;
    }
    throw new Refusal({ status: 0, title: 'No answer', code: 'unreachable', errors: [] });
  }
  if (response.type === 'opaqueredirect') {
    // The gateway redirects to log-in only where a page is loaded; for us that means: no session.
    throw new Refusal({ status: 401, title: 'Not signed in', code: 'not-signed-in', errors: [] });
  }
  if (!response.ok) {
    throw await refusalOf(response);
  }
  return response;
}

/** Sends one request and reads its JSON; an empty answer is `null`. */
export async function ask<T>(path: string, asking: Asking = {}): Promise<T> {
  const response = await answer(path, asking);
  const body = await response.text();
  return (body === '' ? null : JSON.parse(body)) as T;
}

export interface Tagged<T> { readonly tag: string; readonly body: T }

/** As {@link ask}, with the entity tag that the answer came with. */
export async function askTagged<T>(path: string, asking: Asking = {}): Promise<Tagged<T>> {
  const response = await answer(path, asking);
  return { tag: response.headers.get('ETag') ?? '', body: (await response.json()) as T };
}

/** Fetches a file and hands it to the browser's own saving. */
export async function download(path: string, fallbackName: string): Promise<string> {
  const response = await answer(path, { accept: '*/*', timeoutMillis: FILE_TIMEOUT_MILLIS });
  const named = /filename="?([^";]+)"?/.exec(response.headers.get('Content-Disposition') ?? '');
  const name = named?.[1] ?? fallbackName;
  const link = document.createElement('a');
  const url = URL.createObjectURL(await response.blob());
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
  return name;
}
