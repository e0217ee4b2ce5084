import { audit } from '../api/operations';

export const verifyCommand = (proof: string, policy: string) =>
  `java -jar audit-service-0.1.0-SNAPSHOT.jar verify ${proof} --policy ${policy}`;

/** How a proof is checked without this platform, and what nobody vouches for yet. */
export function HowToCheck({ file = 'FILE.tlog-proof', log }: { file?: string; log?: number }) {
  const policy = log === undefined ? 'micip.tlog-policy' : `micip-${log}.tlog-policy`;
  return (
    <section className="act" aria-labelledby="check">
      <h2 id="check">How to check a proof or a pack yourself</h2>
      <ol className="usa-list">
        <li>Download the proof of an entry: a text file with the entry, its place in the log and the log’s signed state.</li>
        <li>
          {log === undefined
            ? <>Get the <a href={audit.policyAddress()}>trust policy</a>: the keys to trust. Better still, get it from somebody
              else, or keep the first copy you saw and compare.</>
            : <>Get the <a href={audit.policyAddress(log)}>trust policy of log {log}</a>: the keys to trust. Better still, get
              it from somebody else, or keep the first copy you saw and compare.</>}
        </li>
        <li>
          Verify on any machine with Java 25, offline:
          <pre className="command" tabIndex={0} role="region" aria-label="Verify command"><code>{verifyCommand(file, policy)}</code></pre>
        </li>
      </ol>
      <p><strong>Not yet witnessed.</strong> No independent organization signs this log’s states yet. A proof shows that
        the entry is in the log that this platform’s operator signed; that everybody is shown the same log rests on the
        operator until a witness cosigns.</p>
    </section>
  );
}
