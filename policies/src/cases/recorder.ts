import { type Closure, Compiler } from '../evaluate/compile-expression.js';
import type { Frame, Value } from '../evaluate/frame.js';
import type { Expression } from '../logic/expression.js';
import { AtomCompiler } from './atoms.js';

/** What the parts of a rule came to for one person: nothing for a part that was not reached, several values inside a list operation. */
export type Reached = (part: Expression) => readonly Value[];

const NOT_REACHED: readonly Value[] = [];

/** Notes what parts come to, and by that whether they were reached at all. */
class Notes {
  private readonly seen = new Map<Expression, Value[]>();

  /** The closure of a part, which notes what it comes to. */
  taken(part: Expression, closure: Closure): Closure {
    return (frame) => {
      const value = closure(frame);
      const values = this.seen.get(part);
      if (values) values.push(value);
      else this.seen.set(part, [value]);
      return value;
    };
  }

  /** Evaluates a rule afresh and tells what its parts came to. */
  record(closure: Closure, frame: Frame): Reached {
    const { seen } = this;
    seen.clear();
    closure(frame);
    return (part) => seen.get(part) ?? NOT_REACHED;
  }
}

/** Compiles as scoring does, and tells what every part of a rule came to for a person; asked for before the next person. */
export class Recorder extends Compiler {
  private readonly notes = new Notes();

  record(expression: Expression, frame: Frame): Reached {
    return this.notes.record(this.compile(expression), frame);
  }

  override compile(expression: Expression): Closure {
    return this.notes.taken(expression, super.compile(expression));
  }
}

/** The same for a rule as a function of its atoms. */
export class AtomRecorder extends AtomCompiler {
  private readonly notes = new Notes();

  record(expression: Expression, values: readonly Value[]): Reached {
    return this.notes.record(this.compile(expression), { facts: values, points: [] });
  }

  override compile(expression: Expression): Closure {
    return this.notes.taken(expression, super.compile(expression));
  }
}
