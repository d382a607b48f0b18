import { formatDay } from '../../logic/calendar-day.js';
import { plain, shortest } from '../../shape/patterns/plain.js';
import { number, say, type Tokens } from '../language/token.js';
import { BINDING, phrase, type Phrasing, type Speaker } from './phrase.js';
import { isBirth } from './units.js';
import type { Expression } from '../../logic/expression.js';

function isAsOf(expression: Expression): boolean {
  const written = plain(expression);
  return written.kind === 'fact' && written.fact === 'as_of';
}

function yearsSince(fact: string, speaker: Speaker): Tokens {
  const unit = isBirth(fact, speaker.names) ? say('ageYears') : say('fullYears');
  return [say('countedBy'), speaker.names.fact(fact), unit];
}

/** Constants, facts, points of other nodes, and what dates and periods come to. */
export const NAMES: Phrasing<'literal' | 'fact' | 'points' | 'completed-years' | 'full-months'> = {
  literal: ({ value, type }) => {
    if (typeof value === 'boolean') return phrase([say(value ? 'always' : 'never')], BINDING.test);
    switch (type.kind) {
      case 'number':
        return phrase([number(shortest({ units: value, places: type.places }))], BINDING.atom);
      case 'date':
        return phrase([{ kind: 'date', date: formatDay(value) }], BINDING.atom);
      // An option is put into words where it is compared, because only there its fact is known.
      case 'code':
      case 'boolean':
      case 'records':
        return phrase([number({ units: value, places: 0 })], BINDING.atom);
    }
  },
  fact: ({ fact, type }, { names }) => {
    if (type.kind !== 'boolean') return phrase([names.fact(fact)], BINDING.atom);
    const asked = /^(是否|有无|whether)/i.test(names.declaration(fact)?.label.zh ?? '');
    return phrase([names.fact(fact), ...(asked ? [say('holds')] : [])], BINDING.test);
  },
  points: ({ node }, { names }) => phrase([say('pointsOf'), names.node(node), say('itsPoints')], BINDING.atom),
  'completed-years': ({ from, to }, speaker) => {
    const born = plain(from);
    if (born.kind === 'fact' && born.fact !== 'as_of' && isAsOf(to))
      return phrase(yearsSince(born.fact, speaker), BINDING.atom);
    return phrase(
      [
        say('yearsFrom'),
        ...speaker.within(from, BINDING.atom),
        say('yearsTo'),
        ...speaker.within(to, BINDING.atom),
        say('yearsBetween'),
      ],
      BINDING.sum,
    );
  },
  'full-months': ({ periods, to }, speaker) => {
    const listed = speaker.within(periods, BINDING.atom);
    if (isAsOf(to)) return phrase([...listed, say('fullMonths')], BINDING.atom);
    return phrase([...listed, say('until'), ...speaker.within(to, BINDING.atom), say('fullMonths')], BINDING.sum);
  },
};
