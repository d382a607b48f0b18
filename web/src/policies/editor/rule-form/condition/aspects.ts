import type { ConditionTest, Fact, Measure, RecordsTest } from '@jifen/policies';
import { fieldsOf, fitsMeasure } from '../measure';

/** What of a fact a test looks at: the fact itself, the time since a date, or something about records. */
export interface Aspect {
  readonly id: string;
  readonly kind: Measure['kind'] | RecordsTest['mode'];
  /** The field that is added up. */
  readonly field?: string;
}

const OF_DATES = ['fact', 'years', 'completed-months', 'days'] as const;
const OF_RECORDS = ['count', 'some', 'none', 'all'] as const;

/** The aspects of a fact, where it has several; none where only the fact itself can be asked about. */
export function aspectsOf(fact: Fact | undefined, facts: readonly Fact[], inside: boolean): readonly Aspect[] {
  // Inside a record there is no as-of date from which time could be counted.
  if (fact?.type.kind === 'date' && !inside) return OF_DATES.map((kind) => ({ id: kind, kind }));
  if (fact?.type.kind !== 'records') return [];
  const sums = fieldsOf(facts, fact.id).flatMap(({ id, type }): Aspect[] =>
    type.kind === 'integer' || type.kind === 'decimal' ? [{ id: `sum ${id}`, kind: 'sum', field: id }] : [],
  );
  const months: Aspect[] = fitsMeasure(fact, 'months')
    ? [
        { id: 'months', kind: 'months' },
        { id: 'unbroken-months', kind: 'unbroken-months' },
      ]
    : [];
  return [...OF_RECORDS.map((kind) => ({ id: kind, kind })), ...sums, ...months];
}

/** The aspect that a test looks at, as its id. */
export function aspectOf(test: ConditionTest): string {
  if (test.kind === 'records') return test.mode;
  if (!('subject' in test)) return 'fact';
  return test.subject.kind === 'sum' ? `sum ${test.subject.field}` : test.subject.kind;
}

/** The measure of an aspect of a fact. */
export function measureOfAspect({ kind, field }: Aspect, fact: string): Measure {
  switch (kind) {
    case 'sum':
      return { kind, fact, field: field ?? '' };
    case 'unbroken-months':
      return { kind, fact, tolerance: 0 };
    case 'some':
    case 'none':
    case 'all':
      return { kind: 'count', fact };
    default:
      return { kind, fact };
  }
}
