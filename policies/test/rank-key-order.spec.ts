import fc from 'fast-check';
import { type KeyColumn, orderBy } from '../src/rank/key-order.js';
import { seeded } from './support/seed.js';

/** Values of keys, from those that many share to those that no number has room for beside another. */
const value = fc.oneof(
  fc.integer({ min: -2, max: 2 }),
  fc.integer({ min: 0, max: 30_000 }),
  fc.maxSafeInteger(),
  fc.constant(Infinity),
);
const narrow = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.constant(Infinity));

/** So many items with a value for each key; the second is of few values, so that ties reach the third. */
const lists = fc
  .array(fc.tuple(fc.oneof(narrow, value), narrow, value), { maxLength: 60 })
  .chain((items) => fc.tuple(fc.constant(items), fc.constantFrom(0, 1, 2, 3)));

describe('the order by several keys', () => {
  it('is that of comparing items key by key, however large their values', () => {
    fc.assert(
      fc.property(lists, ([items, keys]) => {
        const columns = Array.from({ length: keys }, (_, key): KeyColumn =>
          Float64Array.from(items, (item) => item[key] ?? 0),
        );
        // Of complete equals, the one that came last stands first.
        const expected = [...items.keys()].sort((one, other) => {
          const differing = columns.find((column) => column[one] !== column[other]);
          return differing ? (Number(differing[one]) < Number(differing[other]) ? -1 : 1) : other - one;
        });
        expect(orderBy(columns, items.length, (one, other) => other - one)).toEqual(expected);
      }),
      seeded(4000),
    );
  });
});
