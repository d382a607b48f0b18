import { type Fact, fieldScope, type RuleScope, valueTypeOf } from '@jifen/policies';
import { fieldsOf } from '../measure';

const AS_OF = valueTypeOf({ kind: 'date' });

/** What names mean in a condition about a person. Points of other entries have no fields in a form, and no names here. */
export function scopeOfFacts(facts: readonly Fact[]): RuleScope {
  const types = new Map(facts.map(({ id, type }) => [id, type]));
  return {
    fact: (id) => {
      const type = types.get(id);
      return id === 'as_of' ? AS_OF : type && valueTypeOf(type);
    },
    points: () => undefined,
    factIds: types.keys(),
  };
}

/** The fields of the records of a fact, as facts of their own. */
export function fieldFacts(facts: readonly Fact[], records: string): readonly Fact[] {
  return fieldsOf(facts, records).map(({ id, label, type }) => ({
    id,
    label,
    type,
    personal: false,
    citations: [],
    marks: [],
  }));
}

/** What names mean in a condition about one record of a fact. */
export function scopeOfFields(scope: RuleScope, records: string): RuleScope {
  const type = scope.fact(records);
  return fieldScope(type?.kind === 'records' ? type : { kind: 'records', fields: [], most: 0 });
}
