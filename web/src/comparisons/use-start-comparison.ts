import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRedirect } from 'react-admin';
import { startComparison } from './start-comparison';

/** Runs a comparison and opens its page. */
export function useStartComparison() {
  const redirect = useRedirect();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: startComparison,
    onSuccess: (comparison) => {
      queries.setQueryData(['comparison', comparison.id], comparison);
      redirect('show', 'comparisons', comparison.id);
    },
  });
}
