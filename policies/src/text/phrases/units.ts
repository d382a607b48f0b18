import type { Bilingual } from '../../findings/finding.js';
import type { DateUnit } from '../../logic/calendar-day.js';
import type { Expression } from '../../logic/expression.js';
import { plain } from '../../shape/patterns/plain.js';
import { LEXICON } from '../language/lexicon.js';
import type { Names } from '../language/names.js';

/** The unit in which a date is moved. */
export const DATE_UNITS: Record<DateUnit, Bilingual> = {
  days: LEXICON.day,
  months: LEXICON.month,
  years: LEXICON.year,
};

/** Years since a date of birth are an age (周岁); since any other date they are years. The words differ, the date is named beside them. */
export function isBirth(fact: string, names: Names): boolean {
  const label = names.declaration(fact)?.label;
  return label !== undefined && (/出生|生日/.test(label.zh) || /birth/i.test(label.en ?? ''));
}

/** The unit of a value in a rule; undefined where it has none, or mixes several. */
export function unitOf(expression: Expression, names: Names): Bilingual | undefined {
  const written = plain(expression);
  switch (written.kind) {
    case 'fact':
      return /^(other_)?scene_points$/.test(written.fact) ? LEXICON.point : names.unit(written.fact);
    case 'points':
      return LEXICON.point;
    case 'elapsed': {
      if (written.unit !== 'years') return DATE_UNITS[written.unit];
      const from = plain(written.from);
      return from.kind === 'fact' && isBirth(from.fact, names) ? LEXICON.yearOfAge : LEXICON.year;
    }
    case 'full-months':
    case 'unbroken-months':
      return LEXICON.month;
    case 'aggregate':
      return written.operator === 'count' ? LEXICON.record : undefined;
    default:
      return undefined;
  }
}
