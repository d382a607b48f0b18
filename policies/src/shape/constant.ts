import { jsonNumber, literalNumber } from './patterns/plain.js';
import type { ConstantShape, ShapeDefinition } from './shape.js';

export const constant: ShapeDefinition<ConstantShape> = {
  kind: 'constant',
  title: { zh: '固定分值', en: 'fixed points' },
  spellings: [],
  recognise(expression) {
    const points = literalNumber(expression);
    return points && { kind: 'constant', points: jsonNumber(points) };
  },
  write: ({ points }) => points,
};
