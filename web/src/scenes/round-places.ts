import type { Bilingual } from '../i18n';
import type { Round } from './round';

/** A pool with the places in force; null until somebody names them. */
export interface PoolPlaces {
  /** Null where the scene has one quota. */
  readonly id: string | null;
  readonly title: Bilingual | null;
  readonly quota: number | null;
}

/** The pools of a round in the scene's order: registered numbers before the scene's own. One entry where there are no pools. */
export function roundPlaces({ scene, pools, quota }: Pick<Round, 'scene' | 'pools' | 'quota'>): PoolPlaces[] {
  const registered = new Map(pools.map((pool) => [pool.id, pool]));
  const declared = scene.pools.length > 0 ? scene.pools : pools;
  if (declared.length === 0)
    return [{ id: null, title: null, quota: scene.ranked ? (quota ?? scene.quota ?? null) : null }];
  return declared.map((pool) => {
    const own = registered.get(pool.id);
    return {
      id: pool.id,
      title: own?.title ?? pool.title ?? null,
      quota: scene.ranked ? (own?.quota ?? pool.quota) : null,
    };
  });
}
