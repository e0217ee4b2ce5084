import { useQuery } from '@tanstack/react-query';
import { catalog } from '../api/operations';
import { Alert } from '../ui/notices';
import { sourceTrouble } from '../words/sources';

/** Says so where a report's source is not answering: an empty frame is then no riddle. */
export function SourceStanding({ source }: { source: string }) {
  const { data } = useQuery({ queryKey: ['sources'], queryFn: catalog.sources, refetchInterval: 30_000 });
  const known = data?.find((one) => one.id === source);
  const trouble = known === undefined ? undefined : sourceTrouble(known);
  return trouble?.silent !== true ? null : (
    <Alert kind="warning" heading={trouble.heading}>
      <p>{trouble.text} Nothing of a report is kept here that could be shown instead.</p>
    </Alert>
  );
}
