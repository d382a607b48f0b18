import type { DatedBetween, Expression, ListExpression } from '../../logic/expression.js';
import { windowOf } from '../../shape/patterns/records.js';
import { literalNumber, plain, shortest } from '../../shape/patterns/plain.js';
import { bracketed, number, quantity, say, type Tokens } from '../language/token.js';
import { BINDING, enclosed, phrase, type Phrase, type Phrasing, type Speaker } from './phrase.js';
import { yearlyPlaces } from './table-places.js';
import { DATE_UNITS } from './units.js';

type ListKind =
  'field' | 'accumulator' | 'filter' | 'map' | 'quantifier' | 'reduce' | 'aggregate' | 'dated-between' | 'yearly-sum';

/** The fact whose records a list is made of; undefined for a list of numbers. */
export function recordsFact(list: ListExpression): string | undefined {
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

function inside(list: ListExpression, speaker: Speaker): Speaker {
  return speaker.inside(recordsFact(list));
}

function body(expression: Expression, list: ListExpression, speaker: Speaker): Tokens {
  return bracketed(inside(list, speaker).phrase(expression).tokens);
}

function named(list: ListExpression, field: string, speaker: Speaker): Tokens {
  return [speaker.names.field(recordsFact(list), field)];
}

/** The field that dates the records, where they have several dates: 「（按“办结日期”）」. */
export function datingTokens(list: ListExpression, field: string, speaker: Speaker): Tokens {
  const fields = list.type.kind === 'records' ? list.type.fields : [];
  if (fields.filter(({ type }) => type.kind === 'date').length === 1) return [];
  return bracketed([say('byField'), ...named(list, field, speaker)]);
}

/** 「近 36 个月内的志愿服务记录」, or the records between two dates. */
function dated(records: DatedBetween, speaker: Speaker): Phrase {
  const { list, field, from, to } = records;
  const window = windowOf(records);
  const listed = speaker.within(list, BINDING.atom);
  if (window) {
    const start = plain(from);
    const written = start.kind === 'shift-date' ? literalNumber(start.by) : undefined;
    const length = quantity({ ...written, units: window.by, places: 0 }, DATE_UNITS[window.unit]);
    const dating = datingTokens(list, field, speaker);
    return phrase(
      [say('window'), ...length, say('windowWithin'), ...dating, say('windowOf'), ...listed],
      BINDING.product,
    );
  }
  return phrase(
    [
      ...listed,
      say('thoseWhere'),
      ...named(list, field, speaker),
      say('datedFrom'),
      ...speaker.within(from, BINDING.atom),
      say('to'),
      ...speaker.within(to, BINDING.atom),
      say('bothDays'),
      say('suchRecords'),
    ],
    BINDING.product,
  );
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
      [
        ...speaker.within(list, BINDING.product),
        say('thoseWhere'),
        ...enclosed(inside(list, speaker).phrase(condition), BINDING.test),
        say(list.type.kind === 'records' ? 'suchRecords' : 'suchNumbers'),
      ],
      BINDING.product,
    ),
  map: ({ list, value }, speaker) => {
    const of = speaker.within(list, BINDING.product);
    const written = plain(value);
    return written.kind === 'field' && written.field !== ''
      ? phrase([...of, say('eachOnes'), ...named(list, written.field, speaker)], BINDING.product)
      : phrase([...of, say('forEach'), ...body(value, list, speaker)], BINDING.product);
  },
  quantifier: ({ mode, list, condition }, speaker) =>
    phrase(
      [...speaker.within(list, BINDING.product), say(QUANTIFIED[mode]), ...body(condition, list, speaker)],
      BINDING.test,
    ),
  reduce: ({ list, step, initial }, speaker) =>
    phrase(
      bracketed([
        ...speaker.within(list, BINDING.product),
        say('startingFrom'),
        ...speaker.within(initial, BINDING.atom),
        say('eachBecomes'),
        ...body(step, list, speaker),
        say('newResult'),
      ]),
      BINDING.atom,
    ),
  aggregate: ({ operator, list, empty }, speaker) =>
    phrase(
      [
        ...speaker.within(list, BINDING.product),
        say(AGGREGATED[operator]),
        ...(empty ? [say('noneGives'), ...speaker.within(empty, BINDING.atom), say('close')] : []),
      ],
      BINDING.product,
    ),
  'dated-between': dated,
  'yearly-sum': (yearly, speaker) => {
    const { list, dateField, amount, cap, type } = yearly;
    const places = yearlyPlaces(yearly);
    return phrase(
      bracketed([
        ...speaker.within(list, BINDING.product),
        ...('each' in amount
          ? [say('eachRecord'), number({ ...shortest({ units: amount.each, places: type.places }), at: places.each })]
          : [say('eachRecordBy'), ...named(list, amount.field, speaker)]),
        say('yearly'),
        ...datingTokens(list, dateField, speaker),
        say('most'),
        number({ ...shortest({ units: cap, places: type.places }), at: places.cap }),
        say('yearsAdded'),
      ]),
      BINDING.atom,
    );
  },
};
