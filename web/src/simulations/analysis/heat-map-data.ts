import { type HeatCell, type HeatMap, SMALL_GROUP, suppressCells } from '@jifen/policies';
import type { HeatMapCell, HeatMapData } from '../../charts';
import type { ShowText } from '../../i18n';
import { formatCount, formatPoints, meanHundredths } from '../../numbers';

/** What the cells are coloured by. */
export type HeatOf = 'mean' | 'persons';

interface HeatWords {
  /** What stands in place of a number that could be traced to one person. */
  readonly few: string;
  /** What stands in place of a number from which such a number could be computed. */
  readonly covered: string;
  readonly persons: (count: number) => string;
  /** Head of the sums. */
  readonly sum: string;
}

/**
 * The cells as the picture takes them, with the sums as a last row and column. Cells of very few persons show no number, nor does
 * any other cell or sum from which theirs could be computed.
 */
export function heatMapData(map: HeatMap, of: HeatOf, text: ShowText, words: HeatWords): HeatMapData {
  const mask = suppressCells(
    map.cells.map((line) => line.map(({ persons }) => persons)),
    SMALL_GROUP,
  );
  const cell = ({ persons, sum, small }: HeatCell, row: number, column: number, coloured = false): HeatMapCell => {
    if (small) return { value: null, text: words.few, note: '' };
    if (mask[row]?.[column]) return { value: null, text: words.covered, note: '' };
    if (persons === 0) return { value: null, text: '–', note: '' };
    const mean = meanHundredths(sum, persons) ?? 0;
    return {
      value: coloured ? (of === 'mean' ? mean : persons) : null,
      text: of === 'mean' ? formatPoints(mean) : formatCount(persons),
      note: of === 'mean' ? words.persons(persons) : formatPoints(mean),
    };
  };
  const [bottom, right] = [map.rows.length, map.columns.length];
  const rows = map.cells.map((line, row) => [
    ...line.map((each, column) => cell(each, row, column, true)),
    ...(map.rowSums[row] ? [cell(map.rowSums[row], row, right)] : []),
  ]);
  return {
    rows: [...map.rows.map(text), words.sum],
    columns: [...map.columns.map(text), words.sum],
    cells: [
      ...rows,
      [...map.columnSums.map((each, column) => cell(each, bottom, column)), cell(map.whole, bottom, right)],
    ],
  };
}
