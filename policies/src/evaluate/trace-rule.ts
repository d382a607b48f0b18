import type { Expression } from '../logic/expression.js';
import { operandsOf } from '../logic/expression.js';
import type { Compiler } from './compile-expression.js';
import type { Frame, Value } from './frame.js';

/** The value of one part of a rule for one person, with the values of its operands. */
export interface RuleTrace {
  readonly expression: Expression;
  /** In units of the expression's type; null is unknown. */
  readonly value: Value;
  readonly operands: readonly RuleTrace[];
}

/** Values of a rule and of every part of it. The same closures run as when scoring, so a trace cannot tell another story. */
export function traceRule(compiler: Compiler, expression: Expression, frame: Frame): RuleTrace {
  return {
    expression,
    value: compiler.compile(expression)(frame),
    operands: operandsOf(expression).map((operand) => traceRule(compiler, operand, frame)),
  };
}
