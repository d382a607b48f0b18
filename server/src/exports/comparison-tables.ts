import { type ChangeCells, type FootingRow, suppressTables, type Text } from '@jifen/policies';
import { type ComparisonResult } from '../comparisons/comparison.entity.js';
import { crossingTables } from './crossing-tables.js';
import { type ExportCell, type ExportRow, type ExportTable, meanPoints, WITHHELD } from './export-table.js';
import { bandColumn, both, column, FOOTING_WORDS, PERSONS } from './export-words.js';
import { distributionTable, nodesTable, statsTable } from './simulation-tables.js';

const MIDDLE = 3;

function columnsOf({ bands }: ChangeCells): ExportTable['columns'] {
  return [
    PERSONS,
    ...bands.map(bandColumn),
    column('winners', '上升', 'Winners', 'persons'),
    column('losers', '下降', 'Losers', 'persons'),
    column('mean-change', '人均变化', 'Mean change', 'points'),
  ];
}

/** A row of cells with what its mask covers; sums are shown only where all that they are made of is. */
function rowOf(label: Text, cells: ChangeCells, mask: readonly boolean[]): ExportRow {
  const bands = cells.bands.map(({ count }, band): ExportCell => (mask[band] ? WITHHELD : count));
  const open = (from: number, to: number): boolean => !mask.slice(from, to).some(Boolean);
  const all = mask[cells.bands.length] ?? false;
  return {
    label: both(label),
    cells: [
      all ? WITHHELD : cells.persons,
      ...bands,
      open(MIDDLE + 1, cells.bands.length) ? cells.winners : WITHHELD,
      open(0, MIDDLE) ? cells.losers : WITHHELD,
      all ? WITHHELD : meanPoints(cells.deltaSum, cells.persons),
    ],
  };
}

/** One way to divide the persons of a comparison. */
interface Division {
  readonly id: string;
  readonly title: Text;
  readonly rows: readonly { readonly label: Text; readonly cells: ChangeCells }[];
}

function footingLabel({ a, b }: FootingRow): Text {
  const [before, after] = [FOOTING_WORDS[a], FOOTING_WORDS[b]];
  return { zh: `${before.zh} → ${after.zh}`, en: `${before.en} → ${after.en}` };
}

function divisionsOf({ comparison }: ComparisonResult): Division[] {
  const { groups, states } = comparison;
  // What was compared before footings had cells of their own has only their persons.
  const footings = states.every((state) => (state.bands as unknown) !== undefined)
    ? [
        {
          id: 'changes-by-state',
          title: { zh: '升降（按状态）', en: 'Changes by state' },
          rows: states.map((state) => ({ label: footingLabel(state), cells: state })),
        },
      ]
    : [];
  return [
    ...groups.map(({ by, rows }) => ({
      id: `changes-by-${by.fact}`,
      title: { zh: `升降（按${by.label.zh}）`, en: `Changes by ${by.label.en ?? by.label.zh}` },
      rows: rows.map((row) => ({ label: row.label, cells: row })),
    })),
    ...footings,
  ];
}

/** Winners, losers and bands of the whole and of every division; what one withholds of the whole is withheld in all. */
function changeTables(result: ComparisonResult, k: number): ExportTable[] {
  const { comparison } = result;
  const divisions = divisionsOf(result);
  const whole = [comparison.bands.map(({ count }) => count)];
  const tables = divisions.map(({ rows }) => rows.map(({ cells }) => cells.bands.map(({ count }) => count)));
  const [wholeMask = [], ...masks] = suppressTables([whole, ...tables], k);
  const columns = columnsOf(comparison);
  const total = rowOf({ zh: '合计', en: 'All' }, comparison, wholeMask.at(-1) ?? []);
  const all: ExportTable = {
    id: 'changes',
    title: { zh: '升降', en: 'Changes' },
    rowTitle: { zh: '人群', en: 'Persons' },
    columns,
    rows: [total],
  };
  return [
    all,
    ...divisions.map(({ id, title, rows }, index): ExportTable => ({
      id,
      title: both(title),
      rowTitle: { zh: '分组', en: 'Group' },
      columns,
      rows: [...rows.map(({ label, cells }, row) => rowOf(label, cells, masks[index]?.[row] ?? [])), total],
    })),
  ];
}

/** Those who move most, by their pseudonyms: only where no small groups are to be withheld. */
function moversTable({ comparison }: ComparisonResult): ExportTable {
  const { gains, losses } = comparison.movers;
  return {
    id: 'movers',
    title: { zh: '变化最大的人', en: 'Biggest movers' },
    rowTitle: { zh: '人员', en: 'Person' },
    columns: [
      column('a', 'A', 'A', 'points'),
      column('b', 'B', 'B', 'points'),
      column('change', '变化', 'Change', 'points'),
    ],
    rows: [...gains, ...losses].map(({ personId, a, b, delta }) => ({
      label: { zh: personId, en: personId },
      cells: [a, b, delta],
    })),
  };
}

/** What is different in the documents, in words. */
function documentTable({ changes }: ComparisonResult): ExportTable {
  return {
    id: 'document',
    title: { zh: '改了什么', en: 'What changed' },
    rowTitle: { zh: '条款', en: 'Clause' },
    columns: [column('change', '改动', 'Change', 'text')],
    rows: changes.map(({ subject, text }) => ({ label: both(subject.title), cells: [text] })),
  };
}

/** The seal: every check with whether it holds. */
function sealTable({ checks }: ComparisonResult): ExportTable {
  return {
    id: 'seal',
    title: { zh: '校验', en: 'Seal' },
    rowTitle: { zh: '校验', en: 'Check' },
    columns: [column('holds', '结果', 'Result', 'text')],
    rows: checks.map(({ title, passed }) => ({
      label: title,
      cells: [passed ? { zh: '通过', en: 'holds' } : { zh: '未通过', en: 'BROKEN' }],
    })),
  };
}

/** Every table of a comparison. Persons and applications are named only where `k` is 1. */
export function comparisonTables(result: ComparisonResult, k: number): ExportTable[] {
  const { a, b, comparison } = result;
  const { distribution } = comparison;
  const histogram = { ...distribution, counts: distribution.a };
  return [
    sealTable(result),
    statsTable([a, b], k),
    ...changeTables(result, k),
    distributionTable(histogram, [distribution.a, distribution.b], k),
    nodesTable('nodes-a', { zh: 'A 逐项', en: 'Nodes of A' }, a, k),
    nodesTable('nodes-b', { zh: 'B 逐项', en: 'Nodes of B' }, b, k),
    ...crossingTables(result, k),
    ...(k > 1 ? [] : [moversTable(result)]),
    documentTable(result),
  ];
}

/** Every table of two comparisons with the same first side; ids and titles say which. */
export function comparisonSetTables(ab: ComparisonResult, ac: ComparisonResult, k: number): ExportTable[] {
  const pairs = [
    ['ab', 'A→B', ab],
    ['ac', 'A→C', ac],
  ] as const;
  return pairs.flatMap(([id, sides, result]) =>
    comparisonTables(result, k).map((table) => ({
      ...table,
      id: `${id}-${table.id}`,
      title: { zh: `${sides} ${table.title.zh}`, en: `${sides} ${table.title.en}` },
    })),
  );
}
