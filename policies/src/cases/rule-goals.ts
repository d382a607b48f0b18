import { type Comparison, type Expression, factsOf, walk } from '../logic/expression.js';
import { bilingual } from '../text/language/render.js';
import type { Names } from '../text/language/names.js';
import { type Token, type Tokens, word } from '../text/language/token.js';
import { readBackValue } from '../text/readback/read-back.js';
import { CASE_WORDS } from './case-words.js';
import type { GoalKind } from './coverage.js';
import { came, type RuleGoal, type Target } from './goal.js';
import type { Reached } from './recorder.js';
import type { RulePlace } from './rule-place.js';
import { tableGoals } from './table-goals.js';
import { aroundBound } from './threshold-seeds.js';

/** What a goal inside a rule is made of. */
export interface RuleGoalSeed {
  readonly kind: GoalKind;
  readonly part: Expression;
  /** Tells goals of one part apart. */
  readonly what: string;
  readonly said: Tokens;
  readonly met: (reached: Reached) => boolean;
  readonly target?: Target;
}

function canBeUnknown(expression: Expression): boolean {
  return expression.kind !== 'is-unknown' && factsOf(expression).some((fact) => fact !== 'as_of');
}

function branchSeeds(expression: Expression, names: Names): RuleGoalSeed[] {
  if (expression.kind !== 'conditional') return [];
  const { branches, otherwise } = expression;
  return [
    ...branches.map(({ when, then }): RuleGoalSeed => ({
      kind: 'branch',
      part: then,
      what: 'taken',
      said: [word(CASE_WORDS.branch), ...readBackValue(when, names)],
      met: (reached) => reached(then).length > 0,
    })),
    {
      kind: 'branch',
      part: otherwise,
      what: 'taken',
      said: [word(CASE_WORDS.otherwiseBranch)],
      met: (reached) => reached(otherwise).length > 0,
    },
  ];
}

function conditionSeeds(expression: Expression, names: Names): RuleGoalSeed[] {
  if (expression.type.kind !== 'boolean' || expression.kind === 'literal') return [];
  const said = readBackValue(expression, names);
  const seed = (what: string, value: boolean | null, ending: Token): RuleGoalSeed => ({
    kind: 'condition',
    part: expression,
    what,
    said: [...said, ending],
    met: (reached) => came(reached, expression, (came) => came === value),
  });
  return [
    seed('true', true, word(CASE_WORDS.holds)),
    seed('false', false, word(CASE_WORDS.fails)),
    ...(canBeUnknown(expression) ? [seed('unknown', null, word(CASE_WORDS.isUnknown))] : []),
  ];
}

/** Equality of dates and options has no neighbours worth a case; of numbers it has. */
function hasBounds(operator: Comparison, { type }: Expression): boolean {
  return type.kind === 'number' || (operator !== '==' && operator !== '!=' && type.kind !== 'boolean');
}

function boundarySeeds(part: Expression, names: Names): readonly RuleGoalSeed[] {
  const around = (subject: Expression, constant: Expression, end: string): readonly RuleGoalSeed[] => {
    if (constant.kind !== 'literal' || subject.kind === 'literal' || typeof constant.value !== 'number') return [];
    return aroundBound({ part, subject, bound: constant.value, end, names }).seeds;
  };
  switch (part.kind) {
    case 'compare': {
      const { left, right, operator } = part;
      if (!hasBounds(operator, left)) return [];
      return left.kind === 'literal' ? around(right, left, '') : around(left, right, '');
    }
    case 'between':
      return [...around(part.value, part.low, 'low-'), ...around(part.value, part.high, 'high-')];
    default:
      return [];
  }
}

/** The goals of one rule, in the order in which it is written. */
export function ruleGoals({ list, id, pointerTo, rule }: RulePlace, place: Token, names: Names): RuleGoal[] {
  const { expression } = rule;
  const seeds: RuleGoalSeed[] = [];
  for (const part of walk(expression)) {
    seeds.push(
      ...branchSeeds(part, names),
      ...conditionSeeds(part, names),
      ...boundarySeeds(part, names),
      ...tableGoals(part, names),
    );
  }
  if (expression.type.kind === 'number' && canBeUnknown(expression)) {
    seeds.push({
      kind: 'unknown',
      part: expression,
      what: 'unknown',
      said: [word(CASE_WORDS.notObtained)],
      met: (reached) => came(reached, expression, (value) => value === null),
    });
  }
  const goals = seeds.map(({ kind, part, what, said, met, target }): RuleGoal => ({
    of: 'rule',
    part,
    id: `${pointerTo(part.at)} ${kind} ${what}`,
    kind,
    place: { list, id },
    pointer: pointerTo(part.at),
    sentence: bilingual([place, word(CASE_WORDS.colon), ...said]),
    met,
    ...(target ? { target } : {}),
  }));
  // Where a rescaled operand and what it rescales stand at one place, one goal is enough.
  return [...new Map(goals.map((goal) => [goal.id, goal])).values()];
}
