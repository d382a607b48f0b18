import { valueAt } from '../findings/json-pointer.js';
import { jsonNumber, literalNumber, plain } from './patterns/plain.js';
import type { FlatShape, ShapeDefinition } from './shape.js';

export const flat: ShapeDefinition<FlatShape> = {
  kind: 'flat',
  title: { zh: '符合条件计固定分', en: 'fixed points on a condition' },
  spellings: [],
  recognise(expression, rule) {
    const conditional = plain(expression);
    if (conditional.kind !== 'conditional' || conditional.branches.length !== 1) return undefined;
    const [{ when, then }] = conditional.branches;
    const points = literalNumber(then);
    if (!points || literalNumber(conditional.otherwise)?.units !== 0) return undefined;
    return { kind: 'flat', condition: valueAt(rule, when.at), points: jsonNumber(points) };
  },
  write: ({ condition, points }) => ({ if: [condition, points, 0] }),
};
