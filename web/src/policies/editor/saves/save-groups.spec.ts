import type { RevisionRow, SaveOccasion } from '../../draft';
import { saveGroups } from './save-groups';

function save(revision: number, who: string, minute: number, occasion: SaveOccasion = 'automatic'): RevisionRow {
  const at = new Date(Date.UTC(2026, 5, 18, 8, minute)).toISOString();
  return { revision, at, by: { id: who, displayName: who }, note: null, occasion, contentHash: `h${revision}` };
}

it('shows automatic saves of one person in a row as one, and every other save for itself', () => {
  const rows = [
    save(9, 'a', 30),
    save(8, 'a', 26),
    save(7, 'a', 20),
    save(6, 'b', 19),
    save(5, 'b', 18, 'manual'),
    save(4, 'b', 17),
    save(3, 'b', 16),
    save(2, 'b', 15, 'merge'),
    save(1, 'a', 0, 'manual'),
  ];
  const groups = saveGroups(rows).map(({ last, first, count }) => [last.revision, first.revision, count]);
  expect(groups).toEqual([
    [9, 8, 2],
    [7, 7, 1],
    [6, 6, 1],
    [5, 5, 1],
    [4, 3, 2],
    [2, 2, 1],
    [1, 1, 1],
  ]);
});

it('leaves nothing out, and has nothing to show of nothing', () => {
  expect(saveGroups([])).toEqual([]);
  const rows = Array.from({ length: 50 }, (_, index) => save(50 - index, index % 7 ? 'a' : 'b', 50 - index));
  expect(saveGroups(rows).reduce((sum, { count }) => sum + count, 0)).toBe(50);
});
