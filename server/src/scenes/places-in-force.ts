import { type Scene, type SceneRound } from '@jifen/policies';

/**
 * Places of a round in force, of all pools together: what the department registered, and the scene's own number where it registered
 * none. Null in a scene without ranking, and while a number is not named.
 */
export function placesInForce({ ranked, pools, quota }: Scene, round: SceneRound): number | null {
  if (!ranked) return null;
  const declared = pools.length > 0 ? pools : round.pools;
  if (declared.length === 0) return round.quota ?? quota ?? null;
  const registered = new Map(round.pools.map((pool) => [pool.id, pool.quota]));
  return declared.reduce<number | null>((sum, pool) => {
    const places = registered.get(pool.id) ?? pool.quota;
    return sum === null || places === null ? null : sum + places;
  }, 0);
}
