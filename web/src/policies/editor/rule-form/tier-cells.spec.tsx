import { Fact, type Indicator, type Shape, type ShapeOf } from '@jifen/policies';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { TestFrame } from '../../../testing/TestFrame';
import { cellsOf } from './cells/clipboard-cells';
import { ShapeForm } from './ShapeForm';

/*
 * Tables of rules and spreadsheets: cells go in from the one with the focus on, all or none; rows come and go by keyboard.
 */
const FACTS = [
  { id: 'yuan', label: { zh: '捐赠金额' }, unit: { zh: '元' }, type: { kind: 'integer', min: 0, max: 999999 } },
  {
    id: 'degree',
    label: { zh: '学历' },
    type: {
      kind: 'enumeration',
      codes: [
        { code: 'college', label: { zh: '大专' } },
        { code: 'bachelor', label: { zh: '本科' } },
        { code: 'master', label: { zh: '硕士' } },
      ],
    },
  },
].map((fact) => Fact.parse(fact));
const INDICATOR = { kind: 'indicator', id: 'asked', title: { zh: '指标' }, rule: 0 } as Indicator;
const YUAN = { kind: 'fact', fact: 'yuan' } as const;

/** Shows the form; gives what it has written, the last one first. */
function show(first: Shape): Shape[] {
  const written: Shape[] = [];
  function Shown() {
    const [shape, setShape] = useState(first);
    return (
      <ShapeForm
        shape={shape}
        was={null}
        node={INDICATOR}
        facts={FACTS}
        readOnly={false}
        onChange={(next) => {
          written.unshift(next);
          setShape(next);
        }}
      />
    );
  }
  render(
    <TestFrame>
      <Shown />
    </TestFrame>,
  );
  return written;
}

function paste(field: string, text: string): void {
  fireEvent.paste(screen.getByLabelText(field), { clipboardData: { getData: () => text } });
}

const TIERS: ShapeOf<'tiers-table'> = {
  kind: 'tiers-table',
  measure: YUAN,
  test: 'reaches',
  rows: [
    { from: 1000, points: 1 },
    { from: 5000, points: 3 },
  ],
  otherwise: 0,
};

test.each<[string, string, string[][]]>([
  [
    'as a spreadsheet copies it',
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['an empty last cell', '1\t\r\n', [['1', '']]],
  ['quotes, tabs and lines in a cell', '"a\t""b""\nc"\t2', [['a\t"b"\nc', '2']]],
  ['a quote in the middle', 'a "b" c', [['a "b" c']]],
  ['nothing', '', [['']]],
])('cells of the clipboard: %s', (_, text, cells) => {
  expect(cellsOf(text)).toEqual(cells);
});

test('more than a table may have is not read', () => {
  expect(cellsOf('1\n'.repeat(1001))).toBeNull();
});

test('tiers are pasted, with rows more, full-width digits and separators', () => {
  const written = show(TIERS);
  paste('达到 2', '５０００\t２．５\r\n10,000\t5\r\n20，000\t8\r\n');
  expect(written).toEqual([
    {
      ...TIERS,
      rows: [
        { from: 1000, points: 1 },
        { from: 5000, points: 2.5 },
        { from: 10000, points: 5 },
        { from: 20000, points: 8 },
      ],
    },
  ]);
});

test('one column is pasted; heads that were copied along are left out', () => {
  const written = show(TIERS);
  paste('1 的分值', '4\n6');
  expect(written[0]).toEqual({
    ...TIERS,
    rows: [
      { from: 1000, points: 4 },
      { from: 5000, points: 6 },
    ],
  });
  paste('达到 1', '达到\t分值\n7\t8\n');
  expect(written[0]).toEqual({
    ...TIERS,
    rows: [
      { from: 7, points: 8 },
      { from: 5000, points: 6 },
    ],
  });
});

test.each([
  ['达到 1', '1000\t一分\n', '第 1 行第 2 列「一分」不是数值，没有粘贴。'],
  ['1 的分值', '1\n2\n3\n', '第 3 行第 1 列是空的，没有粘贴。'],
  ['1 的分值', '1\t2\n', '第 1 行第 3 列「2」超出表格，没有粘贴。'],
])('cells that are wrong are named, and nothing changes: %s %j', (field, text, message) => {
  const written = show(TIERS);
  paste(field, text);
  expect(screen.getByText(message)).toBeTruthy();
  expect(written).toEqual([]);
});

test('ends are as their signs say, and without one as they were', () => {
  const written = show({
    kind: 'tiers-number',
    measure: YUAN,
    rows: [{ from: { value: 0, closed: false }, points: 1 }],
    otherwise: 0,
  });
  fireEvent.paste(screen.getByLabelText('1 的分值').closest('tr')?.querySelector('input') ?? document.body, {
    clipboardData: { getData: () => '5\t≤9\t2\n＞9\t\t3\n' },
  });
  expect(written[0]).toMatchObject({
    rows: [
      { from: { value: 5, closed: false }, to: { value: 9, closed: true }, points: 2 },
      { from: { value: 9, closed: false }, points: 3 },
    ],
  });
});

test('options are pasted by their labels, each once', () => {
  const written = show({ kind: 'tiers-code', fact: 'degree', rows: [{ codes: ['college'], points: 8 }], otherwise: 0 });
  paste('选项', '大专\t8\n本科、硕士\t15\n');
  expect(written[0]).toMatchObject({
    rows: [
      { codes: ['college'], points: 8 },
      { codes: ['bachelor', 'master'], points: 15 },
    ],
  });
  fireEvent.paste(screen.getAllByLabelText('选项')[0] ?? document.body, {
    clipboardData: { getData: () => '大专\t8\n大专\t15\n' },
  });
  expect(screen.getByText('第 2 行第 1 列「大专」与前面的行重复，没有粘贴。')).toBeTruthy();
  expect(written).toHaveLength(1);
});

test('a table of two sides takes bounds and cells, and grows by rows and columns', () => {
  const written = show({
    kind: 'table-2d',
    rows: { kind: 'bands', measure: YUAN, bounds: [0] },
    columns: { kind: 'groups', fact: 'degree', groups: [['college'], ['bachelor']] },
    cells: [[1, 2]],
    otherwise: 0,
  });
  paste('第 1 行', '0\t1\t2\n100\t3\t4\n');
  expect(written[0]).toMatchObject({
    rows: { bounds: [0, 100] },
    cells: [
      [1, 2],
      [3, 4],
    ],
  });
  fireEvent.click(screen.getByRole('button', { name: '增加一列' }));
  expect(written[0]).toMatchObject({
    columns: { groups: [['college'], ['bachelor'], ['master']] },
    cells: [
      [1, 2, 0],
      [3, 4, 0],
    ],
  });
  fireEvent.change(screen.getByLabelText('第 2 行'), { target: { value: '-1' } });
  fireEvent.click(screen.getByRole('button', { name: '按从低到高排好' }));
  expect(written[0]).toMatchObject({
    rows: { bounds: [-1, 0] },
    cells: [
      [3, 4, 0],
      [1, 2, 0],
    ],
  });
});

test('rows by keyboard: Enter goes down and adds, Alt Delete takes away; tiers out of order are put in order', () => {
  const written = show(TIERS);
  const press = (field: string, key: object): void => {
    fireEvent.keyDown(screen.getByLabelText(field), key);
  };
  press('1 的分值', { key: 'Enter' });
  expect(document.activeElement).toBe(screen.getByLabelText('2 的分值'));
  press('2 的分值', { key: 'Enter' });
  expect(document.activeElement).toBe(screen.getByLabelText('达到 3'));
  fireEvent.change(screen.getByLabelText('达到 3'), { target: { value: '2000' } });
  expect(screen.getByText('各档没有按界限从低到高排列。')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '按从低到高排好' }));
  expect(written[0]).toMatchObject({
    rows: [
      { from: 1000, points: 1 },
      { from: 2000, points: 0 },
      { from: 5000, points: 3 },
    ],
  });
  press('达到 2', { key: 'Delete', altKey: true });
  expect(written[0]).toEqual(TIERS);
});
