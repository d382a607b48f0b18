import { limitedOf } from './patterns/cap.js';
import { writeMeasure } from './patterns/measure.js';
import { perUnitOf } from './patterns/per-unit.js';
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
    if (found?.measure.kind !== 'months' || found.parts !== 'whole') return undefined;
    return {
      kind: 'per-month-of-periods',
      fact: found.measure.fact,
      points: jsonNumber(found.points),
      ...(cap ? { ownCap: jsonNumber(cap.limit) } : {}),
    };
  },
  write: ({ fact, points, ownCap, spelling }) =>
    writeCapped(writeProduct(writeMeasure({ kind: 'months', fact }), points, spelling), ownCap, spelling),
};
