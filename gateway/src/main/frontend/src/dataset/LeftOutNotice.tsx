import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import type { LeftOut } from '../api/catalogue';
import { catalog } from '../api/operations';
import { Alert } from '../ui/notices';
import { whyWords } from '../words/terms';

/** Which reports of a template a data set could not be given, said once, when one comes from using the template. */
export function LeftOutNotice({ district }: { district: string }) {
  const state = useLocation().state as { readonly leftOut?: readonly LeftOut[] } | null;
  const leftOut = state?.leftOut ?? [];
  if (leftOut.length === 0) {
    return null;
  }
  return (
    <Alert kind="warning" heading={leftOut.length === 1 ? '1 report of the template was left out' : `${leftOut.length} reports of the template were left out`}>
      <ul>
        {leftOut.map((one) => <li key={one.reportId}><strong>{one.caption}</strong><ReportTitle id={one.reportId} district={district} />: {whyWords(one.reason, one.explanation)}</li>)}
      </ul>
      <p>Once they are covered they can be added from the source’s menu. <Link to={`/districts/${district}/schedule-a`}>See Schedule A</Link></p>
    </Alert>
  );
}

/** The report’s name in its source’s menu, once it is known; its id says nothing to anybody. */
function ReportTitle({ id, district }: { id: string; district: string }) {
  const query = useQuery({ queryKey: ['report', id, district], queryFn: () => catalog.report(id, district) });
  return query.data === undefined ? null : <> ({query.data.title})</>;
}
