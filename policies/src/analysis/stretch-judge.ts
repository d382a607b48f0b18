import { holds, type CompiledNode, type CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Frame, Value } from '../evaluate/frame.js';
import { elapsed, FIRST_DAY, LAST_DAY, shiftDay } from '../logic/calendar-day.js';
import type { Expression } from '../logic/expression.js';
import type { Dependence } from './dependence.js';
import { judgeCondition } from './stretch-conditions.js';
import { judgeTable } from './stretch-tables.js';
import { divided, remainderOf, rounded } from './rounded-reach.js';
import {
  added,
  constantReach,
  greatest,
  least,
  lineReach,
  multiplied,
  type NumberReach,
  OPEN,
  rangeReach,
  type Reach,
  scaled,
  truthReach,
  UNKNOWN_REACH,
} from './reach.js';

/** Which limits of which nodes hold over a stretch; undefined while that differs within it. */
export interface Limits {
  /** Nodes whose points are at their cap, by index. */
  readonly atCap: readonly number[];
  /** Nodes that their floor lifts. */
  readonly atFloor: readonly number[];
}

function numbers(reaches: readonly Reach[]): NumberReach[] | null {
  const found = reaches.filter((reach) => reach.kind === 'number');
  return found.length === reaches.length ? found : null;
}

/**
 * What one person's rules come to while one fact takes every whole value from `lo` to `hi` and all else stays as it is. What does not
 * depend on the fact is told by the engine's own closures; the rest is followed as lines and bounds. Never narrower than what the
 * engine gives at any value.
 */
export class StretchJudge {
  readonly length: number;
  private readonly points = new Map<number, Reach>();
  private readonly atCap: number[] = [];
  private readonly atFloor: number[] = [];
  private told = true;

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly dependence: Dependence,
    /** The person with the fact at any value of the stretch, and the points that follow. */
    private readonly frame: Frame,
    readonly lo: number,
    hi: number,
  ) {
    this.length = hi - lo;
  }

  /** The limits that hold at all values; null where that differs. Ask after everything else. */
  get limits(): Limits | null {
    return this.told ? { atCap: this.atCap, atFloor: this.atFloor } : null;
  }

  /** Whether a verdict holds; null where that differs. What cannot be decided does not hold. */
  holds(rule: CompiledNode['rule']): boolean | null {
    if (!rule || !this.dependence.ofExpression(rule.expression)) return holds(rule, this.frame) === true;
    const reach = this.of(rule.expression);
    if (reach.kind === 'unknown') return false;
    return reach.kind === 'truth' ? reach.value : null;
  }

  of(expression: Expression): Reach {
    return this.dependence.ofExpression(expression) ? this.judged(expression) : this.constant(expression);
  }

  /** Points of a node in hundredths; never unknown, as in every engine. */
  node(index: number): Reach {
    const known = this.points.get(index);
    if (known) return known;
    const node = this.policy.nodes[index];
    const reach =
      node && this.dependence.ofNode(index) ? this.limited(node) : constantReach(this.frame.points[index] ?? 0);
    this.points.set(index, reach);
    return reach;
  }

  private constant(expression: Expression): Reach {
    const value: Value = this.policy.compiler.compile(expression)(this.frame);
    if (value === null) return UNKNOWN_REACH;
    if (typeof value === 'number') return constantReach(value);
    return typeof value === 'boolean' ? truthReach(value) : { kind: 'constant', value };
  }

  private judged(expression: Expression): Reach {
    const { length } = this;
    const both = (a: Expression, b: Expression, join: (a: NumberReach, b: NumberReach) => Reach): Reach =>
      this.joined([a, b], ([left, right]) => (left && right ? join(left, right) : OPEN));
    switch (expression.kind) {
      case 'fact':
        return lineReach({ first: this.lo, slope: 1 }, length);
      case 'points':
        return this.node(this.policy.indexOf.get(expression.node) ?? -1);
      case 'rescale':
        return this.joined([expression.operand], ([value]) => (value ? scaled(value, expression.factor) : OPEN));
      case 'negate':
        return this.joined([expression.operand], ([value]) => (value ? scaled(value, -1) : OPEN));
      case 'subtract':
        return both(expression.left, expression.right, (a, b) => added(a, scaled(b, -1), length));
      case 'arithmetic': {
        const join = {
          add: (a: NumberReach, b: NumberReach) => added(a, b, length),
          multiply: multiplied,
          min: (a: NumberReach, b: NumberReach) => least(a, b, length),
          max: (a: NumberReach, b: NumberReach) => greatest(a, b, length),
        }[expression.operator];
        return this.joined(expression.operands, (values) => values.reduce(join));
      }
      case 'remainder':
        return this.joined([expression.operand], ([value]) =>
          value ? remainderOf(value, expression.divisor, length) : OPEN,
        );
      case 'round':
        return this.joined([expression.operand], ([value]) =>
          value ? rounded(value, expression.divisor, expression.mode, length) : OPEN,
        );
      case 'divide':
        return both(expression.numerator, expression.denominator, (n, d) =>
          divided(
            scaled(n, expression.numeratorFactor),
            scaled(d, expression.denominatorFactor),
            expression.mode,
            length,
          ),
        );
      case 'elapsed':
        return both(expression.from, expression.to, (from, to) => {
          const days = elapsedDays(from, to, length);
          if (expression.unit === 'days' && days) return days;
          return rangeReach(elapsed(from.hi, to.lo, expression.unit), elapsed(from.lo, to.hi, expression.unit));
        });
      case 'shift-date':
        return both(expression.date, expression.by, (date, by) => {
          const [lo, hi] = [shiftDay(date.lo, by.lo, expression.unit), shiftDay(date.hi, by.hi, expression.unit)];
          const inside = date.lo + by.lo >= FIRST_DAY && date.hi + by.hi <= LAST_DAY;
          return expression.unit === 'days' && inside ? added(date, by, length) : rangeReach(lo, hi);
        });
      case 'conditional':
        return this.conditional(expression);
      case 'lookup':
      case 'slabs':
        return judgeTable(this, expression);
      case 'compare':
      case 'between':
      case 'is-unknown':
      case 'not':
      case 'connective':
      case 'membership':
        return judgeCondition(this, expression);
      default:
        return OPEN;
    }
  }

  /** Unknown where one operand is unknown; open where that cannot be told. */
  private joined(operands: readonly Expression[], join: (values: NumberReach[]) => Reach): Reach {
    const reaches = operands.map((operand) => this.of(operand));
    if (reaches.some(({ kind }) => kind === 'unknown')) return UNKNOWN_REACH;
    const found = numbers(reaches);
    return found ? join(found) : OPEN;
  }

  private conditional({ branches, otherwise }: Extract<Expression, { kind: 'conditional' }>): Reach {
    const possible: Expression[] = [];
    let ended = false;
    for (const { when, then } of branches) {
      const reach = this.of(when);
      if (reach.kind === 'unknown' && possible.length === 0) return UNKNOWN_REACH;
      if (reach.kind !== 'truth') return OPEN;
      if (reach.value === false) continue;
      possible.push(then);
      ended = reach.value === true;
      if (ended) break;
    }
    if (!ended) possible.push(otherwise);
    const [first] = possible;
    if (possible.length === 1 && first) return this.of(first);
    const found = numbers(possible.map((result) => this.of(result)));
    return found ? rangeReach(Math.min(...found.map(({ lo }) => lo)), Math.max(...found.map(({ hi }) => hi))) : OPEN;
  }

  private raw({ rule, combine, counted, whenUnknown }: CompiledNode): {
    readonly reach: Reach;
    readonly limited: boolean;
  } {
    if (rule) {
      // The points of children that a formula does not read must be told all the same.
      for (const child of counted) this.node(child);
      const reach = this.of(rule.expression);
      return reach.kind === 'unknown'
        ? { reach: constantReach(whenUnknown), limited: false }
        : { reach, limited: true };
    }
    // What is pending scores nothing and is not limited.
    if (!combine) return { reach: constantReach(0), limited: false };
    const found = numbers(counted.map((child) => this.signed(child)));
    if (!found) return { reach: OPEN, limited: true };
    const join = combine === 'sum' ? added : greatest;
    const [first = constantReach(0), ...rest] = found;
    return { reach: rest.reduce((a, b) => join(a, b, this.length), first), limited: true };
  }

  private signed(index: number): Reach {
    const reach = this.node(index);
    return this.policy.nodes[index]?.sign === -1 && reach.kind === 'number' ? scaled(reach, -1) : reach;
  }

  private limited(node: CompiledNode): Reach {
    const { reach, limited } = this.raw(node);
    if (reach.kind !== 'number') {
      this.told = false;
      return OPEN;
    }
    if (!limited) return reach;
    const { most, least: floor, index } = node;
    if (reach.lo >= most) this.atCap.push(index);
    else if (reach.hi >= most) this.told = false;
    if (reach.hi < floor) this.atFloor.push(index);
    else if (reach.lo < floor) this.told = false;
    const capped = most === Infinity ? reach : least(reach, constantReach(most), this.length);
    return floor === -Infinity ? capped : greatest(capped, constantReach(floor), this.length);
  }
}

function elapsedDays(from: NumberReach, to: NumberReach, length: number): NumberReach | null {
  if (to.hi <= from.lo) return constantReach(0);
  return to.lo >= from.hi ? added(to, scaled(from, -1), length) : null;
}
