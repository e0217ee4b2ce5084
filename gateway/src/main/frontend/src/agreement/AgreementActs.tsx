import type { ReactNode } from 'react';
import type { Agreement, Suspender } from '../api/types';
import { holds, useSession } from '../session/session';
import { isPast } from '../words/dates';
import { Acknowledge, NameAdministrator } from './Acknowledge';
import type { Reload } from './ActForm';
import { AnswerExtension, AskExtension, openExtension } from './Extending';
import { Sign } from './Sign';
import { Revoke, Stop } from './Stopping';

interface ActsProps { readonly agreement: Agreement; readonly onReload: Reload }

/** What this person can do about the agreement as it stands now. The service decides; the page only offers. */
export function AgreementActs({ agreement, onReload }: ActsProps) {
  const session = useSession();
  const signer = holds(session, `district:${agreement.district}`, 'signer');
  const stateSigner = holds(session, 'state:MI', 'state-signer');
  const operator = holds(session, 'state:MI', 'operator');
  const suspender: Suspender | undefined = signer ? 'district' : stateSigner ? 'state' : operator ? 'platform' : undefined;
  return (
    <>
      {stateSigner && <StateActs agreement={agreement} onReload={onReload} />}
      {signer && <SignerActs agreement={agreement} onReload={onReload} />}
      {suspender !== undefined && canHold(agreement, suspender) && (
        <Stop agreement={agreement} by={suspender} onReload={onReload} />
      )}
      {signer && canEnd(agreement) && (
        <Revoke agreement={agreement} onReload={onReload} />
      )}
    </>
  );
}

/** What is in force or may come to be can be ended, also a renewal that waits after the last day. */
const canEnd = (agreement: Agreement) =>
  ['active', 'acknowledged', 'signed'].includes(agreement.status) || agreement.renewal != null;

/** A stop is set on what opens reports or may come to, and lifted whatever the agreement has come to. */
const canHold = (agreement: Agreement, by: Suspender) =>
  ['signed', 'acknowledged', 'active'].includes(agreement.status) || agreement.renewal != null
  || agreement.suspensions.some((one) => one.by === by);

function StateActs({ agreement, onReload }: ActsProps) {
  const asked = openExtension(agreement);
  return (
    <>
      {(agreement.status === 'signed' || agreement.renewal?.status === 'signed') && <Acknowledge agreement={agreement} onReload={onReload} />}
      {agreement.status === 'acknowledged' && <NameAdministrator agreement={agreement} onReload={onReload} />}
      {agreement.status === 'active' && asked !== undefined && (
        <AnswerExtension agreement={agreement} asked={asked} onReload={onReload} />
      )}
    </>
  );
}

/** Days before the last one from which a signer is led to the renewal: those of the first notice. */
const EXPIRING_DAYS = 90;

function SignerActs({ agreement, onReload }: ActsProps) {
  const { end, offered } = agreement.life;
  const signable = ['none', 'offered', 'expired', 'revoked', 'superseded'].includes(agreement.status);
  // What is signed already is not signed twice, also after the agreement before it has ended.
  const renewing = agreement.renewal != null
    && (agreement.renewal.effectiveUntil == null || !isPast(agreement.renewal.effectiveUntil));
  if (signable) {
    return agreement.life.offered == null || renewing ? null : (
      <section className="act" aria-labelledby="sign">
        <h2 id="sign">Sign for the district</h2>
        <Sign agreement={agreement} onReload={onReload} />
      </section>
    );
  }
  if (agreement.status !== 'active') {
    return null;
  }
  const nextText = offered != null && offered.version !== agreement.text?.version;
  const ending = end != null && end.daysLeft <= EXPIRING_DAYS;
  return (
    <>
      {!renewing && (
        <Folded title={nextText ? 'Sign the new text' : 'Sign a renewal'} open={nextText || ending}>
          <Sign agreement={agreement} onReload={onReload} />
        </Folded>
      )}
      {end != null && openExtension(agreement) === undefined && (
        <Folded title="Ask for an extension" open={false}><AskExtension agreement={agreement} onReload={onReload} /></Folded>
      )}
    </>
  );
}

function Folded({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details className="disclosure" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
