import { formatDay } from '../../logic/calendar-day.js';
import { shortest } from '../../shape/patterns/plain.js';
import { number, say } from '../language/token.js';
import { BINDING, phrase, type Phrasing } from './phrase.js';

/** Constants, facts, and points of other nodes. */
export const NAMES: Phrasing<'literal' | 'fact' | 'points'> = {
  literal: ({ value, type, at }) => {
    if (typeof value === 'boolean') return phrase([say(value ? 'always' : 'never')], BINDING.test);
    switch (type.kind) {
      case 'number':
        return phrase([number({ ...shortest({ units: value, places: type.places }), at })], BINDING.atom);
      case 'date':
        return phrase([{ kind: 'date', date: formatDay(value), at }], BINDING.atom);
      // An option is put into words where it is compared, because only there its fact is known.
      case 'code':
      case 'boolean':
      case 'records':
      case 'numbers':
        return phrase([number({ units: value, places: 0 })], BINDING.atom);
    }
  },
  fact: ({ fact, type }, { names }) => {
    if (type.kind !== 'boolean') return phrase([names.fact(fact)], BINDING.atom);
    const asked = /^(是否|有无|whether)/i.test(names.declaration(fact)?.label.zh ?? '');
    return phrase([names.fact(fact), ...(asked ? [say('holds')] : [])], BINDING.test);
  },
  points: ({ node }, { names }) => phrase([say('pointsOf'), names.node(node), say('itsPoints')], BINDING.atom),
};
