import { toMatrix } from './columns';
import { safeFileName } from './download';
import { toClipboard, toCsv } from './export-text';

test('CSV opens in Excel: byte-order mark, quoted commas and quotes, the minus that it reads', () => {
  const text = toCsv([
    ['名称', '人数'],
    ['甲,"乙"', '100,000'],
    ['丙', '−0.25'],
  ]);
  expect(text).toBe('\ufeff名称,人数\r\n"甲,""乙""","100,000"\r\n丙,-0.25\r\n');
});

test.each([
  ['=1+1', "'=1+1"],
  ['@cmd', "'@cmd"],
  ['+cmd|x', "'+cmd|x"],
  ['-2+3', "'-2+3"],
  ['+11.50', '+11.50'],
  ['-37.50', '-37.50'],
  ['-1,059,198.50', '-1,059,198.50'],
  ['+8%', '+8%'],
])('a cell that a spreadsheet would run is kept a text: %s', (cell, kept) => {
  expect(toClipboard([[cell]])).toBe(kept);
});

test('the clipboard keeps one line a row', () => {
  expect(toClipboard([['a\nb', 'c\td']])).toBe('a b\tc d');
});

test('a table is exported by its values, absent ones empty', () => {
  const matrix = toMatrix<{ name: string; points: number | null }>(
    [
      { id: 'n', label: '名称', value: (row) => row.name },
      { id: 'p', label: '分', value: (row) => row.points, render: () => 'shown otherwise' },
    ],
    [
      { name: '甲', points: 5 },
      { name: '乙', points: null },
    ],
  );
  expect(matrix).toEqual([
    ['名称', '分'],
    ['甲', '5'],
    ['乙', ''],
  ]);
});

test('file names lose what file systems refuse', () => {
  expect(safeFileName('谁升/谁降: "B"?')).toBe('谁升-谁降-B-');
});
