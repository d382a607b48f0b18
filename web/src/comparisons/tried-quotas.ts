import { type PlaceSheet, type Quotas, registeredQuotas } from '@jifen/policies';

/** Places tried instead of the registered ones, by index of the pool: the same under A and under B. */
export type TriedQuotas = ReadonlyMap<number, number>;

/** Places by pool: what is tried, and the registered number where nothing is. */
export function quotasWith(sheet: PlaceSheet, tried: TriedQuotas): Quotas {
  const { a, b } = registeredQuotas(sheet);
  const instead = (quotas: readonly number[]) => quotas.map((quota, pool) => tried.get(pool) ?? quota);
  return { a: instead(a), b: instead(b) };
}

/** Most places worth trying in a pool: one for every application, and no fewer than are registered. */
export function mostPlaces({ poolOf, pools }: PlaceSheet, pool: number): number {
  const applications = poolOf.filter((each) => each === pool).length;
  return Math.max(applications, pools[pool]?.a?.quota ?? 0, pools[pool]?.b?.quota ?? 0);
}

/** What somebody typed as a number of places: whole, from 0 to `most`; null for what is none. */
export function readPlaces(text: string, most: number): number | null {
  return /^\d{1,7}$/.test(text.trim()) ? Math.min(most, Number(text)) : null;
}
