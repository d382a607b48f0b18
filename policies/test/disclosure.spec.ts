import fc from 'fast-check';
import { suppressCells, suppressRows, suppressTables } from '../src/index.js';
import { seeded } from './support/seed.js';

const tables = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(
    fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 60 })), {
      minLength: width,
      maxLength: width,
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
);

function withSums(cells: readonly (readonly number[])[]): number[][] {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const rows = cells.map((row) => [...row, sum(row)]);
  return [...rows, (rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? 0)))];
}

/** Covered cells that the sums determine, by elimination: what somebody with pencil and paper finds out. */
function determined(mask: readonly (readonly boolean[])[]): number {
  const unknowns: string[] = mask.flatMap((row, r) => row.flatMap((hidden, c) => (hidden ? [`${r},${c}`] : [])));
  const [height, width] = [mask.length, mask[0]?.length ?? 0];
  const equations: number[][] = [];
  const line = (cells: readonly string[]) =>
    equations.push(unknowns.map((id) => (cells.includes(id) ? (id === cells.at(-1) ? -1 : 1) : 0)));
  for (let r = 0; r < height; r += 1) line(Array.from({ length: width }, (_, c) => `${r},${c}`));
  for (let c = 0; c < width; c += 1) line(Array.from({ length: height }, (_, r) => `${r},${c}`));
  let top = 0;
  for (let column = 0; column < unknowns.length && top < equations.length; column += 1) {
    const pivot = equations.findIndex((row, index) => index >= top && row[column] !== 0);
    if (pivot < 0) continue;
    [equations[top], equations[pivot]] = [equations[pivot] ?? [], equations[top] ?? []];
    const lead = equations[top] ?? [];
    for (const [index, row] of equations.entries()) {
      if (index === top || row[column] === 0) continue;
      // Whole numbers: totally unimodular, so that the factor is 1 or −1.
      const factor = (row[column] ?? 0) / (lead[column] ?? 1);
      equations[index] = row.map((value, at) => value - factor * (lead[at] ?? 0));
    }
    top += 1;
  }
  return equations.filter((row) => row.filter((value) => value !== 0).length === 1).length;
}

describe('small counts', () => {
  it('are covered with what they could be computed from, in any table with sums', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 6 }), (cells, k) => {
        const mask = suppressCells(cells, k);
        const whole = withSums(cells);
        for (const [r, row] of whole.entries()) {
          for (const [c, count] of row.entries()) if (count > 0 && count < k) expect(mask[r]?.[c]).toBe(true);
        }
        expect(determined(mask)).toBe(0);
        if (!whole.flat().some((count) => count > 0 && count < k)) expect(mask.flat().some(Boolean)).toBe(false);
      }),
      seeded(2000),
    );
  });

  it.each<[string, readonly (readonly number[])[], string[]]>([
    [
      'nothing small, nothing covered',
      [
        [10, 20],
        [30, 0],
      ],
      ['...', '...', '...'],
    ],
    [
      'a small one takes a circle of four with it',
      [
        [3, 20, 40],
        [30, 25, 50],
      ],
      ['##..', '##..', '....'],
    ],
    ['one row alone: a second cell, and its sums', [[3, 9, 40]], ['##..', '##..']],
  ])('%s', (_, cells, covered) => {
    expect(suppressCells(cells, 5).map((row) => row.map((hidden) => (hidden ? '#' : '.')).join(''))).toEqual(covered);
  });

  it('covered as a sum in one table are covered in every table of the same persons', () => {
    const masks = suppressTables(
      [
        [[1, 100]],
        [
          [1, 50],
          [0, 50],
        ],
      ],
      5,
    );
    expect(masks.map((mask) => mask.at(-1)?.[0])).toEqual([true, true]);
  });

  it('in rows that are shown whole or not at all take the next smallest row with them', () => {
    expect(
      suppressRows(
        [
          [50, 3],
          [20, 10],
          [90, 90],
        ],
        5,
      ),
    ).toEqual([true, true, false]);
    expect(
      suppressRows(
        [
          [50, 1],
          [20, 2],
          [90, 90],
        ],
        5,
      ),
    ).toEqual([true, true, true]);
    expect(
      suppressRows(
        [
          [50, 8],
          [20, 10],
        ],
        5,
      ),
    ).toEqual([false, false]);
    expect(
      suppressRows(
        [
          [1, 0],
          [2, 0],
        ],
        1,
      ),
    ).toEqual([false, false]);
  });
});
