import type { PlacedNode } from '../../logic/policy-rules.js';
import { decimalOf } from '../../logic/decimal.js';
import { type Expression, factsOf } from '../../logic/expression.js';
import type { Effect, Group, Indicator } from '../../model/score-node.js';
import { limitedOf } from '../../shape/patterns/cap.js';
import { compareDecimals } from '../../shape/patterns/plain.js';
import type { Names } from '../language/names.js';
import { SCHEME } from '../language/scheme-words.js';
import { points, say, type Token, type Tokens, word } from '../language/token.js';
import { readBackRule, type ReadBackOptions, readBackValue } from './read-back.js';

/** Points as a document writes them. */
export function documentPoints(amount: number): Token {
  return points(decimalOf(amount) ?? { units: 0, places: 0 });
}

/** Whether what the node gives is taken away from the total: it, or an odd number of the groups above it, is deducted. */
export function isDeducted(id: string, nodes: ReadonlyMap<string, PlacedNode>): boolean {
  let deducted = false;
  for (let placed = nodes.get(id); placed; placed = placed.parent === null ? undefined : nodes.get(placed.parent)) {
    if (placed.node.effect === 'deduct') deducted = !deducted;
  }
  return deducted;
}

function capTokens({ max }: Indicator, expression: Expression | null): Tokens {
  if (max === undefined) return [say('itemUncapped')];
  if (max === null) return [say('itemCapPending')];
  const own = expression && limitedOf(expression);
  const decimal = decimalOf(max);
  // A rule that ends with the same cap has said it.
  if (own?.side === 'cap' && decimal && compareDecimals(own.limit, decimal) === 0) return [];
  return [say('itemAtMost'), documentPoints(max)];
}

/**
 * An indicator in one sentence: its rule, its cap, its floor, and what an unknown fact gives. `expression` is the checked rule; null
 * where the rule is pending or wrong.
 */
export function readBackIndicator(
  node: Indicator,
  expression: Expression | null,
  names: Names,
  { deducted = node.effect === 'deduct' }: ReadBackOptions = {},
): Tokens {
  const rule = expression
    ? readBackRule(expression, names, { deducted })
    : [say(node.rule === null ? 'rulePending' : 'ruleInvalid')];
  const floor = node.min ? [say('itemAtLeast'), documentPoints(node.min)] : [];
  const unknown =
    expression && factsOf(expression).some((fact) => fact !== 'as_of')
      ? [say('whereUnknown'), say(deducted ? 'deducts' : 'gives'), documentPoints(node.whenUnknown), say('andMarked')]
      : [];
  return [...rule, ...capTokens(node, expression), ...floor, ...unknown, ...apartTokens(node.effect)];
}

function apartTokens(effect: Effect): Tokens {
  return effect === 'separate' ? [word(SCHEME.separate)] : [];
}

function formulaTokens({ formula }: Group, expression: Expression | null, names: Names): Tokens {
  if (!expression) return [formula == null ? word(SCHEME.formulaPending) : say('ruleInvalid')];
  return [word(SCHEME.byFormula), ...readBackValue(expression, names)];
}

function formulaUnknownTokens({ whenUnknown }: Group, expression: Expression | null): Tokens {
  if (!expression || factsOf(expression).every((fact) => fact === 'as_of')) return [];
  return [say('whereUnknown'), say('gives'), documentPoints(whenUnknown ?? 0), say('andMarked')];
}

/**
 * How the points of a group come from its children: 「各项相加，最高 45 分」, 「取最高的一项，不设上限」, or its formula; `formula` is the
 * checked rule, null where the group has none or it is pending or wrong.
 */
export function readBackGroup(group: Group, formula: Expression | null, names: Names): Tokens {
  const { combine, cap, floor, effect } = group;
  const combined =
    combine === 'formula'
      ? formulaTokens(group, formula, names)
      : [say(combine === 'sum' ? 'childrenAdded' : 'childrenHighest')];
  const most =
    cap === undefined
      ? [say('groupUncapped')]
      : cap === null
        ? [say('groupCapPending')]
        : [say('atMost'), documentPoints(cap)];
  const least = floor === undefined ? [] : [say('atLeast'), documentPoints(floor)];
  const taken = effect === 'deduct' ? [say('groupDeducted')] : [];
  const unknown = combine === 'formula' ? formulaUnknownTokens(group, formula) : [];
  return [...combined, ...most, ...least, ...unknown, ...taken, ...apartTokens(effect)];
}
