import { limitedOf } from './patterns/cap.js';
import { writeMeasure } from './patterns/measure.js';
import { isPerMonth, perUnitOf } from './patterns/per-unit.js';
import { jsonNumber } from './patterns/plain.js';
import type { PerUnitShape, ShapeDefinition } from './shape.js';
import { writeCapped, writeProduct, writeUnary } from './spell.js';

function writeAmount({ measure, step, fullSteps, spelling }: PerUnitShape): unknown {
  const measured = writeMeasure(measure);
  if (!fullSteps) return measured;
  return writeUnary('floor', step === 1 ? measured : { '/': [measured, step] }, spelling);
}

export const perUnit: ShapeDefinition<PerUnitShape> = {
  kind: 'per-unit',
  title: { zh: '按次（量）计分', en: 'points per unit' },
  spellings: ['pointsFirst', 'capFirst', 'noFactor', 'bare'],
  recognise(expression) {
    const limited = limitedOf(expression);
    const cap = limited?.side === 'cap' ? limited : undefined;
    const found = perUnitOf(cap?.operand ?? expression);
    if (!found || isPerMonth(found)) return undefined;
    return {
      kind: 'per-unit',
      measure: found.measure,
      step: jsonNumber(found.step),
      fullSteps: found.parts === 'full',
      points: jsonNumber(found.points),
      ...(cap ? { ownCap: jsonNumber(cap.limit) } : {}),
    };
  },
  write: (shape) =>
    writeCapped(writeProduct(writeAmount(shape), shape.points, shape.spelling), shape.ownCap, shape.spelling),
};
