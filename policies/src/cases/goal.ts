import type { Value } from '../evaluate/frame.js';
import type { Verdicts } from '../evaluate/score-frame.js';
import type { Expression } from '../logic/expression.js';
import type { CoverageGoal } from './coverage.js';
import type { Reached } from './recorder.js';

/** A goal inside a rule: met where the rule, evaluated for a person, shows it. */
export interface RuleGoal extends CoverageGoal {
  readonly of: 'rule';
  /** The part that is to be seen. */
  readonly part: Expression;
  readonly met: (reached: Reached) => boolean;
  /** The value that a part should come to, where one is asked for: for the search of a person. */
  readonly target?: Target;
}

/** A number that a part of a rule should come to, or come as near to as it can on that side. */
export interface Target {
  readonly part: Expression;
  readonly value: number;
}

/** A goal about what a node comes to before its limits, in hundredths. */
export interface NodeGoal extends CoverageGoal {
  readonly of: 'node';
  readonly index: number;
  readonly met: (raw: number) => boolean;
  readonly value: number;
}

/** A goal about the verdicts on a person. */
export interface VerdictGoal extends CoverageGoal {
  readonly of: 'verdicts';
  /** What the verdict's rule has to come to. */
  readonly wanted: boolean | null;
  readonly met: (verdicts: Verdicts) => boolean;
}

export type Goal = RuleGoal | NodeGoal | VerdictGoal;

/** Whether any value that the part came to satisfies the test. */
export function came(reached: Reached, part: Expression, test: (value: Value) => boolean): boolean {
  return reached(part).some(test);
}

/** The goal as it is told, without what decides it. */
export function toldGoal({ id, kind, place, pointer, sentence }: Goal): CoverageGoal {
  return { id, kind, place, pointer, sentence };
}
