import { decimalText } from '../../logic/decimal.js';
import { toUnits } from '../../logic/fact-types.js';
import type { FactType, ScalarFactType } from '../../model/fact.js';
import { text } from './quoting.js';

/** The earliest and latest day that a four-digit year can name. */
const [FIRST, LAST] = ['0001-01-01', '9999-12-31'];

function decimals(value: number, places: number): string {
  return decimalText({ units: toUnits(value, places), places });
}

/** The condition that a number does not fit: outside its bounds, or with more decimals than declared. */
export function numberMisfits(value: string, type: Extract<ScalarFactType, { min: number }>): string {
  const places = type.kind === 'decimal' ? type.places : 0;
  const [min, max] = [decimals(type.min, places), decimals(type.max, places)];
  return `${value} < ${min} OR ${value} > ${max} OR ${value} <> round(${value}, ${places})`;
}

/** The condition that a date does not fit. Databases know days that four digits of a year do not name. */
export function dateMisfits(value: string, { min, max }: Extract<ScalarFactType, { kind: 'date' }>): string {
  return `${value} < DATE '${min ?? FIRST}' OR ${value} > DATE '${max ?? LAST}'`;
}

/** The condition that a code is none of the declared ones. */
export function codeMisfits(value: string, { codes }: Extract<FactType, { kind: 'enumeration' }>): string {
  return `${value} NOT IN (${codes.map(({ code }) => text(code)).join(', ')})`;
}

/** The condition that a value of a column of the right type does not fit; empty where any does. NULL is left alone. */
export function scalarMisfits(value: string, type: ScalarFactType): string {
  switch (type.kind) {
    case 'boolean':
      return '';
    case 'date':
      return dateMisfits(value, type);
    case 'enumeration':
      return codeMisfits(value, type);
    case 'integer':
    case 'decimal':
      return numberMisfits(value, type);
  }
}

const SHAPE =
  '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$';
const LEAP_DAY = '^([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29$';

/** The condition that a text is no date of the calendar, or one outside the bounds; it can be asked of any text. */
export function dateTextMisfits(value: string, { min, max }: Extract<ScalarFactType, { kind: 'date' }>): string {
  const compared = `${value} COLLATE "C"`;
  return [
    `NOT (${value} ~ '${SHAPE}' OR ${value} ~ '${LEAP_DAY}')`,
    `${compared} < '${min ?? FIRST}'`,
    `${compared} > '${max ?? LAST}'`,
  ].join(' OR ');
}
