import type { QualityReport } from '@jifen/policies';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../data-provider';

/** What a population is like (GET /api/populations/:id/quality). A population never changes. */
export function usePopulationQuality(id: string) {
  return useQuery({
    queryKey: ['population-quality', id],
    queryFn: ({ signal }) => request<QualityReport>(`populations/${encodeURIComponent(id)}/quality`, { signal }),
    staleTime: Infinity,
  });
}
