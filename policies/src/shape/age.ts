import type { AgeShape } from './item-shapes.js';
import { limitedOf } from './patterns/cap.js';
import { measureOf, writeMeasure } from './patterns/measure.js';
import { numberTableOf } from './patterns/number-table.js';
import { compareDecimals, jsonNumber, literalNumber, plain } from './patterns/plain.js';
import { stepsOf } from './patterns/steps.js';
import type { ShapeDefinition } from './shape.js';
import { writeCapped } from './spell.js';

/** The two rows and the remainder of an age rule; undefined where there are more, or they are something else. */
export const age: ShapeDefinition<AgeShape> = {
  kind: 'age',
  title: { zh: '年龄（每少一岁加分）', en: 'age (more for every year less)' },
  spellings: ['capFirst', 'pointsFirst'],
  recognise(expression) {
    const conditional = plain(expression);
    const table = conditional.kind === 'conditional' ? numberTableOf(conditional) : undefined;
    const measure = table && measureOf(table.subject);
    const [over, level, ...more] = table?.rows ?? [];
    if (measure?.kind !== 'years' || !table || !over || !level || more.length > 0) return undefined;
    const { interval, then } = table.otherwise;
    const limited = limitedOf(then);
    const steps = limited?.side === 'cap' && interval ? stepsOf(limited.operand, table.subject, interval) : undefined;
    const [beyond, points] = [literalNumber(over.then), literalNumber(level.then)];
    const [top, from] = [over.interval.from, level.interval.from];
    if (!limited || !steps?.base || steps.side !== 'below' || !beyond || !points || !top || !from) return undefined;
    const same = compareDecimals(steps.base, points) === 0 && compareDecimals(steps.pivot, from.value) === 0;
    if (!same || top.closed || !from.closed) return undefined;
    return {
      kind: 'age',
      fact: measure.fact,
      over: jsonNumber(top.value),
      beyond: jsonNumber(beyond),
      from: jsonNumber(from.value),
      points: jsonNumber(points),
      each: jsonNumber(steps.points),
      most: jsonNumber(limited.limit),
    };
  },
  write({ fact, over, beyond, from, points, each, most, spelling }) {
    const years = writeMeasure({ kind: 'years', fact });
    const less = { '-': [from, years] };
    const added = each === 1 ? less : { '*': spelling?.pointsFirst ? [each, less] : [less, each] };
    return {
      if: [
        { '>': [years, over] },
        beyond,
        { '>=': [years, from] },
        points,
        writeCapped({ '+': [points, added] }, most, spelling),
      ],
    };
  },
};
