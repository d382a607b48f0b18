import fc from 'fast-check';
import { domainOf } from '../src/compile/kernel/domain.js';
import { Positions, sizeOf, type Source } from '../src/compile/kernel/positions.js';
import { type Bounds, NumberColumnBuilder, type ScalarColumn } from '../src/population/column.js';
import { seeded } from './support/seed.js';

/** What facts of every storage can be, with values at both ends. */
const KINDS: readonly (Bounds & { readonly values: fc.Arbitrary<number> })[] = [
  { min: 0, max: 1, values: fc.integer({ min: 0, max: 1 }) },
  { min: 0, max: 127, values: fc.constantFrom(0, 1, 126, 127) },
  { min: 3, max: 9, values: fc.integer({ min: 3, max: 9 }) },
  { min: -4, max: 4, values: fc.integer({ min: -4, max: 4 }) },
  { min: 0, max: 32_767, values: fc.integer({ min: 0, max: 30 }) },
  { min: 0, max: 32_767, values: fc.integer({ min: 32_740, max: 32_767 }) },
  { min: -300, max: 300, values: fc.integer({ min: -20, max: 5 }) },
  { min: 0, max: 10 ** 6, values: fc.integer({ min: 0, max: 20 }) },
  { min: 0, max: 10 ** 5, values: fc.constantFrom(0, 1_000, 99_999) },
  { min: 0, max: 10 ** 10, values: fc.constantFrom(0, 7, 70_000) },
];

/** A column of so many persons, as it lies in memory: perhaps in the middle of something else. */
function columnOf({ min, max }: Bounds, values: readonly (number | null)[], before: number): ScalarColumn {
  const builder = new NumberColumnBuilder({ min, max }, 1);
  for (const value of [...values.slice(0, before).fill(null), ...values]) builder.push(value);
  const { values: all, ...column } = builder.build();
  return { ...column, values: all.subarray(Math.min(before, values.length)) };
}

const columns = fc.integer({ min: 1, max: 43 }).chain((persons) =>
  fc.array(
    fc
      .tuple(fc.constantFrom(...KINDS), fc.integer({ min: 0, max: 3 }))
      .chain(([kind, before]) =>
        fc
          .array(fc.option(kind.values, { freq: 4 }), { minLength: persons, maxLength: persons })
          .map((values) => columnOf(kind, values, before)),
      ),
    { minLength: 1, maxLength: 5 },
  ),
);

/** Where a person stands, source by source. */
function byDefinition(sources: readonly Source[], row: number): number {
  return sources.reduce((position, { column: { values, unknown }, domain }) => {
    const value = Number(values[row]);
    const place = domain.ranks ? Number(domain.ranks[value - domain.least]) : value - domain.least + 1;
    return position * domain.size + (value === unknown ? 0 : place);
  }, 0);
}

describe('placing persons at the positions of a table', () => {
  it('gives each the position of its values, however these are held and wherever one begins', () => {
    fc.assert(
      fc.property(columns, fc.nat(43), (found, begin) => {
        const sources = found.map((column, slot) => ({ slot, key: `${slot}`, column, domain: domainOf(column) }));
        fc.pre(sizeOf(sources) <= 65_536);
        const positions = new Positions(sources);
        const persons = found[0]?.values.length ?? 0;
        const expected = Array.from({ length: persons }, (_, row) => byDefinition(sources, row));
        const placement = { at: new Uint16Array(persons), counts: new Int32Array(positions.size) };
        const middle = Math.min(begin, persons);
        positions.place(placement, middle, persons);
        positions.place(placement, 0, middle);
        expect([...placement.at]).toEqual(expected);
        const counts = new Int32Array(positions.size);
        for (const position of expected) counts[position] = Number(counts[position]) + 1;
        expect(placement.counts).toEqual(counts);
      }),
      seeded(1600),
    );
  });
});
