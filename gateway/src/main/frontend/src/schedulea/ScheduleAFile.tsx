import { useState, type SubmitEvent } from 'react';
import { agreements } from '../api/operations';
import type { Agreement, Proposal, ScheduleA } from '../api/types';
import { DownloadButton } from '../ui/DownloadButton';
import { FileField } from '../ui/FileField';
import { Alert, Trouble } from '../ui/notices';
import type { Finding } from '../api/problem';
import { useSending } from '../ui/useSending';
import { ScheduleAReview } from './ScheduleAReview';

/** A version as a file, in the two forms that can be read in again. */
export function ScheduleADownloads({ district, scheduleA }: { district: string; scheduleA: ScheduleA }) {
  return (
    <div className="downloads">
      {(['csv', 'json'] as const).map((kind) => (
        <DownloadButton key={kind} quiet address={agreements.exportAddress(district, kind, scheduleA.version)}
          name={`schedule-a-${district}-v${scheduleA.version}.${kind}`}>
          Download as {kind.toUpperCase()}
        </DownloadButton>
      ))}
    </div>
  );
}

/** The most mistakes named at once; the file is mended and tried again. */
const MOST_NAMED = 20;

/** Changing Schedule A by a file: it is read and compared first, and saved only after a review. */
export function ScheduleAUpload({ agreement, onReload, onCancel, onSaved }: {
  agreement: Agreement; onReload: () => void; onCancel: () => void; onSaved: () => void;
}) {
  const [file, setFile] = useState<File | null>(null);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const form = useSending((name: string) =>
    agreements.propose(agreement.district, name.toLowerCase().endsWith('.json') ? 'application/json' : 'text/csv', file ?? new Blob()));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (file !== null) {
      setProposal(await form.submit(file.name) ?? null);
    }
  };
  if (proposal?.to != null) {
    return (
      <ScheduleAReview agreement={{ ...agreement, version: proposal.agreementVersion }} lines={proposal.lines} diff={proposal}
        onReload={() => { onReload(); setProposal(null); }} onSaved={onSaved}>
        <button type="button" className="usa-button usa-button--outline" onClick={() => setProposal(null)}>Choose another file</button>
      </ScheduleAReview>
    );
  }
  return (
    <section className="act" aria-labelledby="upload">
      <h2 id="upload">Change Schedule A by a file</h2>
      <p>In the form that this page gives out. A file holds the whole of Schedule A: lines that it does not check are taken out.
        Nothing is saved before you have seen what would change.</p>
      {proposal !== null && (
        <Alert kind="info" level={3} heading="The file changes nothing"><p>These very lines are in force.</p></Alert>
      )}
      <form className="usa-form usa-form--large form" onSubmit={(event) => void submit(event)}>
        {form.problem !== null && <Trouble error={form.problem} level={3} onReload={() => { form.forget(); onReload(); }} />}
        {form.findings.length > 0 && <Mistakes findings={form.findings} />}
        <FileField label="CSV or JSON file" accept=".csv,.json" onChoose={(chosen) => { setFile(chosen); setProposal(null); }} />
        <div className="form__actions">
          <button type="submit" className="usa-button" disabled={form.sending}>{form.sending ? 'Reading…' : 'Read the file'}</button>
          <button type="button" className="usa-button usa-button--outline" onClick={onCancel}>Cancel</button>
        </div>
      </form>
    </section>
  );
}

function Mistakes({ findings }: { findings: readonly Finding[] }) {
  return (
    <>
      <ul className="field-errors">
        {findings.slice(0, MOST_NAMED).map((one) => (
          <li key={one.pointer + one.detail} className="usa-error-message">{one.detail}</li>
        ))}
      </ul>
      {findings.length > MOST_NAMED && <p>And {findings.length - MOST_NAMED} more.</p>}
    </>
  );
}
