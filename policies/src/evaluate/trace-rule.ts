import type { Expression } from '../logic/expression.js';
import { bodyOf, operandsOf } from '../logic/expression.js';
import { type Closure, Compiler } from './compile-expression.js';
import type { Frame, Slots, Value } from './frame.js';

/** The value of one part of a rule for one person, with the values of its operands. */
export interface RuleTrace {
  readonly expression: Expression;
  /** In units of the expression's type; null is unknown. */
  readonly value: Value;
  readonly operands: readonly RuleTrace[];
}

/** Compiles as scoring does, and notes the value of every part as it is formed, so that no part is evaluated twice. */
class RecordingCompiler extends Compiler {
  /** Values of the parts in the order in which they were compiled; undefined where a part has not been needed. */
  readonly values: (Value | undefined)[] = [];
  private readonly recording = new Map<Expression, { readonly index: number; readonly closure: Closure }>();

  recorded(expression: Expression): { readonly index: number; readonly closure: Closure } {
    const known = this.recording.get(expression);
    if (known) return known;
    const form = super.compile(expression);
    const index = this.recording.size;
    const closure: Closure = (frame) => {
      const value = form(frame);
      this.values[index] = value;
      return value;
    };
    const entry = { index, closure };
    this.recording.set(expression, entry);
    return entry;
  }

  override compile(expression: Expression): Closure {
    return this.recorded(expression).closure;
  }
}

interface Part {
  readonly expression: Expression;
  readonly index: number;
  readonly closure: Closure;
  readonly operands: readonly Part[];
  /** The trace of a constant is the same for everybody. */
  readonly constant: RuleTrace | null;
}

const NO_OPERANDS: readonly RuleTrace[] = [];

/**
 * A function from a frame to the values of a rule and of every part of it. What runs is compiled by the same compiler as what
 * scores, so a trace cannot tell another story. Parts that were not needed (a branch not taken) are evaluated for the trace.
 */
export function tracerOf(slots: Slots, expression: Expression): (frame: Frame) => RuleTrace {
  const compiler = new RecordingCompiler(slots);
  const partOf = (part: Expression): Part => ({
    expression: part,
    ...compiler.recorded(part),
    // A body runs once for each element of a list; what it came to shows in the list's own value.
    operands: operandsOf(part).flatMap((operand) => (operand === bodyOf(part) ? [] : [partOf(operand)])),
    constant: part.kind === 'literal' ? { expression: part, value: part.value, operands: NO_OPERANDS } : null,
  });
  const root = partOf(expression);
  const { values } = compiler;
  const traceOf = (part: Part, frame: Frame): RuleTrace => {
    if (part.constant) return part.constant;
    const known = values[part.index];
    const value = known === undefined ? part.closure(frame) : known;
    const { length } = part.operands;
    if (length === 0) return { expression: part.expression, value, operands: NO_OPERANDS };
    const operands = new Array<RuleTrace>(length);
    for (let index = 0; index < length; index += 1) operands[index] = traceOf(part.operands[index] as Part, frame);
    return { expression: part.expression, value, operands };
  };
  return (frame) => {
    values.fill(undefined);
    root.closure(frame);
    return traceOf(root, frame);
  };
}
