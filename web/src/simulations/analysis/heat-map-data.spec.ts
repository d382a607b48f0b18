import type { HeatMap } from '@jifen/policies';
import { heatMapData } from './heat-map-data';

const words = { few: '不足 5 人', covered: '不显示', persons: (count: number) => `${count} 人`, sum: '合计' };
const text = (label: { zh: string } | null | undefined) => label?.zh ?? '';
const map: HeatMap = {
  rows: [{ zh: '年轻' }],
  columns: [{ zh: '大专' }, { zh: '本科' }, { zh: '博士' }],
  cells: [
    [
      { persons: 8, sum: 80_004, small: false },
      { persons: 2, sum: 5000, small: true },
      { persons: 0, sum: 0, small: false },
    ],
  ],
  rowSums: [{ persons: 10, sum: 85_004, small: false }],
  columnSums: [
    { persons: 8, sum: 80_004, small: false },
    { persons: 2, sum: 5000, small: true },
    { persons: 0, sum: 0, small: false },
  ],
  whole: { persons: 10, sum: 85_004, small: false },
};

test('cells show mean and persons, those of very few neither, nor whatever would give them away', () => {
  const { rows, columns, cells } = heatMapData(map, 'mean', text, words);
  expect(rows).toEqual(['年轻', '合计']);
  expect(columns).toEqual(['大专', '本科', '博士', '合计']);
  expect(cells[0]?.[1]).toEqual({ value: null, text: '不足 5 人', note: '' });
  // 10 less 8 would be the two.
  expect([cells[0]?.[0], cells[0]?.[3]].some((each) => each?.text === '不显示')).toBe(true);
});

test('where nobody is alone every number is shown, and the sums are not coloured', () => {
  const [young] = map.cells;
  const all = { persons: 8, sum: 80_004, small: false };
  const whole = { ...map, columns: map.columns.slice(0, 1), cells: [young?.slice(0, 1) ?? []], whole: all };
  const open = { ...whole, rowSums: [all], columnSums: [all] };
  expect(heatMapData(open, 'mean', text, words).cells[0]).toEqual([
    { value: 10_001, text: '100.01', note: '8 人' },
    { value: null, text: '100.01', note: '8 人' },
  ]);
  expect(heatMapData(open, 'persons', text, words).cells[0]?.[0]).toEqual({ value: 8, text: '8', note: '100.01' });
});
