import { useState } from 'react';
import type { Agreement } from '../api/types';
import { useAgreement } from '../agreement/queries';
import { DistrictPage, useDistrictCode } from '../district/DistrictPage';
import { holds, useSession } from '../session/session';
import { Await } from '../ui/Await';
import { Alert, Empty } from '../ui/notices';
import { History } from './History';
import { LineTable } from './LineTable';
import { ScheduleAEditor } from './ScheduleAEditor';
import { ScheduleADownloads, ScheduleAUpload } from './ScheduleAFile';

export function ScheduleAPage() {
  const district = useDistrictCode();
  const query = useAgreement(district);
  return (
    <DistrictPage title="Schedule A"
      lead="What of the district’s data in the Michigan Data Hub may be shown: each line names a kind of data, how detailed, and for which school years. Totals only, ever.">
      <Await query={query} what="Loading Schedule A">
        {(agreement) => <Contents agreement={agreement} onReload={() => void query.refetch()} />}
      </Await>
    </DistrictPage>
  );
}

function Contents({ agreement, onReload }: { agreement: Agreement; onReload: () => void }) {
  const [changing, setChanging] = useState<'by-hand' | 'by-file' | null>(null);
  const [saved, setSaved] = useState(false);
  const signer = holds(useSession(), `district:${agreement.district}`, 'signer');
  const { scheduleA } = agreement;
  if (changing !== null) {
    const Changing = changing === 'by-file' ? ScheduleAUpload : ScheduleAEditor;
    return (
      <Changing agreement={agreement} onReload={onReload} onCancel={() => setChanging(null)}
        onSaved={() => { setChanging(null); setSaved(true); }} />
    );
  }
  const change = (how: 'by-hand' | 'by-file') => { setSaved(false); setChanging(how); };
  return (
    <>
      {saved && (
        <Alert kind="success" heading={`Schedule A is now version ${scheduleA.version}`}>
          <p>It is in force at once. The change is on record.</p>
        </Alert>
      )}
      {agreement.status !== 'active' && (
        <Alert kind="info" heading="The agreement is not active" quiet>
          <p>Schedule A takes effect with an active agreement; until then nothing is shown.</p>
        </Alert>
      )}
      <h2 className="section-title">{scheduleA.version > 0 ? `Version ${scheduleA.version}, in force` : 'No version yet'}</h2>
      {scheduleA.lines.length === 0
        ? <Empty heading="No lines"><p>No view of the Michigan Data Hub may be shown for this district.</p></Empty>
        : <LineTable lines={scheduleA.lines} caption={`Schedule A, version ${scheduleA.version}`} />}
      <ScheduleADownloads district={agreement.district} scheduleA={scheduleA} />
      {signer
        ? (
          <div className="form__actions">
            <button type="button" className="usa-button" onClick={() => change('by-hand')}>Change Schedule A</button>
            <button type="button" className="usa-button usa-button--outline" onClick={() => change('by-file')}>Change it by a file</button>
          </div>
        )
        : <p className="fine-print">A district signer can change Schedule A.</p>}
      <History district={agreement.district} current={scheduleA.version} />
    </>
  );
}
