import { FOOTINGS, type Histogram, suppressCells } from '@jifen/policies';
import { type SimulationFigures } from '../computation/jobs.js';
import { type ExportCell, type ExportTable, meanPoints, pointsText, WITHHELD } from './export-table.js';
import { both, column, FOOTING_WORDS, PERSONS } from './export-words.js';

/** A count out of `all`; withheld where it, or what it leaves, is small. */
export function countOf(count: number, all: number, k: number): ExportCell {
  const small = (persons: number): boolean => persons > 0 && persons < k;
  return small(count) || small(all - count) ? WITHHELD : count;
}

/** Counts that add up to a number which is shown elsewhere; small ones are withheld with another. */
export function partsOf(counts: readonly number[], k: number): ExportCell[] {
  const [mask = []] = suppressCells([counts], k);
  return counts.map((count, index) => (mask[index] ? WITHHELD : count));
}

/** The ends, the mean and the quantiles. With a `k`, the ends are withheld: each is one person's. */
export function statsTable(sides: readonly SimulationFigures[], k: number): ExportTable {
  const end = (value: number): ExportCell => (k > 1 ? WITHHELD : value);
  const figures: readonly (readonly [zh: string, en: string, of: (side: SimulationFigures) => ExportCell])[] = [
    ['人均', 'Mean', ({ stats }) => meanPoints(stats.sum, stats.persons)],
    ['最低', 'Least', ({ stats }) => end(stats.min)],
    ['第 10 百分位', '10th percentile', ({ stats }) => stats.quantiles.p10],
    ['第 25 百分位', '25th percentile', ({ stats }) => stats.quantiles.p25],
    ['中位数', 'Median', ({ stats }) => stats.quantiles.p50],
    ['第 75 百分位', '75th percentile', ({ stats }) => stats.quantiles.p75],
    ['第 90 百分位', '90th percentile', ({ stats }) => stats.quantiles.p90],
    ['最高', 'Most', ({ stats }) => end(stats.max)],
  ];
  return {
    id: 'totals',
    title: { zh: '总积分', en: 'Totals' },
    rowTitle: { zh: '统计量', en: 'Figure' },
    columns: sideColumns(sides.length, 'points'),
    rows: figures.map(([zh, en, of]) => ({ label: { zh, en }, cells: sides.map(of) })),
  };
}

/** A column a side: A and B, or the one there is. */
function sideColumns(sides: number, unit: 'points' | 'persons'): ExportTable['columns'] {
  if (sides === 1) return [unit === 'points' ? column('points', '分值', 'Points', 'points') : PERSONS];
  return ['a', 'b'].slice(0, sides).map((id) => column(id, id.toUpperCase(), id.toUpperCase(), unit));
}

/** Persons by bins of the total. */
export function distributionTable(
  { width, from }: Histogram,
  sides: readonly (readonly number[])[],
  k: number,
): ExportTable {
  const shown = sides.map((counts) => partsOf(counts, k));
  const [bins = []] = shown;
  return {
    id: 'distribution',
    title: { zh: '分布', en: 'Distribution' },
    rowTitle: { zh: '总积分（含下限，不含上限）', en: 'Total (from, to below)' },
    columns: sideColumns(sides.length, 'persons'),
    rows: bins.map((_, bin) => {
      const range = `${pointsText(from + bin * width)}–${pointsText(from + (bin + 1) * width)}`;
      return { label: { zh: range, en: range }, cells: shown.map((counts) => counts[bin] ?? null) };
    }),
  };
}

/** Every node: who scores, who is at the cap, what the cap took. Sums over too few persons are withheld with them. */
export function nodesTable(
  id: string,
  title: ExportTable['title'],
  { nodes, stats }: SimulationFigures,
  k: number,
): ExportTable {
  return {
    id,
    title,
    rowTitle: { zh: '项目', en: 'Node' },
    columns: [
      column('mean', '人均', 'Mean', 'points'),
      column('max', '上限', 'Cap', 'points'),
      column('scoring', '得分人数', 'Persons scoring', 'persons'),
      column('at-cap', '封顶人数', 'Persons at the cap', 'persons'),
      column('lost-to-cap', '封顶扣除', 'Lost to the cap', 'points'),
      column('unknown', '有未取得数据的人数', 'Persons lacking a fact', 'persons'),
    ],
    rows: nodes.map((node) => {
      const scoring = countOf(node.scoring, stats.persons, k);
      const capped = countOf(node.atCap, stats.persons, k);
      const few = node.scoring > 0 && node.scoring < k;
      return {
        label: both(node.title),
        cells: [
          few ? WITHHELD : meanPoints(node.sum, stats.persons),
          node.max,
          scoring,
          capped,
          capped === WITHHELD ? WITHHELD : node.lostToCap,
          countOf(node.unknown, stats.persons, k),
        ],
      };
    }),
  };
}

/** Persons by the state of their points, and under each veto. */
export function verdictTables({ standing, vetoes, stats }: SimulationFigures, k: number): ExportTable[] {
  const states = FOOTINGS.filter((footing) => footing !== 'vetoed');
  const shown = partsOf(
    states.map((state) => standing[state]),
    k,
  );
  return [
    {
      id: 'states',
      title: { zh: '积分状态', en: 'States' },
      rowTitle: { zh: '状态', en: 'State' },
      columns: [PERSONS],
      rows: states.map((state, index) => ({ label: FOOTING_WORDS[state], cells: [shown[index] ?? null] })),
    },
    {
      id: 'vetoes',
      title: { zh: '一票否决', en: 'Vetoes' },
      rowTitle: { zh: '否决', en: 'Veto' },
      columns: [PERSONS, column('undecided', '不能判断的人数', 'Undecided', 'persons')],
      rows: vetoes.map(({ title, persons, undecided }) => ({
        label: both(title),
        cells: [countOf(persons, stats.persons, k), countOf(undecided, stats.persons, k)],
      })),
    },
  ];
}

/** Every table of a simulation. */
export function simulationTables(figures: SimulationFigures, k: number): ExportTable[] {
  const { histogram } = figures.stats;
  return [
    statsTable([figures], k),
    distributionTable(histogram, [histogram.counts], k),
    nodesTable('nodes', { zh: '逐项', en: 'Nodes' }, figures, k),
    ...verdictTables(figures, k),
  ];
}
