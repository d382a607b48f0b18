import { limitedOf } from './patterns/cap.js';
import { type Measure, writeMeasure } from './patterns/measure.js';
import { isPerMonth, perUnitOf } from './patterns/per-unit.js';
import { jsonNumber } from './patterns/plain.js';
import type { PerMonthShape, ShapeDefinition } from './shape.js';
import { writeCapped, writeProduct } from './spell.js';

export const perMonthOfPeriods: ShapeDefinition<PerMonthShape> = {
  kind: 'per-month-of-periods',
  title: { zh: '按累计满月计分', en: 'points per full month' },
  spellings: ['pointsFirst', 'capFirst', 'noFactor'],
  recognise(expression) {
    const limited = limitedOf(expression);
    const cap = limited?.side === 'cap' ? limited : undefined;
    const found = perUnitOf(cap?.operand ?? expression);
    if (!found || !isPerMonth(found)) return undefined;
    const { measure } = found;
    return {
      kind: 'per-month-of-periods',
      fact: measure.fact,
      ...(measure.kind === 'unbroken-months' ? { tolerance: measure.tolerance } : {}),
      points: jsonNumber(found.points),
      ...(cap ? { ownCap: jsonNumber(cap.limit) } : {}),
    };
  },
  write({ fact, tolerance, points, ownCap, spelling }) {
    const measure: Measure =
      tolerance === undefined ? { kind: 'months', fact } : { kind: 'unbroken-months', fact, tolerance };
    return writeCapped(writeProduct(writeMeasure(measure), points, spelling), ownCap, spelling);
  },
};
