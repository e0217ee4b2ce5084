import type { ReactNode } from 'react';
import { agreements } from '../api/operations';
import type { Agreement, LineTerms } from '../api/types';
import { ActForm } from '../agreement/ActForm';
import { useTakeAgreement } from '../agreement/queries';
import { useWhoActs, WhoActs } from '../agreement/WhoActs';
import { useSending } from '../ui/useSending';
import { DiffView } from './DiffView';
import { ImpactNotice } from './ImpactNotice';
import type { LineDiff } from './lines';

/** The last look before the next version is in force: what comes and goes, which tiles that changes. */
export function ScheduleAReview({ agreement, lines, diff, onReload, onSaved, children }: {
  agreement: Pick<Agreement, 'district' | 'version' | 'scheduleA' | 'signatures'>; lines: readonly LineTerms[]; diff: LineDiff;
  onReload: () => void; onSaved: () => void; children: ReactNode;
}) {
  const take = useTakeAgreement(agreement.district);
  const who = useWhoActs(agreement);
  // Before the agreement is signed a change of Schedule A is no signature.
  const signing = agreement.signatures.length > 0;
  const form = useSending((terms: Parameters<typeof agreements.replaceScheduleA>[2]) =>
    agreements.replaceScheduleA(agreement.district, agreement.version, terms));
  const save = async () => {
    const saved = await form.submit({ lines, ...(signing ? who.named : {}) });
    if (saved !== undefined) {
      take(saved);
      onSaved();
    }
  };
  return (
    <section aria-labelledby="review">
      <h2 id="review" className="section-title">Review before saving</h2>
      <DiffView added={diff.added} removed={diff.removed} />
      <ImpactNotice district={agreement.district} step={{ step: 'schedule-a', lines }} />
      <ActForm form={form} onReload={onReload} onSubmit={save} action={`Save as version ${agreement.scheduleA.version + 1}`} beside={children}>
        {form.findings.some((one) => !one.pointer.startsWith('/official')) && (
          <ul>{form.findings.map((one) => <li key={one.pointer + one.detail}>{one.detail}</li>)}</ul>
        )}
        {signing && <WhoActs who={who} form={form} />}
      </ActForm>
    </section>
  );
}
