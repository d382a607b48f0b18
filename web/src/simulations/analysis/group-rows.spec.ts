import type { GroupFigures } from '@jifen/policies';
import { groupRows } from './group-rows';

const group = (label: string, persons: number, sum: number): GroupFigures => ({
  label: { zh: label },
  persons,
  small: persons < 5,
  stats: {
    sum,
    mean: { num: sum, den: persons },
    min: 0,
    max: sum,
    quantiles: { p10: 0, p25: 1, p50: 2, p75: 3, p90: 4 },
  },
});

const by = { id: 'age', label: { zh: '年龄' }, measure: 'years' as const, bounds: [] };
const text = (label: { zh: string } | null | undefined) => label?.zh ?? '';

test('bars compare groups that may be looked at; a node stands beside them where one is chosen', () => {
  const groups = [group('不满 30', 10, 10_000), group('30 及以上', 20, 40_000), group('未取得', 2, 9000)];
  const nodes = [{ id: 'work', sums: [5000, 0, 100], scoring: [10, 0, 1] }];
  const rows = groupRows({ by, groups, nodes }, text);
  expect(rows.map(({ mean, bar, whole }) => [mean, bar, whole])).toEqual([
    [1000, 0.5, 32],
    [2000, 1, 32],
    [4500, 2.25, 32],
  ]);
  expect(rows.map(({ node }) => node)).toEqual([
    { mean: 500, scoring: 10 },
    { mean: 0, scoring: 0 },
    { mean: 50, scoring: 1 },
  ]);
  expect(groupRows({ by, groups, nodes: [] }, text)[0]?.node).toBeNull();
});
