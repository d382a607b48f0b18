import fc from 'fast-check';
import { monthsReader } from '../src/compile/kernel/months-reader.js';
import { fullMonths, readRule, walk } from '../src/index.js';
import { NumberColumnBuilder, type RecordsColumn } from '../src/population/column.js';
import { CONFUSING_SCOPE } from './support/random-rules.js';
import { seeded } from './support/seed.js';

type Dates = readonly (readonly [from: number | null, to: number | null])[];

const RULE = { full_months: [{ var: 'stays' }, { var: 'as_of' }] };
const EVER = { min: -1_000_000, max: 3_000_000 };

/** The lists of some persons as a population holds them; null is unknown. */
function columnOf(lists: readonly (Dates | null)[]): RecordsColumn {
  const [from, to] = [new NumberColumnBuilder(EVER, 1), new NumberColumnBuilder(EVER, 1)];
  const starts = [0];
  for (const list of lists) {
    for (const [first, last] of list ?? []) {
      from.push(first);
      to.push(last);
    }
    starts.push(from.length);
  }
  return {
    kind: 'records',
    starts: Int32Array.from(starts),
    unknown: Uint8Array.from(lists, (list) => Number(list === null)),
    fields: [from.build(), to.build()],
  };
}

/** Months of one person by the definition: a period whose first day is unknown makes the result unknown. */
function byDefinition(list: Dates | null, asOf: number): number | null {
  if (!list) return null;
  const periods = list.flatMap(([from, to]) => (from === null ? [] : [{ from, to }]));
  return periods.length === list.length ? fullMonths(periods, asOf) : null;
}

describe('full months of a whole population', () => {
  it('are those of its persons one by one, whatever overlaps, adjoins, has not ended, or is unknown', () => {
    const { expression } = readRule(RULE, CONFUSING_SCOPE, 'points');
    const months = expression && [...walk(expression)].find(({ kind }) => kind === 'full-months');
    if (!months) throw new Error('The rule cannot be read');
    // Few days, so that periods touch; month ends and leap days among them.
    const day = fc.oneof(fc.integer({ min: 19_000, max: 19_900 }), fc.integer({ min: -700_000, max: 30_000 }));
    const period = fc.tuple(
      fc.option(day, { freq: 20 }),
      fc.option(fc.oneof(day, fc.integer({ min: 19_000, max: 19_900 }))),
    );
    const list = fc.option(fc.array(period, { maxLength: 5 }), { freq: 8 });
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 30 }), day, (lists, asOf) => {
        const column = columnOf(lists);
        const read = monthsReader(months, asOf, () => column);
        expect(lists.map((_, row) => read?.(row))).toEqual(lists.map((each) => byDefinition(each, asOf)));
      }),
      seeded(4000),
    );
  });
});
