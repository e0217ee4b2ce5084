import { useQuery } from '@tanstack/react-query';
import { retention, type Retention } from '../api/retention';
import { keepsHolds, useSession } from '../session/session';
import { Await } from '../ui/Await';
import { ScrollingTable } from '../ui/bits';
import { Page } from '../ui/Page';
import { LegalHolds } from './LegalHolds';

/** How long records are given out, by the written policy, and the legal holds that outlast it. */
export function RetentionPage() {
  const query = useQuery({ queryKey: ['retention'], queryFn: retention.now });
  return (
    <Page title="Retention and legal holds" crumbs={[{ to: '/audit', text: 'Audit log' }]}
      lead="How long entries of the audit log are given out. Nothing is erased: what has ended is refused, and every proof still holds.">
      {keepsHolds(useSession()) && <LegalHolds />}
      <Await query={query} what="Reading the policy">{(now) => <Policy now={now} />}</Await>
    </Page>
  );
}

function Policy({ now }: { now: Retention }) {
  return (
    <>
      <section aria-labelledby="policy">
        <h2 id="policy">The written policy</h2>
        <div className="policy" tabIndex={0} role="region" aria-label="The policy, word for word"><pre>{now.policy}</pre></div>
      </section>
      <section aria-labelledby="given-out">
        <h2 id="given-out">What is given out now</h2>
        <ScrollingTable caption="Logs and the first entry that is given out">
          <thead><tr><th scope="col">Log</th><th scope="col">From entry</th></tr></thead>
          <tbody>
            {now.logs.map((log) => (
              <tr key={log.log}>
                <th scope="row"><code>{log.origin}</code></th>
                <td>{log.minimumIndex === 0 ? 'the first' : log.minimumIndex.toLocaleString('en-US')}</td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      </section>
    </>
  );
}
