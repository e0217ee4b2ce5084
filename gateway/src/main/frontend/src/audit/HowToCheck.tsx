import { audit } from '../api/operations';

export const verifyCommand = (file: string) => `java -jar audit-service-0.1.0-SNAPSHOT.jar verify ${file}`;

/** How a proof is checked without this platform, and what nobody vouches for yet. */
export function HowToCheck({ file = 'FILE.tlog-proof', log }: { file?: string; log?: number }) {
  return (
    <section className="act" aria-labelledby="check">
      <h2 id="check">How to check a proof yourself</h2>
      <ol className="usa-list">
        <li>Download the proof of an entry: a text file with the entry’s place in the log and the log’s signed state.</li>
        <li>
          Verify it on any machine with Java, offline:
          <pre className="command" tabIndex={0} role="region" aria-label="Verify command"><code>{verifyCommand(file)}</code></pre>
        </li>
        {log !== undefined && (
          <li>The keys to trust are in the <a href={audit.policyAddress(log)}>log’s trust policy</a>. Keep a copy of it from
            the first time on: that copy, not this page, is what you compare with.</li>
        )}
      </ol>
      <p><strong>Not yet witnessed.</strong> No independent organization signs this log’s states yet. A proof shows that
        the entry is in the log that this platform’s operator signed; that everybody is shown the same log rests on the
        operator until a witness cosigns.</p>
    </section>
  );
}
