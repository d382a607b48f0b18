import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../data-provider';

/** One page of a population's persons or applications; the page before stays until it has come. Populations never change. */
export function usePopulationRows<Row>(id: string, kind: 'persons' | 'applications', page: number, perPage: number) {
  return useQuery({
    queryKey: ['population-rows', id, kind, page, perPage],
    queryFn: ({ signal }) =>
      request<{ data: Row[]; total: number }>(`populations/${encodeURIComponent(id)}/${kind}`, {
        query: { page: page + 1, perPage },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}
