import { audit } from '../api/operations';

export const verifyCommand = (proof: string, policy: string) =>
  `java -jar audit-service-0.1.0-SNAPSHOT.jar verify ${proof} --policy ${policy}`;

/** How a proof is checked without this platform. */
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
      <p>Each proof and pack carries the cosignatures that there are. If the command says “not yet witnessed”, download it
        again a minute later.</p>
    </section>
  );
}
