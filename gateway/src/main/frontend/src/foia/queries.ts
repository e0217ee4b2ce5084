import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { foia, type FoiaRequest, type FoiaSearch } from '../api/foia';

export const useRequest = (id: string) => useQuery({ queryKey: ['foia-request', id], queryFn: () => foia.one(id) });

const ASK_AGAIN_MILLIS = 2_000;

/** A search as it goes on, asked for until it has ended. */
export const useSearch = (id: string, search: string) => useQuery({
  queryKey: ['foia-search', id, search],
  queryFn: () => foia.standing(id, search),
  refetchInterval: (query) => (hasEnded(query.state.data) ? false : ASK_AGAIN_MILLIS),
});

export const hasEnded = (search: FoiaSearch | undefined) => search?.state === 'ended' || search?.state === 'failed';

/** Looks at the request anew, wherever it is shown. */
export function useLookAgain(id: string) {
  const client = useQueryClient();
  return useCallback(() => {
    void client.invalidateQueries({ queryKey: ['foia-request', id] });
    void client.invalidateQueries({ queryKey: ['foia-requests'] });
  }, [client, id]);
}

/** Takes what a step answered. */
export function useTakeRequest() {
  const client = useQueryClient();
  return useCallback((changed: FoiaRequest) => {
    client.setQueryData(['foia-request', changed.id], changed);
    void client.invalidateQueries({ queryKey: ['foia-requests'] });
  }, [client]);
}
