import type { Fact, Measure, RecordList } from '@jifen/policies';

/** Whether a fact can be measured that way. */
export function fitsMeasure({ type }: Fact, kind: Measure['kind']): boolean {
  switch (kind) {
    case 'fact':
      return type.kind === 'integer' || type.kind === 'decimal';
    case 'years':
    case 'completed-months':
    case 'days':
      return type.kind === 'date';
    case 'months':
    case 'unbroken-months':
      return type.kind === 'records' && type.fields.some(({ id }) => id === 'from');
    case 'count':
    case 'sum':
      return type.kind === 'records';
  }
}

/** The records of a measure, where it counts or adds up records. */
export function recordsOf(measure: Measure): RecordList | null {
  if (measure.kind !== 'count' && measure.kind !== 'sum') return null;
  const { fact, window, where } = measure;
  return { fact, ...(window ? { window } : {}), ...(where ? { where } : {}) };
}

/** The fields of the records of a fact; none where it has no records. */
export function fieldsOf(facts: readonly Fact[], id: string) {
  const type = facts.find((fact) => fact.id === id)?.type;
  return type?.kind === 'records' ? type.fields : [];
}

/** The options of an enumerated fact, or of an enumerated field of its records. */
export function optionsOf(facts: readonly Fact[], id: string, field?: string) {
  const fact = facts.find((each) => each.id === id);
  const type = field === undefined ? fact?.type : fieldsOf(facts, id).find((each) => each.id === field)?.type;
  return type?.kind === 'enumeration' ? type.codes : [];
}

/** What can be counted: numbers themselves, years since a date, records. */
export function isCounted({ type }: Fact): boolean {
  return type.kind !== 'boolean' && type.kind !== 'enumeration';
}

/** How a fact is first measured: a number as it is, a date by full years, records by how many there are. */
export function startingMeasure({ id, type }: Fact): Measure {
  if (type.kind === 'date') return { kind: 'years', fact: id };
  return { kind: type.kind === 'records' ? 'count' : 'fact', fact: id };
}
