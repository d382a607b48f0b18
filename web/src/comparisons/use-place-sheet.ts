import type { PlaceSheet } from '@jifen/policies';
import { useQuery } from '@tanstack/react-query';
import { request } from '../data-provider';

/**
 * What tells a scene's crossing at any number of places, in one answer; undefined while it is on its way, null where the scene does not
 * limit places or has too many applications.
 */
export function usePlaceSheet(comparisonId: string, scene: string): PlaceSheet | null | undefined {
  const path = `comparisons/${encodeURIComponent(comparisonId)}/places/${encodeURIComponent(scene)}`;
  const { data } = useQuery({
    queryKey: ['place-sheet', comparisonId, scene],
    queryFn: ({ signal }) => request<{ readonly sheet: PlaceSheet | null }>(path, { signal }),
    staleTime: Infinity,
  });
  return data?.sheet;
}
