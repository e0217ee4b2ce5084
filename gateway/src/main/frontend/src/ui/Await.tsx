import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading, Trouble } from './notices';

/** The three states every asked thing has: under way, refused or failed, here. Old data stays while new is asked. */
export function Await<T>({ query, what, children, level }: {
  query: UseQueryResult<T>; what?: string; children: (data: T) => ReactNode; level?: 2 | 3;
}) {
  if (query.data !== undefined) {
    return <>{children(query.data)}</>;
  }
  if (query.isError) {
    return <Trouble error={query.error} onRetry={() => void query.refetch()} {...(level === undefined ? {} : { level })} />;
  }
  return <Loading {...(what === undefined ? {} : { what })} />;
}
