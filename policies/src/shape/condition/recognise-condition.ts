import { DEEPEST_RULE, type RuleScope } from '../../logic/rule-scope.js';
import { sameJson } from '../spell.js';
import { operationOf, testOf } from './condition-tests.js';
import type { ConditionPart } from './condition.js';
import { writeCondition } from './write-condition.js';

function partAt(rule: unknown, scope: RuleScope, depth: number): ConditionPart {
  const kept: ConditionPart = { kind: 'kept', rule };
  const operation = operationOf(rule);
  if (!operation || depth > DEEPEST_RULE) return kept;
  const { name, operands, single } = operation;
  const part = (inner: unknown, within = scope): ConditionPart => partAt(inner, within, depth + 1);
  if (name === '!' && (single !== undefined || operands.length === 1)) {
    const inner = part(single ?? operands[0]);
    return inner.negated ? kept : { ...inner, negated: single === undefined ? 'listed' : 'bare' };
  }
  if ((name === 'and' || name === 'or') && operands.length > 0) {
    return { kind: 'group', joint: name, parts: operands.map((operand) => part(operand)) };
  }
  const test = testOf(rule, scope, part);
  // A question about records reads as a whole or not at all: what stands inside has no words of its own.
  if (!test || (test.kind === 'records' && hasKept(test.where))) return kept;
  return sameJson(writeCondition(test), rule) ? test : kept;
}

/** Whether any part of the condition is kept word for word, because a form has no fields for it. */
export function hasKept(part: ConditionPart): boolean {
  if (part.kind === 'group') return part.parts.some(hasKept);
  return part.kind === 'kept' || (part.kind === 'records' && hasKept(part.where));
}

/**
 * The condition as a form shows it. Nothing is lost and nothing is refused: what a form has no fields for, or what is wrong, is a kept
 * part, and `writeCondition` gives back exactly `rule`.
 */
export function recogniseCondition(rule: unknown, scope: RuleScope): ConditionPart {
  return partAt(rule, scope, 0);
}
