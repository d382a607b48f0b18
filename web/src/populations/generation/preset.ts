import type { GenerationSettings } from '@jifen/policies';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../data-provider';
import type { NamedFact, NamedScene } from './names';

/** Settings that cover the county's dictionary and scenes, with their names (GET /api/generation-settings). */
export interface Preset {
  readonly settings: GenerationSettings;
  readonly facts: readonly NamedFact[];
  readonly scenes: readonly NamedScene[];
}

/** The preset of the county. */
export function usePreset() {
  return useQuery({
    queryKey: ['generation-settings'],
    queryFn: ({ signal }) => request<Preset>('generation-settings', { signal }),
    staleTime: Infinity,
  });
}
