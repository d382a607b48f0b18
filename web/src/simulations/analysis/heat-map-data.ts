import type { HeatCell, HeatMap } from '@jifen/policies';
import type { HeatMapCell, HeatMapData } from '../../charts';
import type { ShowText } from '../../i18n';
import { formatCount, formatPoints, meanHundredths } from '../../numbers';

/** What the cells are coloured by. */
export type HeatOf = 'mean' | 'persons';

interface HeatWords {
  /** What stands in place of a number that could be traced to one person. */
  readonly few: string;
  readonly persons: (count: number) => string;
  /** Head of the sums. */
  readonly sum: string;
}

/** The cells as the picture takes them, with the sums as a last row and column. Cells of very few persons show no number. */
export function heatMapData(map: HeatMap, of: HeatOf, text: ShowText, words: HeatWords): HeatMapData {
  const cell = ({ persons, sum, small }: HeatCell, coloured: boolean): HeatMapCell => {
    if (persons === 0) return { value: null, text: '–', note: '' };
    if (small) return { value: null, text: words.few, note: '' };
    const mean = meanHundredths(sum, persons) ?? 0;
    return {
      value: coloured ? (of === 'mean' ? mean : persons) : null,
      text: of === 'mean' ? formatPoints(mean) : formatCount(persons),
      note: of === 'mean' ? words.persons(persons) : formatPoints(mean),
    };
  };
  const rows = map.cells.map((line, row) => [
    ...line.map((each) => cell(each, true)),
    ...(map.rowSums[row] ? [cell(map.rowSums[row], false)] : []),
  ]);
  return {
    rows: [...map.rows.map(text), words.sum],
    columns: [...map.columns.map(text), words.sum],
    cells: [...rows, [...map.columnSums.map((each) => cell(each, false)), cell(map.whole, false)]],
  };
}
