import { publicListRows } from './public-list';

const words = {
  pool: '学校',
  position: '位次',
  application: '申请号',
  points: '积分',
  status: '状态',
  statusOf: (status: string) => ({ admitted: '录取', rejected: '落选' })[status] ?? '待定',
  text: ({ zh }: { zh: string }) => zh,
};
const row = { position: 1, application: 'A*****086', points: '201.00', status: 'admitted' } as const;

test('a public list has pool, position, masked number, score and result, and nothing else', () => {
  const pools = [
    { pool: { zh: '城北小学' }, quota: 1, rows: [row, { ...row, position: 2, status: 'rejected' as const }] },
    { pool: { zh: '城南小学' }, quota: 0, rows: [{ ...row, status: 'tie-at-line' as const }] },
  ];
  expect(publicListRows({ pools }, words)).toEqual([
    ['学校', '位次', '申请号', '积分', '状态'],
    ['城北小学', '1', 'A*****086', '201.00', '录取'],
    ['城北小学', '2', 'A*****086', '201.00', '落选'],
    ['城南小学', '1', 'A*****086', '201.00', '待定'],
  ]);
});

test('one quota needs no column of pools', () => {
  expect(publicListRows({ pools: [{ pool: null, quota: 1, rows: [row] }] }, words)).toEqual([
    ['位次', '申请号', '积分', '状态'],
    ['1', 'A*****086', '201.00', '录取'],
  ]);
});
