import { valueAt } from '../findings/json-pointer.js';
import type { ChoiceShape } from './item-shapes.js';
import { jsonNumber, literalNumber, plain } from './patterns/plain.js';
import type { ShapeDefinition } from './shape.js';

export const choice: ShapeDefinition<ChoiceShape> = {
  kind: 'choice',
  title: { zh: '分情形计分', en: 'points by case' },
  spellings: [],
  recognise(expression, rule) {
    const conditional = plain(expression);
    const otherwise = conditional.kind === 'conditional' ? literalNumber(conditional.otherwise) : undefined;
    if (conditional.kind !== 'conditional' || !otherwise) return undefined;
    const rows = conditional.branches.flatMap(({ when, then }) => {
      const points = literalNumber(then);
      return points ? [{ condition: valueAt(rule, when.at), points: jsonNumber(points) }] : [];
    });
    if (rows.length < conditional.branches.length) return undefined;
    return { kind: 'choice', rows, otherwise: jsonNumber(otherwise) };
  },
  write: ({ rows, otherwise }) => ({
    if: [...rows.flatMap(({ condition, points }) => [condition, points]), otherwise],
  }),
};
