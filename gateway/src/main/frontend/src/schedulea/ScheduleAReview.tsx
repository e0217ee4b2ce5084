import type { ReactNode } from 'react';
import { agreements } from '../api/operations';
import type { Agreement, LineTerms } from '../api/types';
import { useTakeAgreement } from '../agreement/queries';
import { Trouble } from '../ui/notices';
import { useSending } from '../ui/useSending';
import { DiffView } from './DiffView';
import { ImpactNotice } from './ImpactNotice';
import type { LineDiff } from './lines';

/** The last look before the next version is in force: what comes and goes, which tiles that changes. */
export function ScheduleAReview({ agreement, lines, diff, onReload, onSaved, children }: {
  agreement: Pick<Agreement, 'district' | 'version' | 'scheduleA'>; lines: readonly LineTerms[]; diff: LineDiff;
  onReload: () => void; onSaved: () => void; children: ReactNode;
}) {
  const take = useTakeAgreement(agreement.district);
  const form = useSending((wanted: readonly LineTerms[]) =>
    agreements.replaceScheduleA(agreement.district, agreement.version, wanted));
  const save = async () => {
    const saved = await form.submit(lines);
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
      {form.problem !== null && (
        <Trouble error={form.problem} level={3} onReload={() => { form.forget(); onReload(); }} />
      )}
      {form.findings.length > 0 && (
        <ul>{form.findings.map((one) => <li key={one.pointer + one.detail}>{one.detail}</li>)}</ul>
      )}
      <div className="form__actions">
        <button type="button" className="usa-button" disabled={form.sending} onClick={() => void save()}>
          {form.sending ? 'Saving…' : `Save as version ${agreement.scheduleA.version + 1}`}
        </button>
        {children}
      </div>
    </section>
  );
}
