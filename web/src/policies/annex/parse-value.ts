import type { AnnexValueKind } from '@jifen/policies';
import { parseNumber } from '../editor/parse-number';

/** Most decimals of what may be typed. */
const PLACES: Readonly<Record<Exclude<AnnexValueKind, 'date' | 'decimals'>, number>> = {
  points: 2,
  number: 6,
  whole: 0,
};

/** How many decimals a result may keep. */
const DECIMALS = /^[0-6]$/;

/** The value that a person typed; undefined where it is none of that kind. Digits may be full-width. */
export function parseValue(text: string, kind: AnnexValueKind): number | string | undefined {
  if (kind === 'date') {
    const day = text.trim().replace(/[０-９－]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
    return isDay && new Date(day).toISOString().startsWith(day) ? day : undefined;
  }
  const number = parseNumber(text);
  if (kind === 'decimals') return number !== undefined && DECIMALS.test(String(number)) ? number : undefined;
  const [, decimals = ''] = String(number).split('.');
  return number === undefined || decimals.length > PLACES[kind] ? undefined : number;
}
