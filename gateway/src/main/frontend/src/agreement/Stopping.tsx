import { useState } from 'react';
import { agreements, type RevocationReason } from '../api/operations';
import type { Agreement, Suspender } from '../api/types';
import { ImpactNotice } from '../schedulea/ImpactNotice';
import { SelectField, WordsField } from '../ui/fields';
import { findingsAt } from '../ui/marking';
import { Alert } from '../ui/notices';
import { useSending } from '../ui/useSending';
import { revocationCodes, revocationWords } from '../words/terms';
import { ActForm, type Reload } from './ActForm';
import { useTakeAgreement } from './queries';
import { useWhoActs, WhoActs } from './WhoActs';

interface ActProps { readonly agreement: Agreement; readonly onReload: Reload }

/** One side stops the showing of data for a while, or lifts its own stop. */
export function Stop({ agreement, by, onReload }: ActProps & { by: Suspender }) {
  const stopped = agreement.suspensions.some((one) => one.by === by);
  const [thinking, setThinking] = useState(false);
  if (stopped) {
    return <Lift agreement={agreement} by={by} onReload={onReload} />;
  }
  return (
    <section className="act" aria-labelledby="stop">
      <h2 id="stop">Stop the showing of data at once</h2>
      <p>No report of this district opens from the next second on, and open ones close. The agreement itself stays as it is,
        and you can lift the stop at any time.</p>
      {thinking
        ? <StopForm agreement={agreement} by={by} onReload={onReload} onCancel={() => setThinking(false)} />
        : <button type="button" className="usa-button usa-button--outline" onClick={() => setThinking(true)}>Stop showing data</button>}
    </section>
  );
}

/** What goes dark is shown above the button; the stop does not wait for it. */
function StopForm({ agreement, by, onReload, onCancel }: ActProps & { by: Suspender; onCancel: () => void }) {
  const take = useTakeAgreement(agreement.district);
  const who = useWhoActs(agreement);
  const [reason, setReason] = useState('');
  const form = useSending((terms: Parameters<typeof agreements.suspend>[3], confirmed) =>
    agreements.suspend(agreement.district, agreement.version, by, terms, confirmed));
  const submit = async () => {
    const changed = await form.submit({ reason: reason.trim(), ...who.named });
    if (changed !== undefined) {
      take(changed);
      onCancel();
    }
  };
  return (
    <>
      <h3>What would change</h3>
      <ImpactNotice district={agreement.district} step={{ step: 'suspension', by }} />
      <p className="fine-print">You can stop also while what would change cannot be told.</p>
      <ActForm form={form} onReload={onReload} onSubmit={submit} grave
        action={form.confirming ? 'Stop now, as confirmed' : 'Stop now'} doing="Stopping…"
        beside={<button type="button" className="usa-button usa-button--outline" onClick={onCancel}>Go on showing data</button>}>
        <WordsField label="Reason" rows={2} maxLength={500} value={reason} onChange={setReason}
          findings={findingsAt(form.findings, '/reason')} sent={form.sent?.reason}
          confirmed={form.confirmed} onConfirm={form.confirm}
          hint="For the people of the district and the state. It stays with the agreement and does not go into the record." />
        <WhoActs who={who} form={form} />
      </ActForm>
    </>
  );
}

function Lift({ agreement, by, onReload }: ActProps & { by: Suspender }) {
  const take = useTakeAgreement(agreement.district);
  const form = useSending((suspender: Suspender) => agreements.lift(agreement.district, agreement.version, suspender));
  const submit = async () => {
    const changed = await form.submit(by);
    if (changed !== undefined) {
      take(changed);
    }
  };
  return (
    <section className="act" aria-labelledby="stop">
      <h2 id="stop">Let reports open again</h2>
      <p>Lifts your stop. A stop by somebody else stays.</p>
      <ActForm form={form} onReload={onReload} onSubmit={submit} action="Lift the stop" />
    </section>
  );
}

const reasons = revocationCodes.map((value) => ({ value, label: revocationWords(value) }));

/** The district ends its agreement. What goes dark is shown before the last button can be pressed. */
export function Revoke({ agreement, onReload }: ActProps) {
  const [thinking, setThinking] = useState(false);
  if (!thinking) {
    return (
      <p className="quiet-actions">
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => setThinking(true)}>
          Revoke the agreement
        </button>
      </p>
    );
  }
  return <RevokeForm agreement={agreement} onReload={onReload} onCancel={() => setThinking(false)} />;
}

function RevokeForm({ agreement, onReload, onCancel }: ActProps & { onCancel: () => void }) {
  const take = useTakeAgreement(agreement.district);
  const who = useWhoActs(agreement);
  const [reason, setReason] = useState('');
  const form = useSending((terms: Parameters<typeof agreements.revoke>[2]) =>
    agreements.revoke(agreement.district, agreement.version, terms));
  const submit = async () => {
    const changed = await form.submit({ reasonCode: reason as RevocationReason, ...who.named });
    if (changed !== undefined) {
      take(changed);
    }
  };
  return (
    <section className="act" aria-labelledby="revoke">
      <h2 id="revoke">Revoke the agreement</h2>
      <Alert kind="warning" quiet level={3} heading="This ends the agreement at once">
        <p>No report of this district opens any more. Data sets and their words stay. To come back, the district signs again
          and the state acknowledges again. To pause for a while, stop the showing of data instead.</p>
      </Alert>
      <h3>What would change</h3>
      <ImpactNotice district={agreement.district} step={{ step: 'revocation' }} />
      <p className="fine-print">You can revoke also while what would change cannot be told.</p>
      <ActForm form={form} onReload={onReload} onSubmit={submit} action="Revoke now" doing="Revoking…" grave
        beside={<button type="button" className="usa-button usa-button--outline" onClick={onCancel}>Keep the agreement</button>}>
        <SelectField label="Reason" value={reason} choices={reasons} none="Choose" onChange={setReason}
          findings={findingsAt(form.findings, '/reasonCode')} />
        <WhoActs who={who} form={form} />
      </ActForm>
    </section>
  );
}
