import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { agreements } from '../api/operations';
import type { Agreement } from '../api/types';

export const useAgreement = (district: string) =>
  useQuery({ queryKey: ['agreement', district], queryFn: () => agreements.one(district) });

/** Takes what a change answered; whatever depends on the agreement is asked again. */
export function useTakeAgreement(district: string) {
  const client = useQueryClient();
  return useCallback((changed: Agreement) => {
    client.setQueryData(['agreement', district], changed);
    for (const key of ['coverage', 'coverage-checks', 'menu', 'report', 'districts', 'district', 'readiness', 'agreement-versions',
      'standings', 'standings-summary', 'impact']) {
      void client.invalidateQueries({ queryKey: [key] });
    }
  }, [client, district]);
}
