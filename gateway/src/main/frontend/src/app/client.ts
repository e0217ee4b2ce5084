import { QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from '../api/problem';
import { sessionKey } from '../session/session';

const passing = new Set([0, 503, 504]);

/** Asks again once where a fault may pass; an answer of "no" is taken as it is. A 401 anywhere ends the session here. */
export function newQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (problemOf(error).status === 401) {
          client.setQueryData(sessionKey, null);
        }
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 1 && passing.has(problemOf(error).status),
        retryDelay: 800,
        // What could not be shown at all is asked for again until the fault has passed.
        refetchInterval: (query) =>
          query.state.data === undefined && passing.has(problemOf(query.state.error).status) && query.state.error !== null
            ? 5_000 : false,
      },
    },
  });
  return client;
}
