import type { BaseLessShape } from './item-shapes.js';
import { limitedOf } from './patterns/cap.js';
import { writeMeasure } from './patterns/measure.js';
import { perUnitOf } from './patterns/per-unit.js';
import { jsonNumber, literalNumber, plain } from './patterns/plain.js';
import type { ShapeDefinition } from './shape.js';
import { writeProduct } from './spell.js';

export const baseLess: ShapeDefinition<BaseLessShape> = {
  kind: 'base-less',
  title: { zh: '基础分逐次扣减', en: 'a base, less for every step' },
  spellings: ['capFirst', 'pointsFirst'],
  recognise(expression) {
    const limited = limitedOf(expression);
    if (limited?.side !== 'floor') return undefined;
    const less = plain(limited.operand);
    const base = less.kind === 'subtract' ? literalNumber(less.left) : undefined;
    const each = less.kind === 'subtract' ? perUnitOf(less.right) : undefined;
    if (!base || !each?.factored || each.parts === 'full') return undefined;
    return {
      kind: 'base-less',
      base: jsonNumber(base),
      measure: each.measure,
      points: jsonNumber(each.points),
      least: jsonNumber(limited.limit),
    };
  },
  write({ base, measure, points, least, spelling }) {
    const less = { '-': [base, writeProduct(writeMeasure(measure), points, spelling)] };
    return { max: spelling?.capFirst ? [least, less] : [less, least] };
  },
};
