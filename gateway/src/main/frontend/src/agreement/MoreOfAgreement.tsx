import { Link } from 'react-router';
import type { ReactNode } from 'react';
import type { Agreement } from '../api/types';
import { holds, isdCodes, useSession } from '../session/session';
import { Day } from '../ui/When';
import { statusWords } from '../words/terms';

/** Agreements before this one, and the pages that belong to it. */
export function MoreOfAgreement({ agreement }: { agreement: Agreement }) {
  const session = useSession();
  const base = `/districts/${agreement.district}`;
  // A record holds names and reasons: an ISD's consultants read the agreement, not its records.
  const consulting = isdCodes(session).length > 0 && !holds(session, `district:${agreement.district}`, 'planner', 'signer', 'district-admin');
  const purging = holds(session, `district:${agreement.district}`, 'signer', 'district-admin');
  return (
    <>
      {agreement.past.length > 0 && (
        <section aria-labelledby="past">
          <h2 id="past" className="section-title">Agreements before</h2>
          <ul className="rows">
            {agreement.past.toReversed().map((one, place) => (
              <li key={place} className="rows__row">
                <div>
                  <span className="rows__title">Text version {one.text.version}</span>
                  <span className="rows__more">
                    from <Day at={one.effectiveFrom} />{one.effectiveUntil != null && <> until <Day at={one.effectiveUntil} /></>}
                  </span>
                </div>
                <span>{statusWords[one.status]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="more">
        <h2 id="more" className="section-title">More about this agreement</h2>
        <ul className="rows">
          <More to={`${base}/schedule-a`} title="Schedule A">
            Version {agreement.scheduleA.version}, {agreement.scheduleA.lines.length} lines
          </More>
          <More to={`${base}/readiness`} title="Readiness checklist">What the district has ready, and what is open</More>
          {!consulting && agreement.version > 0 && (
            <More to={`${base}/agreement/versions`} title="All versions, to keep and to check">
              Each as PDF and JSON, signed by this platform
            </More>
          )}
          <More to={`${base}/as-it-was`} title="As it was then">Whether a report was permitted at a past moment, and why</More>
          {purging && (
            <More to={`${base}/purge`} title="Purge references">Takes references of a source out of all data sets, for good</More>
          )}
        </ul>
      </section>
    </>
  );
}

function More({ to, title, children }: { to: string; title: string; children: ReactNode }) {
  return (
    <li className="rows__row">
      <div><Link className="rows__title" to={to}>{title}</Link><span className="rows__more">{children}</span></div>
    </li>
  );
}
