import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from '../data-provider';
import { type ShowText, useText } from '../i18n';
import type { Version, VersionRow } from '../versions/version';

/** Names of scenes and pools as the county's newest version calls them; their ids where it has none. */
export interface SceneNames {
  readonly scene: (scene: string) => string;
  readonly pool: (scene: string, pool: string) => string;
}

/** The names for the applications of a county's population. Applications only carry ids: any policy with that scene can rank them. */
export function useSceneNames(county: string): SceneNames {
  const text = useText();
  const { data } = useQuery({
    queryKey: ['scene-names', county],
    queryFn: async ({ signal }) => {
      const query = { page: 1, perPage: 1, filter: JSON.stringify({ county }) };
      const { data: versions } = await request<{ data: VersionRow[] }>('versions', { query, signal });
      const newest = versions[0];
      if (newest === undefined) return [];
      const { document } = await request<Version>(`versions/${encodeURIComponent(newest.id)}`, { signal });
      return document.scenes;
    },
    staleTime: Infinity,
  });
  return useMemo(() => namesIn(data ?? [], text), [data, text]);
}

function namesIn(scenes: Version['document']['scenes'], text: ShowText): SceneNames {
  const sceneOf = (id: string) => scenes.find((scene) => scene.id === id);
  return {
    scene: (id) => text(sceneOf(id)?.title) || id,
    pool: (scene, id) => text(sceneOf(scene)?.pools.find((pool) => pool.id === id)?.title) || id,
  };
}
