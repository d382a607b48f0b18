import { type PlaceSheet, proportionalQuotas, type Quotas, registeredQuotas } from '@jifen/policies';

/** Places tried instead of the registered ones, by index of the pool: the same under A and under B. */
export type TriedQuotas = ReadonlyMap<number, number>;

/** Places by pool: what is tried, and the registered number where nothing is. */
export function quotasWith(sheet: PlaceSheet, tried: TriedQuotas): Quotas {
  const { a, b } = registeredQuotas(sheet);
  const instead = (quotas: readonly number[]) => quotas.map((quota, pool) => tried.get(pool) ?? quota);
  return { a: instead(a), b: instead(b) };
}

/** So many places in all, given to every pool in proportion to what is registered under B, or under A where B gives none. */
export function inProportion(sheet: PlaceSheet, total: number): TriedQuotas {
  const { a, b } = registeredQuotas(sheet);
  const weights = b.some((quota) => quota > 0) ? b : a;
  return new Map(proportionalQuotas(weights, total).entries());
}

/** Most places worth trying, by pool: one for every application, and no fewer than are registered. */
export function mostPlaces({ poolOf, pools }: PlaceSheet): number[] {
  const applications = pools.map(() => 0);
  for (const pool of poolOf) if (applications[pool] !== undefined) applications[pool] += 1;
  return pools.map(({ a, b }, pool) => Math.max(applications[pool] ?? 0, a?.quota ?? 0, b?.quota ?? 0));
}

/** What somebody typed as a number of places: whole, from 0 to `most`; null for what is none. */
export function readPlaces(text: string, most: number): number | null {
  return /^\d{1,7}$/.test(text.trim()) ? Math.min(most, Number(text)) : null;
}
