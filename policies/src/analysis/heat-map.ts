import type { Text } from '../model/text.js';
import type { GroupAssignment } from '../simulate/compare-groups.js';
import type { Totals } from '../simulate/distribution.js';
import { inhabited, SMALL_GROUP } from './group-figures.js';

/** The persons who are in one row and one column; the mean is `sum` ÷ `persons`, exact. */
export interface HeatCell {
  readonly persons: number;
  /** Sum of the totals that count, in hundredths. */
  readonly sum: number;
  /** Somebody, but fewer than {@link SMALL_GROUP}. */
  readonly small: boolean;
}

/** A population divided by two facts at once. */
export interface HeatMap {
  readonly rows: readonly Text[];
  readonly columns: readonly Text[];
  /** By row, then by column. */
  readonly cells: readonly (readonly HeatCell[])[];
  readonly rowSums: readonly HeatCell[];
  readonly columnSums: readonly HeatCell[];
  readonly whole: HeatCell;
}

function cell(persons: number, sum: number): HeatCell {
  return { persons, sum, small: persons > 0 && persons < SMALL_GROUP };
}

function joined(cells: readonly HeatCell[]): HeatCell {
  return cell(
    cells.reduce((total, { persons }) => total + persons, 0),
    cells.reduce((total, { sum }) => total + sum, 0),
  );
}

/** Crosses two divisions of one population; rows and columns without anybody are left out. */
export function heatMap(rows: GroupAssignment, columns: GroupAssignment, totals: Totals): HeatMap {
  const width = columns.labels.length;
  const persons = new Float64Array(rows.labels.length * width);
  const sums = new Float64Array(persons.length);
  for (let person = 0; person < totals.length; person += 1) {
    const place = (rows.groups[person] ?? 0) * width + (columns.groups[person] ?? 0);
    persons[place] = (persons[place] ?? 0) + 1;
    sums[place] = (sums[place] ?? 0) + (totals[person] ?? 0);
  }
  const [shownRows, shownColumns] = [inhabited(rows), inhabited(columns)];
  const cells = shownRows.map((row) =>
    shownColumns.map((column) => cell(persons[row * width + column] ?? 0, sums[row * width + column] ?? 0)),
  );
  const labelsOf = ({ labels }: GroupAssignment, shown: readonly number[]): Text[] =>
    shown.flatMap((index) => labels[index] ?? []);
  return {
    rows: labelsOf(rows, shownRows),
    columns: labelsOf(columns, shownColumns),
    cells,
    rowSums: cells.map(joined),
    columnSums: shownColumns.map((_, index) => joined(cells.flatMap((row) => row[index] ?? []))),
    whole: joined(cells.flat()),
  };
}
