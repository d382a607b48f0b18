import { IMPORT_LIMITS } from '../import-limits.js';
import { refused } from '../import-refused.js';
import { identityOfValue } from '../mapping/identity.js';
import { cellText, type CsvRecord, type CsvRecords, isBlank } from './csv-records.js';
import { tooManyColumns } from './sheet-rows.js';

/** The headings of a table, and the row in which they stand. */
export interface Headings {
  /** One for each column, different from each other; a column without a heading is named by its place. */
  readonly names: readonly string[];
  readonly row: number;
}

/** Rows in which headings are looked for: a title and a note may stand above them. */
const FIRST_ROWS = 10;

function cellsOf(record: CsvRecord): string[] {
  return Array.from({ length: record.cells }, (_, index) => cellText(record, index).normalize('NFKC').trim());
}

/**
 * Reads up to the headings: the first row with more than one cell, or the first that is not empty where there is none.
 *
 * @throws {ImportRefused} where there are none, too many, too long ones, or two are the same
 */
export function readHeadings(records: CsvRecords): Headings {
  let single: Headings | null = null;
  for (let row = 1; row <= FIRST_ROWS; row += 1) {
    const record = records.next();
    if (!record) break;
    if (isBlank(record)) continue;
    if (record.cells > IMPORT_LIMITS.columns) throw tooManyColumns();
    const cells = cellsOf(record);
    const written = cells.filter((cell) => cell !== '').length;
    if (written > 1) return { names: checked(named(cells)), row };
    if (written === 1 && !single) single = { names: checked([cells.find((cell) => cell !== '') ?? '']), row };
  }
  if (single) return single;
  throw refused(
    'IMPORT-NO-HEADINGS',
    { zh: '没有找到标题行', en: 'No row of headings was found' },
    { zh: '第一行写各列的名称', en: 'Write the names of the columns into the first row' },
  );
}

function named(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1).map((cell, index) => (cell === '' ? `第 ${index + 1} 列` : cell));
}

function checked(names: string[]): string[] {
  if (names.some((name) => identityOfValue(name) !== null)) {
    throw refused(
      'IMPORT-NO-HEADINGS',
      { zh: '第一行是数据，不是标题', en: 'The first row holds data, not headings' },
      { zh: '在第一行写各列的名称', en: 'Write the names of the columns into the first row' },
    );
  }
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  if (twice.length > 0) {
    const list = twice.slice(0, 10);
    throw refused(
      'IMPORT-HEADING-TWICE',
      {
        zh: `标题重复：${list.map((name) => `「${shortened(name)}」`).join('、')}`,
        en: `Headings stand twice: ${list.map((name) => `"${shortened(name)}"`).join(', ')}`,
      },
      { zh: '给每一列不同的标题', en: 'Give every column a heading of its own' },
    );
  }
  const long = names.find((name) => name.length > IMPORT_LIMITS.headingLength);
  if (long === undefined) return names;
  throw refused(
    'IMPORT-HEADING-TOO-LONG',
    { zh: `标题「${shortened(long)}」过长`, en: `The heading "${shortened(long)}" is too long` },
    { zh: '检查第一行是不是标题', en: 'See whether the first row holds headings' },
  );
}

function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
