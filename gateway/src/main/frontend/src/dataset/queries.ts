import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { dataSets } from '../api/operations';
import type { DataSet } from '../api/types';
import { holds, useSession } from '../session/session';

export const useDataSet = (id: string) =>
  useQuery({ queryKey: ['data-set', id], queryFn: () => dataSets.one(id) });

/** Takes what a change answered as the newest state, and lets the lists be asked again. */
export function useTakeDataSet() {
  const client = useQueryClient();
  return useCallback((id: string, changed: DataSet | null) => {
    if (changed === null) {
      void client.invalidateQueries({ queryKey: ['data-set', id] });
    } else {
      client.setQueryData(['data-set', id], changed);
    }
    void client.invalidateQueries({ queryKey: ['data-sets'] });
  }, [client]);
}

/** Planners and district administrators write; everybody else who may come here reads. */
export function useMayPlan(district: string): boolean {
  return holds(useSession(), `district:${district}`, 'planner', 'district-admin');
}
