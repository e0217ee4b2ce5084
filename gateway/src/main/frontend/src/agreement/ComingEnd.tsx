import type { Agreement, Extension } from '../api/types';
import { Alert } from '../ui/notices';
import { Day, When } from '../ui/When';
import { declineWords, officialWords } from '../words/terms';
import { gapBeforeRenewal, goesOn } from './renewal';

const days = (left: number) => left === 0 ? 'Today is its last day' : `${left} ${left === 1 ? 'day' : 'days'} left`;

/** The coming end of an agreement in force: days left, notices given, extensions asked for and answered. */
export function ComingEnd({ agreement }: { agreement: Agreement }) {
  const { end } = agreement.life;
  if (end == null || agreement.status !== 'active') {
    return null;
  }
  const nearest = end.notices.at(-1);
  const gap = gapBeforeRenewal(agreement);
  return (
    <>
      {goesOn(agreement) ? null : nearest === undefined ? <p>{days(end.daysLeft)}.</p> : (
        <Alert kind={end.daysLeft <= 30 ? 'warning' : 'info'} heading={`The agreement ends soon: ${days(end.daysLeft).toLowerCase()}`} quiet>
          <p>After <Day at={nearest.lastDay} /> no report of this district opens{gap === undefined
            ? ', unless the district signs a renewal or is granted an extension before.'
            : <> until <Day at={gap.until} />, unless the district is granted an extension before.</>}</p>
          <ul className="usa-list usa-list--unstyled">
            {end.notices.map((notice) => (
              <li key={`${notice.daysBefore} ${notice.lastDay}`} className="fine-print">
                {notice.daysBefore}-day notice given <When at={notice.at} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {end.extensions.map((extension) => <Asked key={extension.asked.at} extension={extension} />)}
    </>
  );
}

function Asked({ extension }: { extension: Extension }) {
  const { asked, answered } = extension;
  return (
    <Alert kind={extension.answer === 'declined' ? 'warning' : 'info'} quiet heading={headings[extension.answer]}>
      <p>{officialWords(asked.official)}, asked on <When at={asked.at} /> that the agreement end
        on <Day at={extension.lastDay} />.</p>
      {answered != null && <p>Answered by {officialWords(answered.official)}, <When at={answered.at} />.</p>}
      {extension.reasonCode != null && <p>{declineWords[extension.reasonCode]}</p>}
      {extension.answer === 'open' && <p>The Michigan Department of Education answers here.</p>}
    </Alert>
  );
}

const headings = {
  open: 'An extension waits for the state’s answer',
  granted: 'Extension granted',
  declined: 'Extension declined',
} as const;
