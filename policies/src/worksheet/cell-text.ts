import { decimalOf, shortDecimalText } from '../logic/decimal.js';
import { columnOf, type ColumnId } from './columns.js';

/** Longest text that a cell of a spreadsheet holds; what is longer is cut there, and compared as far as it goes. */
export const LONGEST_CELL = 32_767;

/** Words as they are compared: width, spaces and case apart. Full-width letters, digits and punctuation are those of the half width. */
export function plainWords(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/**
 * The number that a cell says, in half or full width, with thousands separators, and with 分 behind it or not: `１,０００`, `0。5`, `5分`.
 * Undefined where it says none, or one of more than 15 digits or 12 decimals. The decimal text decides; nothing is computed.
 */
export function cellNumber(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[−﹣–—]/g, '-')
    .replace(/(?<=\d)。(?=\d)/g, '.')
    .replace(/分$/, '')
    .replace(/^\+/, '');
  const bare = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(bare)) return undefined;
  const value = Number(bare);
  const decimal = decimalOf(value);
  if (!decimal) return undefined;
  const written = bare
    .replace(/^(-?)\./, '$10.')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  const same = shortDecimalText(decimal) === written || (value === 0 && /^-?0$/.test(written));
  return same ? value : undefined;
}

/** A number as it is written into a cell. */
export function numberText(value: number): string {
  return value === 0 ? '0' : String(value);
}

/** The text of a cell as it is compared with another: two texts that come to the same are no change. */
export function comparable(column: ColumnId, text: string): string {
  const { kind, hidden } = columnOf(column);
  if (kind === 'points' || kind === 'number') {
    const number = cellNumber(text);
    return number === undefined ? plainWords(text) : numberText(number);
  }
  const lines = text.replace(/\r\n?/g, '\n').slice(0, LONGEST_CELL).trim();
  return kind === 'word' && !hidden ? plainWords(lines) : lines;
}
