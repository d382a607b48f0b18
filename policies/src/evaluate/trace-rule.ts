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

/** Value of every part by its index; undefined where a part has not been needed. */
type Recording = (Value | undefined)[];

/** Compiles as scoring does, and notes the value of every part as it is formed, so that no part is evaluated twice. */
class RecordingCompiler extends Compiler {
  /** What is being recorded. */
  recording: Recording = [];
  private readonly parts = new Map<Expression, { readonly index: number; readonly closure: Closure }>();

  /** Number of parts compiled so far, those inside bodies included. */
  get size(): number {
    return this.parts.size;
  }

  /** Where the value of a part is noted, and what forms and notes it. */
  part(expression: Expression): { readonly index: number; readonly closure: Closure } {
    const known = this.parts.get(expression);
    if (known) return known;
    const form = super.compile(expression);
    const index = this.parts.size;
    const closure: Closure = (frame) => {
      const value = form(frame);
      this.recording[index] = value;
      return value;
    };
    // A constant and a fact are not worth noting on the way: they cost no more to read again.
    const entry = { index, closure: expression.kind === 'literal' || expression.kind === 'fact' ? form : closure };
    this.parts.set(expression, entry);
    return entry;
  }

  override compile(expression: Expression): Closure {
    return this.part(expression).closure;
  }
}

/** A part of a rule with its place in the recordings. */
interface Part {
  readonly expression: Expression;
  readonly index: number;
  readonly operands: readonly Part[];
}

/** A recording read as a tree. Values are recorded at once; the tree is made as far as somebody looks. */
class RecordedTrace implements RuleTrace {
  constructor(
    private readonly part: Part,
    private readonly values: readonly Value[],
  ) {}

  get expression(): Expression {
    return this.part.expression;
  }

  get value(): Value {
    return this.values[this.part.index] ?? null;
  }

  get operands(): readonly RuleTrace[] {
    return this.part.operands.map((operand) => new RecordedTrace(operand, this.values));
  }
}

/**
 * A function from a frame to the values of a rule and of every part of it. What runs is compiled by the same compiler as what
 * scores, so a trace cannot tell another story. Parts that were not needed (a branch not taken) are evaluated for the trace.
 */
export function tracerOf(slots: Slots, expression: Expression): (frame: Frame) => RuleTrace {
  const compiler = new RecordingCompiler(slots);
  const shown: { readonly index: number; readonly closure: Closure }[] = [];
  const constants = new Map<number, Value>();
  const partOf = (part: Expression): Part => {
    const entry = compiler.part(part);
    if (part.kind === 'literal') constants.set(entry.index, part.value);
    else shown.push(entry);
    // A body runs once for each element of a list; what it came to shows in the list's own value.
    const operands = operandsOf(part).filter((operand) => operand !== bodyOf(part));
    return { expression: part, index: entry.index, operands: operands.map(partOf) };
  };
  const root = partOf(expression);
  const start: Recording = Array.from({ length: compiler.size }, (_, index) => constants.get(index));
  return (frame) => {
    const recording = start.slice();
    compiler.recording = recording;
    for (let position = 0; position < shown.length; position += 1) {
      const { index, closure } = shown[position] as (typeof shown)[number];
      if (recording[index] === undefined) recording[index] = closure(frame);
    }
    return new RecordedTrace(root, recording as Value[]);
  };
}
