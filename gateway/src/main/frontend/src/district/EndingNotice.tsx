import { Link } from 'react-router';
import { useAgreement } from '../agreement/queries';
import { gapBeforeRenewal, goesOn } from '../agreement/renewal';
import { Alert } from '../ui/notices';
import { Day } from '../ui/When';

/** On every page of a district, for those who can do something about it: that its agreement ends soon. */
export function EndingNotice({ district }: { district: string }) {
  const agreement = useAgreement(district).data;
  const end = agreement?.life.end;
  const notice = end?.notices.at(-1);
  if (agreement === undefined || end == null || notice === undefined || agreement.status !== 'active'
    || goesOn(agreement)) {
    return null;
  }
  const gap = gapBeforeRenewal(agreement);
  return (
    <Alert kind={end.daysLeft <= 30 ? 'warning' : 'info'} heading={`The agreement ends soon: ${
      end.daysLeft === 0 ? 'today is its last day' : `${end.daysLeft} ${end.daysLeft === 1 ? 'day' : 'days'} left`}`} quiet>
      <p>After <Day at={notice.lastDay} /> no report of this district opens{gap !== undefined && agreement.renewal != null
        && <>, until the renewal begins on <Day at={agreement.renewal.effectiveFrom} /></>}. <Link to={`/districts/${district}/agreement`}>{gap === undefined
        ? 'Renew it or ask for an extension' : 'Ask for an extension until then'}</Link>.</p>
    </Alert>
  );
}
