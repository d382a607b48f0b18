import { parseDay } from '@jifen/policies';
import { serialDay } from '../table/sheet-rows.js';
import { plainText } from './plain-text.js';

const PARTED = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MIDNIGHT = /[T ]0{1,2}:00(:00(\.0+)?)?(Z|[+-]00(:?00)?)?$/;
const SERIAL = /^\d{2,7}(\.\d+)?$/;

/**
 * The day that a cell names: 2024-01-31, 2024/1/31, 2024.1.31, 20240131, 2024年1月31日, with midnight behind it or not. Undefined where
 * there is no such day, where the order of day and month is open (31/1/2024), and for a month without a day.
 *
 * @param hasSerials the cell comes from a workbook, where a number may be a day
 */
export function dayOf(text: string, hasSerials: boolean): number | undefined {
  const plain = plainText(text).replace(MIDNIGHT, '');
  const match = PARTED.exec(plain) ?? COMPACT.exec(plain);
  if (match) {
    const [, year = '', month = '', day = ''] = match;
    return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  return hasSerials && SERIAL.test(plain) ? serialDay(Number(plain)) : undefined;
}
