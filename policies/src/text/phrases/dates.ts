import type { DateUnit } from '../../logic/calendar-day.js';
import { literalNumber, plain } from '../../shape/patterns/plain.js';
import { isAsOf } from '../../shape/patterns/records.js';
import { number, quantity, say, type Tokens } from '../language/token.js';
import { BINDING, phrase, type Phrasing, type Speaker } from './phrase.js';
import { DATE_UNITS, isBirth } from './units.js';

const SINCE = { days: 'sinceDays', months: 'sinceMonths' } as const;

function since(fact: string, unit: DateUnit, { names }: Speaker): Tokens {
  const word = unit !== 'years' ? SINCE[unit] : isBirth(fact, names) ? 'ageYears' : 'fullYears';
  return [say('countedBy'), names.fact(fact), say(word)];
}

const BETWEEN = { days: 'daysBetween', months: 'monthsBetween', years: 'yearsBetween' } as const;

/** Ages, spans, periods, and dates moved by days, months or years. */
export const DATES: Phrasing<'elapsed' | 'shift-date' | 'full-months' | 'unbroken-months'> = {
  elapsed: ({ unit, from, to }, speaker) => {
    const born = plain(from);
    if (born.kind === 'fact' && born.fact !== 'as_of' && isAsOf(to))
      return phrase(since(born.fact, unit, speaker), BINDING.atom);
    return phrase(
      [
        say('yearsFrom'),
        ...speaker.within(from, BINDING.atom),
        say('yearsTo'),
        ...speaker.within(to, BINDING.atom),
        say(BETWEEN[unit]),
      ],
      BINDING.sum,
    );
  },
  'shift-date': ({ date, unit, by }, speaker) => {
    const moved = literalNumber(by);
    const start = speaker.within(date, BINDING.atom);
    if (!moved) {
      const count = speaker.within(by, BINDING.atom);
      return phrase(
        [...start, say('movedLater'), ...count, { kind: 'unit', ...DATE_UNITS[unit], one: false }],
        BINDING.sum,
      );
    }
    const earlier = moved.units < 0;
    const distance = quantity({ ...moved, units: Math.abs(moved.units) }, DATE_UNITS[unit]);
    return phrase([...start, say(earlier ? 'movedEarlier' : 'movedLater'), ...distance], BINDING.sum);
  },
  'full-months': ({ periods, to }, speaker) => {
    const listed = speaker.within(periods, BINDING.atom);
    if (isAsOf(to)) return phrase([...listed, say('fullMonths')], BINDING.atom);
    return phrase([...listed, say('until'), ...speaker.within(to, BINDING.atom), say('fullMonths')], BINDING.sum);
  },
  'unbroken-months': ({ periods, to, tolerance, at }, speaker) => {
    const until = isAsOf(to) ? [] : [say('until'), ...speaker.within(to, BINDING.atom)];
    const gap = [
      say('gapTolerated'),
      number({ units: tolerance, places: 0, at: `${at}/unbroken_months/2` }),
      say('gapDays'),
    ];
    return phrase([...speaker.within(periods, BINDING.atom), ...until, say('unbrokenMonths'), ...gap], BINDING.product);
  },
};
