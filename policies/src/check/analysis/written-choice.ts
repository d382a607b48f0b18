import { pointerToken } from '../../findings/json-pointer.js';
import type { QuickFix } from '../../findings/finding.js';
import type { Expression } from '../../logic/expression.js';
import type { CheckedRule } from '../checked-rule.js';

/** The operator with which a part of a rule is written, and its operands; undefined where it is not written as an operation. */
export function operationAt(
  rule: CheckedRule,
  at: string,
): { readonly name: string; readonly operands: readonly unknown[] } | undefined {
  const written = rule.written(at);
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return undefined;
  const [entry] = Object.entries(written as Record<string, unknown>);
  if (!entry) return undefined;
  const [name, operands] = entry;
  return { name, operands: Array.isArray(operands) ? (operands as unknown[]) : [operands] };
}

/** Where an operand of a part of a rule stands, relative to the rule's owner. */
export function operandPointer(rule: CheckedRule, at: string, ...path: readonly number[]): string {
  const name = operationAt(rule, at)?.name ?? '';
  return rule.pointerOf(at + pointerToken(name) + path.map(pointerToken).join(''));
}

/** Takes operands out of an operation; the operation goes with the last but one. */
function withoutOperands(rule: CheckedRule, at: string, gone: (index: number) => boolean): unknown {
  const { name = '', operands = [] } = operationAt(rule, at) ?? {};
  const left = operands.filter((_, index) => !gone(index));
  return left.length === 1 ? left[0] : { [name]: left };
}

/** Takes a branch out of a choice. */
export function branchRemoval(
  rule: CheckedRule,
  { at }: Extract<Expression, { kind: 'conditional' }>,
  branch: number,
): QuickFix {
  return {
    label: { zh: '删除这一档', en: 'Remove this branch' },
    pointer: rule.pointerOf(at),
    value: withoutOperands(rule, at, (index) => Math.floor(index / 2) === branch),
  };
}

/** Takes an operand out of 「并且」 or 「或者」. */
export function operandRemoval(rule: CheckedRule, at: string, operand: number): QuickFix {
  return {
    label: { zh: '删除这个条件', en: 'Remove this condition' },
    pointer: rule.pointerOf(at),
    value: withoutOperands(rule, at, (index) => index === operand),
  };
}
