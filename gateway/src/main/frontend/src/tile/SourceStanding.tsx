import { useQuery } from '@tanstack/react-query';
import { catalog } from '../api/operations';
import { Alert } from '../ui/notices';

/** Says so where a report's source is not answering: an empty frame is then no riddle. */
export function SourceStanding({ source }: { source: string }) {
  const { data } = useQuery({ queryKey: ['sources'], queryFn: catalog.sources, refetchInterval: 30_000 });
  const known = data?.find((one) => one.id === source);
  return known === undefined || known.state === 'current' ? null : (
    <Alert kind="warning" heading={`${known.name} is not answering`}>
      <p>The platform could not read its menu when it last tried. The report may stay empty until the source is back;
        nothing of it is kept here that could be shown instead.</p>
    </Alert>
  );
}
