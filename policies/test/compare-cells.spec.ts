import fc from 'fast-check';
import { bandOf, Changes, type PersonSets } from '../src/simulate/compare-cells.js';
import { seeded } from './support/seed.js';

const total = fc.oneof(fc.constantFrom(0, 500), fc.integer({ min: -4_000, max: 4_000 }));

/** Persons with both totals, and some divisions: of few sets, of many, of one. */
const persons = fc.integer({ min: 1, max: 40 }).chain((count) =>
  fc.record({
    totals: fc.array(fc.tuple(total, total), { minLength: count, maxLength: count }),
    divisions: fc.array(
      fc
        .constantFrom(1, 3, 8, 700)
        .chain((sets) =>
          fc
            .array(fc.nat(sets - 1), { minLength: count, maxLength: count })
            .map((of): PersonSets => ({ sets, setOf: Uint16Array.from(of) })),
        ),
      { maxLength: 5 },
    ),
  }),
);

describe('changes counted by several divisions', () => {
  it('are those of each set of persons, however many divisions and sets there are', () => {
    fc.assert(
      fc.property(persons, ({ totals, divisions }) => {
        const [a, b] = [Int32Array.from(totals, ([was]) => was), Int32Array.from(totals, ([, is]) => is)];
        const found = new Changes(a, b).cells(divisions);
        const expected = divisions.map(({ sets, setOf }) =>
          Array.from({ length: sets }, (_, set) => {
            const changes = totals.flatMap(([was, is], row) => (setOf[row] === set ? [is - was] : []));
            const inBand = (band: number): number => changes.filter((change) => bandOf(change) === band).length;
            return {
              persons: changes.length,
              deltaSum: changes.reduce((sum, change) => sum + change, 0),
              bands: [0, 1, 2, 3, 4, 5, 6].map(inBand),
            };
          }),
        );
        const told = found.map((sets) =>
          sets.map(({ persons: all, deltaSum, bands }) => ({
            persons: all,
            deltaSum,
            bands: bands.map(({ count }) => count),
          })),
        );
        expect(told).toEqual(expected);
      }),
      seeded(800),
    );
  });
});
