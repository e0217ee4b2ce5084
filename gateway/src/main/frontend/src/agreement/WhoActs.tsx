import { useState } from 'react';
import type { Agreement, Official } from '../api/types';
import { useSession } from '../session/session';
import type { useSending } from '../ui/useSending';
import { nobody, OfficialFields, trimmed } from './ActForm';

/**
 * Who takes a step that is no signature of its own. The agreement knows everybody who has signed it by name and title; of
 * whoever has not, these are asked for, so that the evidence names a person and not an account alone.
 */
export function useWhoActs(agreement: Pick<Agreement, 'signatures'>) {
  const { user } = useSession();
  const [official, setOfficial] = useState(nobody);
  const asked = !agreement.signatures.some((one) => one.signerId === user.id);
  const named: { official?: Official } = asked ? { official: trimmed(official) } : {};
  return { asked, named, official, setOfficial };
}

/** Nothing for somebody who is known. */
export function WhoActs({ who, form }: {
  who: ReturnType<typeof useWhoActs>; form: Pick<ReturnType<typeof useSending>, 'problem' | 'findings' | 'forget' | 'sending'>;
}) {
  return who.asked ? <OfficialFields official={who.official} onChange={who.setOfficial} form={form} /> : null;
}
