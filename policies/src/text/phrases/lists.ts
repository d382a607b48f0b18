import type { Expression, ListExpression } from '../../logic/expression.js';
import { plain, shortest } from '../../shape/patterns/plain.js';
import { bracketed, number, say, type Tokens } from '../language/token.js';
import { BINDING, phrase, type Phrasing, type Speaker } from './phrase.js';

type ListKind =
  'field' | 'accumulator' | 'filter' | 'map' | 'quantifier' | 'reduce' | 'aggregate' | 'dated-between' | 'yearly-sum';

/** The fact whose records a list is made of; undefined for a list of numbers. */
function recordsFact(list: ListExpression): string | undefined {
  const written = plain(list);
  switch (written.kind) {
    case 'fact':
      return written.fact;
    case 'filter':
    case 'dated-between':
      return recordsFact(written.list);
    default:
      return undefined;
  }
}

function body(expression: Expression, list: ListExpression, speaker: Speaker): Tokens {
  return bracketed(speaker.inside(recordsFact(list)).phrase(expression).tokens);
}

function named(list: ListExpression, field: string, speaker: Speaker): Tokens {
  return [speaker.names.field(recordsFact(list), field)];
}

function amount(units: number, places: number): Tokens {
  return [number(shortest({ units, places }))];
}

const QUANTIFIED = { some: 'someRecord', all: 'everyRecord', none: 'noRecord' } as const;
const AGGREGATED = { count: 'countOf', sum: 'sumOf', min: 'leastAmong', max: 'greatestAmong' } as const;

/** What is done with lists of records. */
export const LISTS: Phrasing<ListKind> = {
  field: ({ field, type }, { names, records }) =>
    phrase(
      field === '' ? [say('theNumber')] : [names.field(records, field)],
      type.kind === 'boolean' ? BINDING.test : BINDING.atom,
    ),
  accumulator: () => phrase([say('soFar')], BINDING.atom),
  filter: ({ list, condition }, speaker) =>
    phrase(
      [...speaker.within(list, BINDING.atom), say('thoseWhere'), ...body(condition, list, speaker), say('suchRecords')],
      BINDING.product,
    ),
  map: ({ list, value }, speaker) =>
    phrase([...speaker.within(list, BINDING.atom), say('forEach'), ...body(value, list, speaker)], BINDING.product),
  quantifier: ({ mode, list, condition }, speaker) =>
    phrase(
      [...speaker.within(list, BINDING.atom), say(QUANTIFIED[mode]), ...body(condition, list, speaker)],
      BINDING.test,
    ),
  reduce: ({ list, step, initial }, speaker) =>
    phrase(
      [
        ...speaker.within(list, BINDING.atom),
        say('startingFrom'),
        ...speaker.within(initial, BINDING.atom),
        say('eachBecomes'),
        ...body(step, list, speaker),
      ],
      BINDING.sum,
    ),
  aggregate: ({ operator, list, empty }, speaker) =>
    phrase(
      [
        ...speaker.within(list, BINDING.atom),
        say(AGGREGATED[operator]),
        ...(empty ? [say('noneGives'), ...speaker.within(empty, BINDING.atom), say('close')] : []),
      ],
      BINDING.product,
    ),
  'dated-between': ({ list, field, from, to }, speaker) =>
    phrase(
      [
        ...speaker.within(list, BINDING.atom),
        say('datedBy'),
        ...named(list, field, speaker),
        say('liesFrom'),
        ...speaker.within(from, BINDING.atom),
        say('to'),
        ...speaker.within(to, BINDING.atom),
        say('endsIncluded'),
        say('suchRecords'),
      ],
      BINDING.product,
    ),
  'yearly-sum': ({ list, dateField, amount: counted, cap, type }, speaker) =>
    phrase(
      [
        ...speaker.within(list, BINDING.atom),
        say('byYearOf'),
        ...named(list, dateField, speaker),
        say('yearlyAmount'),
        ...('each' in counted
          ? [say('eachRecord'), ...amount(counted.each, type.places)]
          : named(list, counted.field, speaker)),
        say('yearlyAtMost'),
        ...amount(cap, type.places),
        say('yearsAdded'),
      ],
      BINDING.sum,
    ),
};
