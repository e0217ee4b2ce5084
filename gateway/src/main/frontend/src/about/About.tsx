import { Page } from '../ui/Page';
import { Promises } from './promises';

export function About() {
  return (
    <Page title="The four promises"
      lead="Districts trust MICIP with what their data says about them. These four promises are built into the platform and tested, not only written down.">
      <Promises />
      <section className="prose" aria-labelledby="what">
        <h2 id="what">What MICIP does</h2>
        <p>Michigan districts write continuous-improvement plans: they assess needs, plan, carry out and monitor. For the
          assessing they look at views of state data. MICIP lets a district choose those views from the menus of MI School
          Data and the Michigan Data Hub, and puts each as a data tile into a data set around a guiding question.</p>
        <h2>How a promise is checked</h2>
        <p>Every act is written to an append-only log whose state is signed again with each change. Any entry comes with a
          proof file that can be verified without MICIP, on a machine that is offline.</p>
        <p>What is stored is counted field by field, and every text is read once more for whatever could name a student. The
          result is signed and open to everybody: <a href="/api/v1/attestation">what is stored here</a>.</p>
        <p>A witness run by another organization signs the log’s states too, if they continue all it has seen; the page of the
          audit log names the witnesses, or says “not yet witnessed”. Without one, the operator of this platform is the only
          one who vouches that everybody is shown the same log.</p>
        <h2>Requests for student information</h2>
        <p>MICIP holds none. A request for it under the Freedom of Information Act (MCL 15.231 and following) is answered
          as section 5(5)(b), MCL 15.235(5)(b), provides: with a certificate that the record does not exist. The disclosure of
          education records is regulated by the Family Educational Rights and Privacy Act, 20 USC § 1232g and 34 CFR
          Part 99.</p>
      </section>
    </Page>
  );
}
