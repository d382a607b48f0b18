import { fallingRows, samplePool } from '../testing/sample-ranking';
import { foldRows, linePlaceOf, type Rows, type Segment, shownRows } from './fold-rows';

const line = (after: number, tie: Rows | null = null) => ({ after, tie });
const written = (segments: readonly Segment[]) =>
  segments.map((segment) => (segment.kind === 'line' ? 'line' : `${segment.kind} ${segment.from}–${segment.to}`));

describe('the line of a pool', () => {
  test('stands below the last admitted row', () => {
    expect(linePlaceOf(samplePool(2, fallingRows(5, 2)))).toEqual(line(2));
  });

  test('stands below complete equals that wait for a decision', () => {
    const rows = fallingRows(6, 2).map((row, index) =>
      index === 2 || index === 3 ? { ...row, position: 3, status: 'tie-at-line' as const } : row,
    );
    expect(linePlaceOf(samplePool(3, rows, ['A0003', 'A0004']))).toEqual(line(4, { from: 2, to: 4 }));
  });

  test('stands at the top where no place is given out, and nowhere in a scene without ranking', () => {
    expect(linePlaceOf(samplePool(0, fallingRows(3, 0)))).toEqual(line(0));
    expect(linePlaceOf({ ...samplePool(3, fallingRows(3, 3)), quota: null })).toBeNull();
    expect(linePlaceOf(samplePool(3, []))).toBeNull();
  });
});

describe('folding', () => {
  test('opens at the line: 395 applications for 200 places', () => {
    expect(written(foldRows(395, line(200)))).toEqual([
      'rows 0–3',
      'fold 3–196',
      'rows 196–200',
      'line',
      'rows 200–206',
      'fold 206–395',
    ]);
  });

  test('shows both edges of a long tie', () => {
    expect(written(foldRows(100, line(70, { from: 30, to: 70 })))).toEqual([
      'rows 0–3',
      'fold 3–26',
      'rows 26–36',
      'fold 36–66',
      'rows 66–70',
      'line',
      'rows 70–76',
      'fold 76–100',
    ]);
  });

  test('opens what was opened by hand', () => {
    expect(written(foldRows(395, line(200), [{ from: 3, to: 196 }]))).toEqual([
      'rows 0–200',
      'line',
      'rows 200–206',
      'fold 206–395',
    ]);
  });

  test('keeps a chosen row in sight with its neighbours', () => {
    expect(written(foldRows(395, line(200), [], [300]))).toContain('rows 298–303');
  });

  test('shows a few rows rather than a fold of them', () => {
    expect(written(foldRows(13, line(8)))).toEqual(['rows 0–8', 'line', 'rows 8–13']);
  });

  test('puts the line last where nobody was rejected, and first where nobody was admitted', () => {
    expect(written(foldRows(20, line(20))).at(-1)).toBe('line');
    expect(written(foldRows(20, line(0)))[0]).toBe('line');
  });

  test('shows the beginning where there is no line', () => {
    expect(written(foldRows(50, null))).toEqual(['rows 0–15', 'fold 15–50']);
    expect(foldRows(0, null)).toEqual([]);
  });

  test('loses no row and doubles none, wherever the line and the chosen rows are', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const draw = (below: number) => (Math.imul(seed + below, 2_654_435_761) >>> 0) % below;
      const count = 1 + draw(97);
      const place = line(draw(count + 1));
      const segments = foldRows(count, place, [{ from: draw(50), to: draw(53) }], [draw(count), draw(61)]);
      const rows = segments.flatMap((segment) =>
        segment.kind === 'line'
          ? []
          : Array.from({ length: segment.to - segment.from }, (_, row) => segment.from + row),
      );
      const told = `seed ${seed}, ${count} rows, line after ${place.after}`;
      expect({ told, rows }).toEqual({ told, rows: Array.from({ length: count }, (_, row) => row) });
      const before = segments.slice(
        0,
        segments.findIndex(({ kind }) => kind === 'line'),
      );
      const above = before.reduce((sum, part) => sum + (part.kind === 'line' ? 0 : part.to - part.from), 0);
      expect({ told, above }).toEqual({ told, above: place.after });
      expect(segments.filter(({ kind }) => kind === 'line')).toHaveLength(1);
    }
  });
});

test('the rows that the arrow keys reach are those that are shown', () => {
  expect(shownRows(foldRows(395, line(200)))).toEqual([0, 1, 2, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205]);
});
