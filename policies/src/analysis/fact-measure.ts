import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { derivedColumn } from '../compile/kernel/derived-column.js';
import { parseDay } from '../logic/calendar-day.js';
import type { Fact } from '../model/fact.js';
import type { Column } from '../population/column.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import { measureOf } from '../simulate/compare-groups.js';

/**
 * What of a fact persons are grouped by: the number itself, completed years of a date up to the as-of day, full months of periods, the
 * number of other records, the option, or yes and no.
 */
export type MeasureKind = 'number' | 'years' | 'months' | 'count' | 'option' | 'yes-no';

/** How a fact is measured. */
export function measureKindOf({ type }: Fact): MeasureKind {
  switch (type.kind) {
    case 'boolean':
      return 'yes-no';
    case 'enumeration':
      return 'option';
    case 'date':
      return 'years';
    case 'records':
      return type.fields.some(({ id }) => id === 'from') ? 'months' : 'count';
    case 'integer':
    case 'decimal':
      return 'number';
  }
}

/** Decimals of a measure: those of a decimal, else none. */
export function placesOf({ type }: Fact): number {
  return type.kind === 'decimal' ? type.places : 0;
}

/** What a fact measures for everybody, as a column; undefined where the population was not encoded for the fact. */
export function measureColumn(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  asOf: string,
  fact: Fact,
): Column | undefined {
  const measure = measureOf(fact);
  if (!measure || !population.column(fact)) return undefined;
  if (measure.kind === 'fact') return population.requireColumn(fact);
  return derivedColumn(policy, population, parseDay(asOf) ?? 0, measure);
}
