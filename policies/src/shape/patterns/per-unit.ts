import type { Decimal } from '../../logic/decimal.js';
import type { Expression } from '../../logic/expression.js';
import { type Measure, measureOf } from './measure.js';
import { literalNumber, plain } from './plain.js';

/** So many points for every step of a measure (每 1 次计 0.5 分; 每满 1,000 元计 1 分). */
export interface PerUnit {
  readonly measure: Measure;
  /** The measured expression in the tree, and that of the counted steps: for their values in a trace. */
  readonly measured: Expression;
  readonly counted: Expression;
  readonly step: Decimal;
  /** How a part of a step counts: only full steps do (`full`), in proportion (`shared`), or there are no parts (`whole`). */
  readonly parts: 'full' | 'shared' | 'whole';
  readonly points: Decimal;
  /** The factor is written; otherwise it is an unwritten 1. */
  readonly factored: boolean;
}

const ONE: Decimal = { units: 1, places: 0 };

type Amount = Pick<PerUnit, 'measure' | 'measured' | 'counted' | 'step' | 'parts'>;

function amountOf(expression: Expression): Amount | undefined {
  const written = plain(expression);
  const measure = measureOf(written);
  if (measure) {
    const whole = written.type.kind === 'number' && written.type.places === 0;
    return { measure, measured: written, counted: written, step: ONE, parts: whole ? 'whole' : 'shared' };
  }
  if (written.kind === 'round' && written.mode === 'floor' && written.places === 0) {
    const inner = measureOf(written.operand);
    return inner && { measure: inner, measured: plain(written.operand), counted: written, step: ONE, parts: 'full' };
  }
  if (written.kind === 'divide' && written.mode === 'floor' && written.places === 0) {
    const inner = measureOf(written.numerator);
    const step = literalNumber(written.denominator);
    // A step of 1 would read like the rounding above.
    if (!inner || !step || (step.units === 1 && step.places === 0)) return undefined;
    return { measure: inner, measured: plain(written.numerator), counted: written, step, parts: 'full' };
  }
  return undefined;
}

/** Recognises points per step, with the factor on either side, or without one where it is 1. */
export function perUnitOf(expression: Expression): PerUnit | undefined {
  const written = plain(expression);
  if (written.kind !== 'arithmetic' || written.operator !== 'multiply') {
    const amount = amountOf(written);
    return amount && { ...amount, points: ONE, factored: false };
  }
  const [first, second, ...more] = written.operands;
  if (!second || more.length > 0) return undefined;
  const [a, b] = [literalNumber(first), literalNumber(second)];
  const points = b ?? a;
  const amount = amountOf(b ? first : second);
  return points && amount && { ...amount, points, factored: true };
}

/** Whether every full month of listed periods counts: that has a form of its own. */
export function isPerMonth({ measure, parts }: PerUnit): boolean {
  return (measure.kind === 'months' || measure.kind === 'unbroken-months') && parts === 'whole';
}
