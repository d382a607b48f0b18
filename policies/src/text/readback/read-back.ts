import type { Expression } from '../../logic/expression.js';
import type { Names } from '../language/names.js';
import type { Tokens } from '../language/token.js';
import { speakerOf } from '../phrases/speak.js';
import { tellerOf } from './statement.js';

/** How a rule is to be read. */
export interface ReadBackOptions {
  /** The points are deducted (扣) rather than given (计). */
  readonly deducted?: boolean;
}

/**
 * A checked rule as an officer would write it. A number reads as points (「志愿服务次数每 1 次计 0.5 分，最高 5 分」), a condition as a condition.
 * Two rules that read the same are the same but for how they are spelled: order of operands, `===` for `==`, a factor of 1, a list of
 * one, two comparisons for one of three operands.
 */
export function readBackRule(expression: Expression, names: Names, { deducted = false }: ReadBackOptions = {}): Tokens {
  if (expression.type.kind !== 'number') return readBackValue(expression, names);
  return tellerOf(names, deducted).tell(expression).tokens;
}

/** A value that puts persons in order, such as a key of a scene: a number or a date as a formula, without 计 … 分. */
export function readBackValue(expression: Expression, names: Names): Tokens {
  return speakerOf(names).phrase(expression).tokens;
}
