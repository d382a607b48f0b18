import { type Fact, wantedKindOf, valueTypeOf } from '@jifen/policies';
import { kindWords, rangeWords } from './fact-words';
import type { RuleWords } from './rule-words';

/** A first use of a fact in a rule, by the kind of its values. */
export function exampleOf({ id, type }: Fact): string {
  const name = { var: id };
  const value = valueTypeOf(type);
  switch (value && wantedKindOf(value)) {
    case 'number':
      return JSON.stringify({ '>=': [name, type.kind === 'integer' || type.kind === 'decimal' ? type.min : 0] });
    case 'condition':
      return JSON.stringify({ if: [name, 5, 0] });
    case 'date':
      return JSON.stringify({ completed_years: [name, { var: 'as_of' }] });
    case 'option':
      return JSON.stringify({ in: [name, type.kind === 'enumeration' ? [type.codes[0]?.code] : []] });
    case 'list':
      return JSON.stringify({ count: [name] });
    case undefined:
      return JSON.stringify(name);
  }
}

/** A fact in a few lines: what it is, what values it has, who supplies it, and how a rule reads it. */
export function factLines(fact: Fact, { text, translate, departments }: RuleWords): string[] {
  const department = departments.find(({ id }) => id === fact.department);
  const source = [department && text(department.title), fact.acquisition?.database].filter(Boolean).join(' · ');
  return [
    `${text(fact.label)} ${fact.id}`,
    `${kindWords(fact, text)}：${rangeWords(fact, text)}`,
    ...(fact.description ? [text(fact.description)] : []),
    ...(source ? [translate('jsonHelp.source', { source })] : []),
    translate('jsonHelp.example', { example: exampleOf(fact) }),
  ];
}
