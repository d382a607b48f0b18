import {
  type CrossingSide,
  crossingAtQuota,
  type PlaceSheet,
  registeredQuotas,
  suppressCells,
  suppressRows,
  type Text,
} from '@jifen/policies';
import { type ComparisonResult } from '../comparisons/comparison.entity.js';
import { type SceneCrossing } from '../computation/jobs.js';
import { type ExportCell, type ExportRow, type ExportTable, WITHHELD } from './export-table.js';
import { both, column } from './export-words.js';

const CELLS = ['inIn', 'inOut', 'outIn', 'outOut'] as const;
type Cells = Readonly<Record<(typeof CELLS)[number], number>>;

const CELL_COLUMNS: ExportTable['columns'] = [
  column('in-in', '入 → 入', 'In → in', 'applications'),
  column('in-out', '入 → 不入', 'In → out', 'applications'),
  column('out-in', '不入 → 入', 'Out → in', 'applications'),
  column('out-out', '不入 → 不入', 'Out → out', 'applications'),
];

/**
 * Rows of four cells with their sum. Since places are known, the cells of a row give each other away: a row is shown whole or not at
 * all.
 */
function cellRows(
  rows: readonly { readonly label: Text; readonly cells: Cells }[],
  all: Cells,
  k: number,
): ExportRow[] {
  const counts = (cells: Cells): number[] => CELLS.map((cell) => cells[cell]);
  const [hideAll = false] = suppressRows([counts(all)], k);
  const hidden = suppressRows(
    rows.map(({ cells }) => counts(cells)),
    k,
  );
  // One row that is the sum itself.
  const told = (cells: Cells, hide: boolean): ExportCell[] => counts(cells).map((count) => (hide ? WITHHELD : count));
  return [
    ...rows.map(({ label, cells }, index) => ({
      label: both(label),
      cells: told(cells, (hidden[index] ?? false) || (rows.length === 1 && hideAll)),
    })),
    { label: { zh: '合计', en: 'All' }, cells: told(all, hideAll) },
  ];
}

/** Counts of which each holds the one before: what lies between two of them must not be small either. */
function nestedCounts(counts: readonly number[], k: number): ExportCell[] {
  const between = counts.map((count, index) => count - (counts[index - 1] ?? 0));
  const [mask = []] = suppressCells([between], k);
  // With the widest shown, each of the others says what lies outside of it.
  return counts.map((count, index) => {
    const outside = mask.slice(index + 1, counts.length).some(Boolean);
    return outside || mask[counts.length] ? WITHHELD : count;
  });
}

/** The line of a pool: places, cut-off, what decided. It is published with every notice, so that it is never withheld. */
function lineCells(side: CrossingSide | null, keys: SceneCrossing['keys']['a']): ExportCell[] {
  const key = keys.find(({ id }) => id === side?.cutOff.decidingKey);
  return [side?.quota ?? null, side?.cutOff.points ?? null, key ? both(key.title) : null];
}

function tablesOf(crossing: SceneCrossing, sheet: PlaceSheet | null, k: number): ExportTable[] {
  const { scene, pools, keys, nearLine } = crossing;
  const name = both(scene.title);
  const titled = (zh: string, en: string) => ({ zh: `${name.zh} ${zh}`, en: `${name.en}: ${en}` });
  const all: Cells = {
    inIn: crossing.inIn.length,
    inOut: crossing.inOut.length,
    outIn: crossing.outIn.length,
    outOut: crossing.outOut.length,
  };
  const poolName = (pool: (typeof pools)[number]): Text =>
    pool.title ?? { zh: pool.pool ?? '全部', en: pool.pool ?? 'All' };
  const groups = sheet ? crossingAtQuota(sheet, registeredQuotas(sheet)).groups : [];
  const near = (side: 'a' | 'b', outcome: 'admitted' | 'rejected'): ExportCell[] =>
    nestedCounts(
      nearLine[side].map((each) => each[outcome]),
      k,
    );
  const shown = [near('a', 'admitted'), near('a', 'rejected'), near('b', 'admitted'), near('b', 'rejected')];
  return [
    {
      id: `crossing-${scene.id}`,
      title: titled('谁越过录取线', 'who crosses the line'),
      rowTitle: { zh: '名额', en: 'Pool' },
      columns: CELL_COLUMNS,
      rows: cellRows(
        pools.map((pool) => ({ label: poolName(pool), cells: pool })),
        all,
        k,
      ),
    },
    ...groups.map(({ by, rows }) => ({
      id: `crossing-${scene.id}-by-${by.fact}`,
      title: titled(`越线（按${by.label.zh}）`, `crossing by ${by.label.en ?? by.label.zh}`),
      rowTitle: { zh: '分组', en: 'Group' },
      columns: CELL_COLUMNS,
      rows: cellRows(
        rows.map((row) => ({ label: row.label, cells: row })),
        all,
        k,
      ),
    })),
    {
      id: `line-${scene.id}`,
      title: titled('录取线', 'cut-off'),
      rowTitle: { zh: '名额', en: 'Pool' },
      columns: ['a', 'b'].flatMap((side) => {
        const mark = side.toUpperCase();
        return [
          column(`${side}-places`, `${mark} 名额数`, `${mark} places`, 'places'),
          column(`${side}-line`, `${mark} 录取线`, `${mark} cut-off`, 'points'),
          column(`${side}-key`, `${mark} 决定键`, `${mark} deciding key`, 'text'),
        ];
      }),
      rows: pools.map((pool) => ({
        label: both(poolName(pool)),
        cells: [...lineCells(pool.a, keys.a), ...lineCells(pool.b, keys.b)],
      })),
    },
    {
      id: `near-${scene.id}`,
      title: titled('线边户数', 'near the line'),
      rowTitle: { zh: '距录取线（分）', en: 'Within (points)' },
      columns: ['a', 'b'].flatMap((side) => {
        const mark = side.toUpperCase();
        return [
          column(`${side}-admitted`, `${mark} 录取`, `${mark} admitted`, 'applications'),
          column(`${side}-rejected`, `${mark} 落选`, `${mark} rejected`, 'applications'),
        ];
      }),
      rows: nearLine.a.map(({ within }, index) => {
        const label = `±${within / 100}`;
        return { label: { zh: label, en: label }, cells: shown.map((counts) => counts[index] ?? null) };
      }),
    },
  ];
}

/** Per scene: the four cells by pool and by group, the lines, and who is near them. */
export function crossingTables({ crossing, sheets }: ComparisonResult, k: number): ExportTable[] {
  // What was compared before sheets were drawn has none.
  const drawn: ComparisonResult['sheets'] | undefined = sheets;
  return crossing.flatMap((scene) =>
    tablesOf(scene, drawn?.find((each) => each.scene === scene.scene.id)?.sheet ?? null, k),
  );
}
