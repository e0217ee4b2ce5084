import { useQuery } from '@tanstack/react-query';
import { catalog } from '../api/operations';
import { Alert } from '../ui/notices';
import { utc, ago, detroitTimeToTheSecond } from '../words/dates';

/** How old the platform's knowledge of the agreement is: said calmly while it is fresh, plainly when it is not. */
export function CoverageAge({ district }: { district: string }) {
  const { data, isError } = useQuery({
    queryKey: ['coverage', district],
    queryFn: () => catalog.coverage(district),
    refetchInterval: 10_000,
    retry: false,
  });
  if (data === undefined && !isError) {
    return null;
  }
  const bound = Math.round((data?.boundMillis ?? 10_000) / 1000);
  // An old answer says nothing about now: where none came, the age is unknown too.
  if (data === undefined || isError || data.state === 'unknown') {
    return (
      <Alert kind="warning" heading="The agreement cannot be confirmed right now">
        <p>Until what the district has agreed to is confirmed again, no report opens; one that is not confirmed for {bound} seconds
          is closed. This usually passes by itself.</p>
      </Alert>
    );
  }
  return (
    <p className="coverage-age">
      What the district has agreed to was last confirmed{' '}
      {data.asOf != null
        ? <time dateTime={data.asOf} title={`${detroitTimeToTheSecond(data.asOf)} in Detroit; ${utc(data.asOf)}`}>{ago(data.ageMillis ?? 0)}</time>
        : ago(data.ageMillis ?? 0)}
      {data.agreementVersion != null && <> (version {data.agreementVersion})</>}. If it cannot be confirmed
      for {bound} seconds, reports close.
    </p>
  );
}
