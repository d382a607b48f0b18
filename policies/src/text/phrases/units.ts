import type { Bilingual } from '../../findings/finding.js';
import type { Expression } from '../../logic/expression.js';
import type { Measure } from '../../shape/patterns/measure.js';
import { plain } from '../../shape/patterns/plain.js';
import { LEXICON } from '../language/lexicon.js';
import type { Names } from '../language/names.js';

/** Years since a date of birth are an age (周岁); since any other date they are years. The words differ, the date is named beside them. */
export function isBirth(fact: string, names: Names): boolean {
  const label = names.declaration(fact)?.label;
  return label !== undefined && (/出生|生日/.test(label.zh) || /birth/i.test(label.en ?? ''));
}

/** The unit in which a measure counts. */
export function unitOfMeasure({ kind, fact }: Measure, names: Names): Bilingual | undefined {
  switch (kind) {
    case 'fact':
      return fact === 'scene_points' || fact === 'other_scene_points' ? LEXICON.point : names.unit(fact);
    case 'years':
      return isBirth(fact, names) ? LEXICON.yearOfAge : LEXICON.year;
    case 'months':
      return LEXICON.month;
  }
}

/** The unit of a value in a rule; undefined where it has none, or mixes several. */
export function unitOf(expression: Expression, names: Names): Bilingual | undefined {
  const written = plain(expression);
  switch (written.kind) {
    case 'fact':
      return unitOfMeasure({ kind: 'fact', fact: written.fact }, names);
    case 'points':
      return LEXICON.point;
    case 'elapsed': {
      if (written.unit !== 'years') return written.unit === 'months' ? LEXICON.month : LEXICON.day;
      const from = plain(written.from);
      return from.kind === 'fact' && isBirth(from.fact, names) ? LEXICON.yearOfAge : LEXICON.year;
    }
    case 'full-months':
    case 'unbroken-months':
      return LEXICON.month;
    default:
      return undefined;
  }
}
