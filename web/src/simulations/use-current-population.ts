import { useQuery } from '@tanstack/react-query';
import { request } from '../data-provider';
import type { Population } from '../populations/population';
import type { RunPopulation } from './run';

/** The population of a run as it is now; undefined while it is not known. */
export function useCurrentPopulation({ id }: RunPopulation): Pick<Population, 'contentHash'> | undefined {
  const { data } = useQuery({
    queryKey: ['population-row', id],
    queryFn: ({ signal }) => request<Population>(`populations/${encodeURIComponent(id)}`, { signal }),
    staleTime: Infinity,
  });
  return data;
}
