import { answer } from './http';
import type { RecordFilter } from './operations';
import type { AuditRecord, MadeAt } from './types';

/** What a stream of the audit log says: a record, or only how far it has looked. */
export interface LiveEvent {
  /** To be sent when the stream is taken up again. */
  readonly id: string;
  readonly record?: AuditRecord;
}

/** Where an answer ended, as a stream names places: `0:120,1:33`. A watch that begins there misses nothing. */
export const endOf = (madeAt: readonly MadeAt[]): string =>
  madeAt.map((at) => `${at.log}:${Math.min(at.size, at.indexedTo ?? at.size)}`).join(',');

/** Splits server-sent events (HTML Living Standard, 9.2) as they arrive; what is not whole yet is kept for the next call. */
export function eventReader(): (text: string) => readonly LiveEvent[] {
  let rest = '';
  return (text) => {
    const blocks = (rest + text).replaceAll('\r\n', '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    return blocks.flatMap(eventOf);
  };
}

function eventOf(block: string): readonly LiveEvent[] {
  const fields = block.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line));
  const value = (name: string) => fields.find((field) => field?.[1] === name)?.[2];
  const [id, data] = [value('id'), value('data')];
  if (id === undefined) {
    return [];
  }
  return [data === undefined ? { id } : { id, record: JSON.parse(data) as AuditRecord }];
}

/**
 * Reads a search as a stream until the service ends it, as it does when the token behind the session expires; then the
 * caller comes back with the last id. Throws a Refusal where there is no stream, or no connection any more.
 */
export async function watch(filter: RecordFilter, after: string, take: (event: LiveEvent) => void, signal: AbortSignal): Promise<void> {
  const response = await answer('/api/v1/records/live', {
    query: filter, accept: 'text/event-stream, application/problem+json', signal, timeoutMillis: null,
    ...(after === '' ? {} : { lastEventId: after }),
  });
  const read = eventReader();
  const body = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await body?.read(); part !== undefined && !part.done; part = await body?.read()) {
    read(part.value).forEach(take);
  }
}
