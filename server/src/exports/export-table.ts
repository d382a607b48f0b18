import { type Bilingual } from '@jifen/policies';

/** What a column of numbers counts. Points are in hundredths; a text is no number. */
export type ExportUnit = 'persons' | 'applications' | 'places' | 'points' | 'text';

/** A number that is not shown, because it is small or gives a small one away. */
export const WITHHELD = Symbol('withheld');

/** What stands in a cell; null is nothing to say. */
export type ExportCell = number | Bilingual | typeof WITHHELD | null;

export interface ExportColumn {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: ExportUnit;
}

export interface ExportRow {
  readonly label: Bilingual;
  /** In the sequence of the columns. */
  readonly cells: readonly ExportCell[];
}

/** One table of an export, as every format writes it. */
export interface ExportTable {
  /** Stable, for programs. */
  readonly id: string;
  readonly title: Bilingual;
  /** What the rows are. */
  readonly rowTitle: Bilingual;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly ExportRow[];
}

/** An export: what the figures rest on, and the tables. */
export interface ExportBook {
  readonly title: Bilingual;
  /** The manifest line by line, and what was withheld. */
  readonly manifest: readonly (readonly [label: Bilingual, value: string])[];
  /** `sha256:…` of the run's manifest. */
  readonly manifestHash: string;
  readonly tables: readonly ExportTable[];
}

/** Chinese first, English second, in one cell; once where they are the same. */
export function bothLanguages({ zh, en }: Bilingual): string {
  return zh === en ? zh : `${zh} ${en}`;
}

/** Hundredths as a decimal with two places: exact, without a binary fraction. */
export function pointsText(hundredths: number): string {
  const sign = hundredths < 0 ? '-' : '';
  const size = Math.abs(hundredths);
  return `${sign}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

/** The mean of a sum of hundredths over persons, in hundredths, half away from zero; null over nobody. */
export function meanPoints(sum: number, persons: number): number | null {
  if (persons === 0) return null;
  const rounded = Math.floor((2 * Math.abs(sum) + persons) / (2 * persons));
  return sum < 0 ? 0 - rounded : rounded;
}
