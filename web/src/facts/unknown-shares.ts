import type { FactQuality } from '@jifen/policies';

/** Of how many persons of a population each fact is unknown. */
export interface UnknownShares {
  readonly persons: number;
  /** By fact id; null: the population was gathered without the fact. */
  readonly unknown: ReadonlyMap<string, number | null>;
}

/** What is needed of the report on a population's quality. */
interface ReportedGaps {
  readonly persons: number;
  readonly facts: readonly Pick<FactQuality, 'id' | 'unknown' | 'collected'>[];
}

/** What a report says of unknown values. */
export function unknownShares({ persons, facts }: ReportedGaps): UnknownShares {
  return { persons, unknown: new Map(facts.map(({ id, unknown, collected }) => [id, collected ? unknown : null])) };
}

/** Persons of whom the fact is unknown, and all; null where the population was gathered without it. */
export function sharesOf(
  shares: UnknownShares | null,
  fact: string,
): { readonly unknown: number; readonly persons: number } | null {
  const unknown = shares?.unknown.get(fact) ?? null;
  return shares && unknown !== null ? { unknown, persons: shares.persons } : null;
}
