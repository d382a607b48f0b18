import { parseDay, type ScalarFactType, valueTypeOf } from '@jifen/policies';
import { yesOrNo } from './boolean-cell.js';
import { cellProblem, type CellValue } from './cell-problem.js';
import { CodeFinder } from './code-cell.js';
import { dayOf } from './date-cell.js';
import { numberUnits } from './number-cell.js';
import { plainText } from './plain-text.js';

/** How the cells of a column are read. */
export interface ReadingOptions {
  /** Words that say that a value is not known; the empty cell always does. */
  readonly unknownWords: readonly string[];
  /** What texts of this column stand for: a code, a number or day as written elsewhere, or null for unknown. Before everything else. */
  readonly values: Readonly<Record<string, string | null>>;
  /** The cells come from a workbook, where numbers may be days. */
  readonly hasSerials: boolean;
}

/** Reads a cell of a fact or of a record's field. */
export type CellReader = (text: string) => CellValue;

/**
 * A reader for cells of that type. A word for unknown is unknown only where it is not itself a value of the type: 无 is unknown for a
 * count, an option where an option is called 无, and no where yes or no is asked.
 */
export function scalarReader(type: ScalarFactType, { unknownWords, values, hasSerials }: ReadingOptions): CellReader {
  const read = valueReader(type, hasSerials);
  const unknown = new Set(unknownWords.map((word) => plainText(word).toLowerCase()));
  const stated = new Map(Object.entries(values).map(([from, to]) => [plainText(from), to]));
  return (text) => {
    const plain = plainText(text);
    const said = stated.get(plain);
    if (said === null) return null;
    const value = said ?? plain;
    if (value === '') return null;
    const result = read(value);
    const isProblem = typeof result === 'object' && result !== null;
    return isProblem && said === undefined && unknown.has(plain.toLowerCase()) ? null : result;
  };
}

function valueReader(type: ScalarFactType, hasSerials: boolean): CellReader {
  switch (type.kind) {
    case 'boolean':
      return (text) => yesOrNo(text) ?? NOT_BOOLEAN;
    case 'enumeration': {
      const finder = new CodeFinder(type.codes);
      return (text) => finder.find(text) ?? NOT_OPTION;
    }
    case 'date': {
      const least = type.min === undefined ? -Infinity : (parseDay(type.min) ?? -Infinity);
      const most = type.max === undefined ? Infinity : (parseDay(type.max) ?? Infinity);
      const range = outOfRange(type.min ?? '0001-01-01', type.max ?? '9999-12-31');
      return (text) => {
        const day = dayOf(text, hasSerials);
        if (day === undefined) return NOT_DATE;
        return day < least || day > most ? range : day;
      };
    }
    case 'integer':
    case 'decimal': {
      const places = type.kind === 'decimal' ? type.places : 0;
      const value = valueTypeOf(type);
      const { min, max } = value?.kind === 'number' ? value : { min: Infinity, max: -Infinity };
      const range = outOfRange(String(type.min), String(type.max));
      const notNumber = places === 0 ? NOT_WHOLE : notDecimal(places);
      return (text) => {
        const units = numberUnits(text, places);
        if (units === undefined) return notNumber;
        return units < min || units > max ? range : units;
      };
    }
  }
}

const NOT_BOOLEAN = cellProblem('CELL-NOT-BOOLEAN', '不是「是」或「否」', 'This is neither yes nor no');
const NOT_OPTION = cellProblem(
  'CELL-NOT-OPTION',
  '不是可选项，也没有指定对应',
  'This is no option, and stands for none',
);
const NOT_DATE = cellProblem('CELL-NOT-DATE', '不是存在的日期', 'This is not a date that exists');
const NOT_WHOLE = cellProblem('CELL-NOT-NUMBER', '不是整数', 'This is not a whole number');
const notDecimal = (places: number) =>
  cellProblem(
    'CELL-NOT-NUMBER',
    `不是最多 ${places} 位小数的数值`,
    `This is not a number with at most ${places} decimals`,
  );
const outOfRange = (min: string, max: string) =>
  cellProblem('CELL-OUT-OF-RANGE', `超出允许范围 ${min} 至 ${max}`, `Outside the range ${min} to ${max}`);
