import { useQuery } from '@tanstack/react-query';
import { audit } from '../api/operations';
import type { Log } from '../api/types';
import { When } from '../ui/When';

const entries = (count: number) => (count === 1 ? '1 entry' : `${count} entries`);

/** Who besides the operator vouches for the logs, how far and since when; or that nobody does yet. */
export function Witnessed({ log }: { log?: number }) {
  const query = useQuery({ queryKey: ['logs', 'witnessed'], queryFn: () => audit.logs(), refetchInterval: 15_000 });
  const logs = (query.data?.logs ?? []).filter((one) => log === undefined || one.number === log);
  const asked = logs.some((one) => one.witnessed?.asked === true);
  if (query.data === undefined) {
    return null;
  }
  return (
    <section className="act" aria-labelledby="witnesses">
      <h2 id="witnesses">Who else vouches for the log</h2>
      {asked
        ? logs.map((one) => <OfLog key={one.number} log={one} />)
        : <p><strong>Not yet witnessed.</strong> No independent organization signs this log’s states yet. A proof shows that
          the entry is in the log that this platform’s operator signed; that everybody is shown the same log rests on the
          operator until a witness cosigns.</p>}
      {asked && <p className="fine-print">A witness is run by somebody else. It signs a state of the log only if that state
        continues every one it has seen, so nobody can be shown another log unseen. It does not read the entries.</p>}
    </section>
  );
}

function OfLog({ log }: { log: Log }) {
  const { size, witnesses = [] } = log.witnessed ?? {};
  return (
    <div>
      <p>
        {size == null
          ? <><strong>Log {log.number}: not yet witnessed.</strong> Too few witnesses have signed it so far.</>
          : size >= log.size
            ? <><strong>Log {log.number}: witnessed</strong>, all {entries(log.size)}.</>
            : <><strong>Log {log.number}: witnessed</strong> up to {entries(size)}; the newest {entries(log.size - size)} not yet.</>}
      </p>
      <ul className="usa-list">
        {witnesses.map((witness) => (
          <li key={witness.name}>
            {witness.name}: {witness.at == null || witness.size == null
              ? 'has not signed yet'
              : <>signed {entries(witness.size)} at <When at={witness.at} exact /></>}
            {witness.trouble != null && <> (now: {witness.trouble})</>}
          </li>
        ))}
      </ul>
      {log.indexed != null && log.indexed < log.size && (
        <p className="fine-print">Searches see {entries(log.indexed)} of {log.size} now; the rest is being made ready.</p>
      )}
    </div>
  );
}
