import { plain } from '../../shape/patterns/plain.js';
import { bracketed, joined, say } from '../language/token.js';
import { BINDING, phrase, type Phrasing } from './phrase.js';
import { unknown } from './tests.js';

/** What joins, turns round or chooses between conditions and values. */
export const CONDITIONS: Phrasing<'not' | 'connective' | 'conditional'> = {
  not: ({ operand }, speaker) => {
    const written = plain(operand);
    if (written.kind === 'is-unknown') return phrase(unknown(written, speaker, true), BINDING.test);
    return phrase([say('not'), ...bracketed(speaker.phrase(written).tokens)], BINDING.test);
  },
  connective: ({ operator, operands }, speaker) => {
    const [first, ...more] = operands;
    if (more.length === 0) return speaker.phrase(first);
    const parts = operands.map((operand) => speaker.within(operand, BINDING.test));
    return phrase(joined(parts, [say(operator)]), BINDING.joint);
  },
  conditional: ({ branches, otherwise }, speaker) => {
    const chosen = branches.flatMap(({ when, then }, index) => [
      say(index === 0 ? 'when' : 'otherwiseWhen'),
      ...speaker.phrase(when).tokens,
      say('takes'),
      ...speaker.within(then, BINDING.sum),
    ]);
    const last = [say('otherwiseTakes'), ...speaker.within(otherwise, BINDING.sum)];
    return phrase(bracketed([...chosen, ...last]), BINDING.atom);
  },
};
