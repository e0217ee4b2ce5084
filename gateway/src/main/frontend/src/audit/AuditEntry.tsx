import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { audit } from '../api/operations';
import type { AuditRecord } from '../api/types';
import { OrganisationName } from '../district/names';
import { Await } from '../ui/Await';
import { Facts, OutcomeTag } from '../ui/bits';
import { DownloadButton } from '../ui/DownloadButton';
import { Page } from '../ui/Page';
import { When } from '../ui/When';
import { utc } from '../words/dates';
import { dataRows, eventWords } from '../words/events';
import { actedAs, reasonWords } from '../words/terms';
import { HowToCheck } from './HowToCheck';
import { Witnessed } from './Witnessed';

export function AuditEntry() {
  const { log = '', index = '' } = useParams<'log' | 'index'>();
  const query = useQuery({
    queryKey: ['record', log, index],
    queryFn: () => audit.entry(Number(log), Number(index)),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchInterval: false,
  });
  return (
    <Page title={query.data === undefined ? 'Entry' : eventWords(query.data.type)}
      crumbs={[{ to: '/audit', text: 'Audit log' }]}>
      <Await query={query} what="Loading the entry">
        {(record) => (
          <>
            <RecordFacts record={record} />
            <Proof record={record} />
          </>
        )}
      </Await>
    </Page>
  );
}

function RecordFacts({ record }: { record: AuditRecord }) {
  const rows = dataRows(record.data);
  return (
    <>
      <Facts rows={[
        ...(record.time == null ? [] : [['Time', <span key="time"><When at={record.time} exact /> in Detroit ({utc(record.time)})</span>] as const]),
        ['Outcome', <OutcomeTag key="outcome" outcome={record.outcome} />],
        ...(record.reason == null ? [] : [['Reason', reasonWords(record.reason)] as const]),
        ['Who', <span key="who">{actedAs(record.actor.role)}, <OrganisationName org={record.actor.organisation ?? ''} /></span>],
        ['Actor’s id', <code key="actor">{record.actor.id}</code>],
        ['District', record.district ?? 'Statewide'],
        ['About', <code key="subject">{record.subject}</code>],
        ...(record.agreementVersion == null ? [] : [['Decided on agreement version', String(record.agreementVersion)] as const]),
        ['Place in the log', `Log ${record.log}, entry ${record.index}`],
      ]} />
      {rows.length > 0 && (
        <section aria-labelledby="data">
          <h2 id="data" className="section-title">What the entry holds</h2>
          <Facts rows={rows.map(([name, value]) => [name, <code key={name}>{value}</code>] as const)} />
          <p className="fine-print">Ids, codes, versions and counts only; an entry never holds words or names.</p>
        </section>
      )}
      <details className="disclosure">
        <summary>For tracing</summary>
        <Facts rows={[
          ['Type', <code key="type">{record.type}</code>],
          ['Event id', <code key="id">{record.id}</code>],
          ['Source', <code key="source">{record.source}</code>],
          ...(record.sequence == null ? [] : [['Number in its series', String(record.sequence)] as const]),
          ...(record.correlationId == null ? [] : [['Trace', <code key="trace">{record.correlationId}</code>] as const]),
          ...(record.causationId == null ? [] : [['Caused by', <code key="cause">{record.causationId}</code>] as const]),
        ]} />
      </details>
    </>
  );
}

function Proof({ record }: { record: AuditRecord }) {
  const [file, setFile] = useState<string | undefined>();
  const name = `micip-${record.log}-${record.index}.tlog-proof`;
  return (
    <>
      <div className="form__actions">
        <DownloadButton address={audit.proofAddress(record.log, record.index)} name={name} making="Making the proof…" onSaved={setFile}>
          Download the proof
        </DownloadButton>
      </div>
      <HowToCheck file={file ?? name} log={record.log} />
      <Witnessed log={record.log} />
    </>
  );
}
