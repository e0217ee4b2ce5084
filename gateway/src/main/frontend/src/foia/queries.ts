import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { foia, type FoiaRequest } from '../api/foia';

export const useRequest = (id: string) => useQuery({ queryKey: ['foia-request', id], queryFn: () => foia.one(id) });

/** Takes what a step answered. */
export function useTakeRequest() {
  const client = useQueryClient();
  return useCallback((changed: FoiaRequest) => {
    client.setQueryData(['foia-request', changed.id], changed);
    void client.invalidateQueries({ queryKey: ['foia-requests'] });
  }, [client]);
}
