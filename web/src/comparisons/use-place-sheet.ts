import type { PlaceSheet } from '@jifen/policies';
import { useQuery } from '@tanstack/react-query';
import { request } from '../data-provider';

/** A scene's sheet, or why it is not there. */
export interface LoadedSheet {
  /** Undefined while it is on its way, null where the scene does not limit places or cannot be tried. */
  readonly sheet: PlaceSheet | null | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** What tells a scene's crossing at any number of places, in one answer; the server draws that of a large scene when it is asked. */
export function usePlaceSheet(comparisonId: string, scene: string): LoadedSheet {
  const path = `comparisons/${encodeURIComponent(comparisonId)}/places/${encodeURIComponent(scene)}`;
  const { data, error, refetch } = useQuery({
    queryKey: ['place-sheet', comparisonId, scene],
    queryFn: ({ signal }) => request<{ readonly sheet: PlaceSheet | null }>(path, { signal }),
    staleTime: Infinity,
  });
  return { sheet: data?.sheet, error, retry: () => void refetch() };
}
