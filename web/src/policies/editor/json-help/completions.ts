import {
  type ExpectedHere,
  type Fact,
  fitsHere,
  OPERATOR_HELP,
  OPERATORS,
  SIGNATURES,
  type ValueType,
  valueTypeOf,
  type WantedKind,
  wantedKindOf,
} from '@jifen/policies';
import type { Completion, JsonPlace } from '../../../json-editor';
import { factLines } from './fact-lines';
import { kindWords } from './fact-words';
import { optionsOf } from './option-labels';
import { operatorLines } from './operator-lines';
import { expectedAt } from './place-in-rule';
import { type RuleWords, searchWords } from './rule-words';
import { operationSnippet, withoutStops } from './snippets';

/** What does not fit says what would. */
function unfitWords(wants: readonly WantedKind[], { translate }: RuleWords): string {
  return translate('jsonHelp.unfit', { wanted: wants.map((kind) => translate(`jsonHelp.kind.${kind}`)).join('、') });
}

/** Something to write, and the kinds of values that it gives; none where it does not fit whatever its kind. */
type Offered = Completion & { readonly gives: readonly WantedKind[] };

/** Position of the first of the wanted kinds that it gives; null where it gives none. */
function rankOf(gives: readonly WantedKind[], wants: readonly WantedKind[]): number | null {
  if (wants.length === 0) return 0;
  const rank = wants.findIndex((kind) => gives.includes(kind));
  return rank < 0 ? null : rank;
}

/** Those that fit before those that do not, which say why; among those that fit what the place wants first. */
function fittingFirst(offered: readonly Offered[], wants: readonly WantedKind[], words: RuleWords): Completion[] {
  const plain = offered.map(({ gives, ...completion }) => ({ rank: rankOf(gives, wants), completion }));
  const fitting = plain.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const others = plain.filter(({ rank }) => rank === null);
  return [
    ...fitting.map(({ completion }) => completion),
    ...others.map(({ completion }) => ({ ...completion, unfit: unfitWords(wants, words) })),
  ];
}

const nameRule = (name: string): string => `{ "var": ${JSON.stringify(name)} }`;

/** Facts, the day of evaluation and points of nodes, or inside a list operation the element's own names. */
function nameCompletions(expected: ExpectedHere, words: RuleWords, json: (name: string) => string): Completion[] {
  const { facts, rules, text, translate } = words;
  const { element, wants } = expected;
  const given = (type: ValueType | undefined): WantedKind[] =>
    type !== undefined && fitsHere(type, expected) ? [wantedKindOf(type)] : [];
  if (element) {
    return fittingFirst(
      element.map(({ name, type }) => ({
        kind: 'fact',
        label: name === '' ? '""' : name,
        detail: fieldLabel(name, facts, words),
        json: json(name),
        search: searchWords({ zh: fieldLabel(name, facts, words) }, name, words),
        gives: given(type),
      })),
      wants,
      words,
    );
  }
  const offered = facts.map((fact: Fact): Offered => ({
    kind: 'fact',
    label: text(fact.label),
    detail: `${fact.id} · ${kindWords(fact, text)}`,
    lines: factLines(fact, words),
    json: json(fact.id),
    search: searchWords(fact.label, fact.id, words),
    gives: given(valueTypeOf(fact.type)),
  }));
  const day: Offered = {
    kind: 'value',
    label: translate('jsonHelp.asOf'),
    detail: 'as_of',
    json: json('as_of'),
    search: searchWords({ zh: translate('jsonHelp.asOf') }, 'as_of', words),
    gives: ['date'],
  };
  const points = [...(rules?.nodes.values() ?? [])].map(({ node }): Offered => ({
    kind: 'value',
    label: translate('jsonHelp.pointsOf', { title: text(node.title) }),
    detail: `points.${node.id}`,
    json: json(`points.${node.id}`),
    search: searchWords(node.title, `points.${node.id}`, words),
    gives: ['number'],
  }));
  return fittingFirst([...offered, day, ...points], wants, words);
}

/** The label of a record's field, by its id; the first fact that has one of that id says it. */
function fieldLabel(name: string, facts: readonly Fact[], { text }: RuleWords): string {
  const id = name.replace(/^current\./, '');
  for (const { type } of facts) {
    const field = type.kind === 'records' ? type.fields.find((each) => each.id === id) : undefined;
    if (field) return text(field.label);
  }
  return name;
}

/** Operations; `whole` writes one with the braces around it. */
function operatorCompletions(wants: readonly WantedKind[], words: RuleWords, whole: boolean): Completion[] {
  const braced = (inside: string): string => (whole ? `{ ${inside} }` : inside);
  const offered = [...OPERATORS.values()].map((operator): Offered => {
    const { name, title } = operator;
    const snippet = operationSnippet(name);
    return {
      kind: 'operator',
      label: name,
      detail: words.text(title),
      lines: operatorLines(operator, OPERATOR_HELP.get(name), words),
      json: braced(withoutStops(snippet)),
      snippet: braced(snippet),
      key: JSON.stringify(name),
      goesOn: true,
      search: searchWords(title, name, words),
      gives: SIGNATURES.get(name)?.gives ?? [],
    };
  });
  return fittingFirst(offered, wants, words);
}

/** Options of what stands beside, with their labels. */
function optionCompletions(beside: ValueType | null, words: RuleWords): Completion[] {
  if (beside?.kind !== 'code') return [];
  return optionsOf(beside, words.facts).map(({ code, label }): Completion => ({
    kind: 'value',
    label: words.text(label),
    detail: code,
    json: JSON.stringify(code),
    search: searchWords(label, code, words),
  }));
}

function plainCompletions({ wants, operation }: ExpectedHere, { translate }: RuleWords): Completion[] {
  const asksForUnknown = SIGNATURES.get(operation?.name ?? '')?.operands.includes('nullable') ?? false;
  const value = (json: string, key: string): Completion => ({
    kind: 'value',
    label: json,
    detail: translate(`jsonHelp.${key}`),
    json,
  });
  return [
    ...(wants.includes('condition') ? [value('true', 'yes'), value('false', 'no')] : []),
    ...(asksForUnknown ? [value('null', 'unknown')] : []),
  ];
}

/** What can be written at a place in a rule: what the place expects first, by the definitions of the operators and the types around it. */
export function ruleCompletions(words: RuleWords): (place: JsonPlace) => readonly Completion[] {
  const variable: Completion = {
    kind: 'operator',
    label: 'var',
    detail: words.translate('jsonHelp.fact'),
    json: '"var": ""',
    snippet: '"var": "$1"',
    key: '"var"',
    goesOn: true,
    search: searchWords({ zh: words.translate('jsonHelp.fact') }, 'var', words),
  };
  return (place) => {
    const expected = expectedAt(place, words);
    if (!expected) return [];
    const options = optionCompletions(expected.beside, words);
    if (place.isKey) return [variable, ...operatorCompletions(expected.wants, words, false)];
    switch (expected.form) {
      case 'name':
        return nameCompletions(expected, words, (name) => JSON.stringify(name));
      case 'field':
        return nameCompletions({ ...expected, element: expected.element ?? [] }, words, (name) => JSON.stringify(name));
      case 'constant':
        return options;
      case 'rule':
        return [
          ...options,
          ...nameCompletions(expected, words, nameRule),
          ...plainCompletions(expected, words),
          ...operatorCompletions(expected.wants, words, true),
        ];
      case 'nothing':
        return [];
    }
  };
}
