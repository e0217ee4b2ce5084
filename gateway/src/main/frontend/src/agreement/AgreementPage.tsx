import type { ReactNode } from 'react';
import type { Agreement, AgreementStatus, OtherTerm, Signature } from '../api/types';
import { DistrictPage, useDistrictCode } from '../district/DistrictPage';
import { holds, useSession } from '../session/session';
import { Await } from '../ui/Await';
import { Tag } from '../ui/bits';
import { Alert } from '../ui/notices';
import { Day, When } from '../ui/When';
import { officialWords, revocationWords, statusWords, suspenderWords } from '../words/terms';
import { AgreementActs } from './AgreementActs';
import { AgreementTextView } from './AgreementTextView';
import { ComingEnd } from './ComingEnd';
import { MoreOfAgreement } from './MoreOfAgreement';
import { useAgreement } from './queries';
import { gapBeforeRenewal } from './renewal';

export function AgreementPage() {
  const district = useDistrictCode();
  const query = useAgreement(district);
  return (
    <DistrictPage title="Data Sharing Agreement"
      lead="Between the district and the Michigan Department of Education. Nothing of the district’s data is shown without it.">
      <Await query={query} what="Loading the agreement">
        {(agreement) => (
          <>
            <Standing agreement={agreement} />
            <ComingEnd agreement={agreement} />
            <Timeline agreement={agreement} />
            <AgreementActs agreement={agreement} onReload={() => void query.refetch()} />
            {agreement.text != null && <AgreementTextView version={agreement.text.version} />}
            <MoreOfAgreement agreement={agreement} />
          </>
        )}
      </Await>
    </DistrictPage>
  );
}

function Standing({ agreement }: { agreement: Agreement }) {
  const stopped = agreement.suspensions.length > 0;
  return (
    <>
      <p className="standing">
        <Tag tone={agreement.status === 'active' && !stopped ? 'good' : agreement.status === 'active' ? 'warn' : 'plain'}>
          {agreement.status === 'active' && stopped ? 'Active, but stopped' : statusWords[agreement.status]}
        </Tag>
        {agreement.effectiveFrom != null && <span>from <Day at={agreement.effectiveFrom} /></span>}
        {agreement.effectiveUntil != null && <span>until <Day at={agreement.effectiveUntil} /></span>}
        <span className="standing__version">version {agreement.version} of what is agreed</span>
      </p>
      {agreement.renewal != null && <Renewal agreement={agreement} renewal={agreement.renewal} />}
      {agreement.status === 'revoked' && agreement.life.revoked != null && (
        <Alert kind="info" heading="Revoked by the district" quiet>
          <p><When at={agreement.life.revoked.at} />. Reason: {revocationWords(agreement.life.revoked.reasonCode).toLowerCase()}.</p>
        </Alert>
      )}
      {agreement.suspensions.map((suspension) => (
        <Alert key={suspension.by} kind="warning" heading={`Stopped by ${suspenderWords[suspension.by]}`} quiet>
          <p>Since <When at={suspension.since} /> no report of this district opens. Only {suspenderWords[suspension.by]} can
            lift this stop.</p>
          {suspension.reason != null && <p>Reason: {suspension.reason}</p>}
        </Alert>
      ))}
    </>
  );
}

/** What the district has signed beside the agreement that decides. */
function Renewal({ agreement, renewal }: { agreement: Agreement; renewal: OtherTerm }) {
  const gap = gapBeforeRenewal(agreement);
  if (gap !== undefined) {
    return (
      <Alert kind="warning" heading="A renewal is acknowledged, and begins after a gap" quiet>
        <p>It takes over by itself on <Day at={renewal.effectiveFrom} /> (text version {renewal.text.version}).
          From <Day at={gap.from} /> to <Day at={gap.until} /> nothing is in force and no report of this district opens. An extension
          of the present agreement closes the gap.</p>
      </Alert>
    );
  }
  if (renewal.status === 'acknowledged') {
    return (
      <Alert kind="info" heading="A renewal is acknowledged" quiet>
        <p>It takes over by itself on <Day at={renewal.effectiveFrom} /> (text version {renewal.text.version}). Nobody has to do
          anything more.</p>
      </Alert>
    );
  }
  return (
    <Alert kind="info" heading="A new signature waits for the state" quiet>
      <p>{agreement.status === 'active'
        ? 'The agreement in force goes on until the new one begins and the Michigan Department of Education has acknowledged it'
        : 'Reports open again once the Michigan Department of Education has acknowledged it'} (text version {renewal.text.version},
        from <Day at={renewal.effectiveFrom} />).</p>
    </Alert>
  );
}

const reached: Readonly<Record<AgreementStatus, number>> = {
  none: 0, offered: 1, signed: 2, acknowledged: 3, active: 4, expired: 5, revoked: 5, superseded: 5,
};

function Timeline({ agreement }: { agreement: Agreement }) {
  const step = reached[agreement.status];
  // Signatures stand oldest first, also those of agreements before this one.
  const signed = step < 2 ? undefined : agreement.signatures.findLast((one) => one.by === 'district');
  const acknowledged = step < 3 ? undefined : agreement.signatures.findLast((one) => one.by === 'state');
  return (
    <ol className="timeline" aria-label="How far the agreement has come">
      <Step done={step >= 1} name="Offered by the Michigan Department of Education">
        {agreement.text != null ? <>Text version {agreement.text.version}.</> : 'No text has been offered to this district yet.'}
      </Step>
      <Step done={signed !== undefined} name="Signed by the district">
        {signed === undefined ? 'A district signer signs for the district.' : <Signed signature={signed} />}
      </Step>
      <Step done={acknowledged !== undefined} name="Acknowledged by the state">
        {acknowledged === undefined ? 'The Michigan Department of Education acknowledges the signature.' : <Signed signature={acknowledged} />}
      </Step>
      <Step done={step >= 4} name="District administrator named">
        <Administrators agreement={agreement} waiting={step < 4} />
      </Step>
      <Step done={step >= 4} name={step === 5 ? statusWords[agreement.status] : 'Active'}>
        {step === 4 && 'Reports open as the agreement and Schedule A say.'}
        {step === 5 && 'Reports of this district do not open.'}
        {step < 4 && 'From its first day on, reports can be opened.'}
      </Step>
    </ol>
  );
}

/** Who was named; while nobody is, the district's own people see the id that the Department needs. */
function Administrators({ agreement, waiting }: { agreement: Agreement; waiting: boolean }) {
  const session = useSession();
  const own = holds(session, `district:${agreement.district}`, 'planner', 'signer', 'district-admin');
  const { administrators } = agreement.life;
  if (administrators.length > 0) {
    return (
      <ul className="usa-list usa-list--unstyled">
        {administrators.map((one) => (
          <li key={one.accountId + one.at}>{officialWords(one.official)}, since <When at={one.at} /></li>
        ))}
      </ul>
    );
  }
  return (
    <>
      {waiting && 'The Michigan Department of Education names who administers the district here.'}
      {waiting && own && <> Your own account id, if that is you: <code>{session.user.id}</code></>}
    </>
  );
}

function Step({ done, name, children }: { done: boolean; name: string; children: ReactNode }) {
  return (
    <li className={done ? 'timeline__step timeline__step--done' : 'timeline__step'}>
      <h2 className="timeline__name">{name}<span className="usa-sr-only">{done ? ' (done)' : ' (not yet)'}</span></h2>
      <div>{children}</div>
    </li>
  );
}

function Signed({ signature }: { signature: Signature }) {
  return (
    <>
      {officialWords(signature.official)}, <When at={signature.at} />
      {signature.scheduleAVersion != null && signature.scheduleAVersion > 0 && <> · with Schedule A version {signature.scheduleAVersion}</>}
    </>
  );
}
