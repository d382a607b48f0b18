import type { Expression } from '../../logic/expression.js';
import { conditionParts, type ConditionParts } from '../../logic/verdict-condition.js';
import type { Condition, StandingRule, Veto } from '../../model/verdict.js';
import { STANDING_WORDS } from '../../text/language/scheme-words.js';
import { type Tokens, word } from '../../text/language/token.js';
import { readBackValue } from '../../text/readback/read-back.js';
import { DIFF } from '../diff-words.js';
import { field, type Field, type Fields } from '../field.js';
import type { Side } from '../side.js';
import { sayCitations, sayDepartment, sayIds, sayMarks, sayRule, sayText, sayWords } from '../say.js';

type Shared = Omit<Veto, 'id' | 'rule' | 'until' | 'consequence'>;

function shared<T extends Shared>(): { readonly [Property in keyof Shared]-?: readonly Field<T>[] } {
  return {
    title: [field('name', '/title', ({ title }) => title, sayText)],
    description: [field('wording', '/description', ({ description }) => description, sayText)],
    department: [field('department', '/department', ({ department }) => department, sayDepartment)],
    citations: [field('citations', '/citations', ({ citations }) => citations, sayCitations)],
    readings: [field('readings', '/readings', ({ readings }) => readings, sayIds)],
    marks: [field('marks', '/marks', ({ marks }) => marks, sayMarks)],
  };
}

/** What a verdict's condition is made of; undefined where it is pending or wrong. */
function parts(
  verdict: Condition & { readonly id: string },
  read: ReadonlyMap<string, Expression | null>,
): ConditionParts | undefined {
  const expression = read.get(verdict.id);
  return expression ? conditionParts(verdict, expression) : undefined;
}

function sayUntil(until: unknown, expression: Expression | undefined, side: Side): Tokens {
  if (until === undefined) return [word(DIFF.openEnd)];
  return expression ? readBackValue(expression, side.names) : sayRule(until, null, side);
}

export const VETO_FIELDS: Fields<Veto> = {
  ...shared<Veto>(),
  id: [],
  rule: [
    field(
      'rule',
      '/rule',
      ({ rule }) => rule,
      (rule, side, veto) => sayRule(rule, parts(veto, side.rules.vetoes)?.rule, side),
    ),
  ],
  until: [
    field(
      'until',
      '/until',
      ({ until }) => until,
      (until, side, veto) => sayUntil(until, parts(veto, side.rules.vetoes)?.until, side),
    ),
  ],
  consequence: [field('consequence', '/consequence', ({ consequence }) => consequence, sayWords)],
};

export const STANDING_FIELDS: Fields<StandingRule> = {
  ...shared<StandingRule>(),
  id: [],
  rule: [
    field(
      'rule',
      '/rule',
      ({ rule }) => rule,
      (rule, side, standing) => sayRule(rule, parts(standing, side.rules.standing)?.rule, side),
    ),
  ],
  until: [
    field(
      'until',
      '/until',
      ({ until }) => until,
      (until, side, standing) => sayUntil(until, parts(standing, side.rules.standing)?.until, side),
    ),
  ],
  state: [
    field(
      'state',
      '/state',
      ({ state }) => state,
      (state) => [word(STANDING_WORDS[state])],
    ),
  ],
};
