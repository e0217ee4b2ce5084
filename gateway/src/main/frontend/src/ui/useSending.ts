import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../api/http';
import type { Confirmation } from '../api/operations';
import { problemOf, type Finding, type Problem } from '../api/problem';
import { confirmable, sameConfirmation } from './marking';

/**
 * One form's way to the platform and back: sending, what was found wrong, what its author confirmed, and a key that
 * stays the same while the same words are sent again, so that a lost answer makes nothing twice.
 */
export function useSending<W, T>(send: (words: W, confirmed: readonly Confirmation[], key: string) => Promise<T>) {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sent, setSent] = useState<W | null>(null);
  const [confirmed, setConfirmed] = useState<readonly Confirmation[]>([]);
  const attempt = useRef<{ body: string; key: string } | null>(null);

  async function submit(words: W): Promise<T | undefined> {
    const body = JSON.stringify([words, confirmed]);
    if (attempt.current?.body !== body) {
      attempt.current = { body, key: newIdempotencyKey() };
    }
    setSending(true);
    setSent(words);
    try {
      const made = await send(words, confirmed, attempt.current.key);
      setProblem(null);
      setConfirmed([]);
      attempt.current = null;
      return made;
    } catch (error) {
      setProblem(problemOf(error));
      return undefined;
    } finally {
      setSending(false);
    }
  }

  const confirm = (confirmation: Confirmation, yes: boolean) =>
    setConfirmed((before) => [
      ...before.filter((one) => !sameConfirmation(one, confirmation)),
      ...(yes ? [confirmation] : []),
    ]);

  const findings: readonly Finding[] = problem?.errors ?? [];
  const confirming = problem?.code === 'identifier-found' && findings.every((one) => confirmable(one) !== undefined);
  return { submit, sending, problem, sent, findings, confirmed, confirm, confirming, forget: () => setProblem(null) };
}
