import { fallingRows, samplePool, sampleRanking } from '../testing/sample-ranking';
import { findApplications } from './find-application';

const ranking = sampleRanking(samplePool(2, fallingRows(120, 2)));

test('finds an application wherever it stands, by any part of its number', () => {
  expect(findApplications(ranking, '0007')).toEqual([{ kind: 'row', applicationId: 'A0007', pool: 0, row: 6 }]);
  expect(findApplications(ranking, 'a001').map(({ applicationId }) => applicationId)).toEqual(
    Array.from({ length: 10 }, (_, index) => `A001${index}`),
  );
});

test('a whole number comes alone, though others contain it', () => {
  const rows = fallingRows(2, 1).map((row, index) => ({ ...row, id: ['A0001', 'A00011'][index] ?? row.id }));
  const twice = sampleRanking(samplePool(1, rows));
  expect(findApplications(twice, 'A0001').map(({ applicationId }) => applicationId)).toEqual(['A0001']);
});

test('finds those that took no part', () => {
  expect(findApplications(ranking, ' A90 ')[0]).toMatchObject({ kind: 'excluded', applicationId: 'A90' });
});

test('finds nothing for nothing, and for a number that does not exist', () => {
  expect(findApplications(ranking, '  ')).toEqual([]);
  expect(findApplications(ranking, 'B1')).toEqual([]);
});
