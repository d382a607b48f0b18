import { LEXICON } from '../language/lexicon.js';
import type { RecordList } from '../../shape/patterns/records.js';
import { writeRecordList } from '../../shape/patterns/records.js';
import { either, inOrder, kept, listOf, mapped, nothing, type Parser, remembered, then } from './parser.js';
import { conditionParser } from './conditions.js';
import { isDate, isNumber, isRecords, type Listed, type Things } from './things.js';

const AS_OF = { var: 'as_of' };

function datesOf(things: Things, fact: string): readonly string[] {
  const type = things.names.declaration(fact)?.type;
  return type?.kind === 'records' ? type.fields.filter((field) => field.type.kind === 'date').map(({ id }) => id) : [];
}

/** The field that dates the records: named where there are several, else the only one. */
export function datingParser(things: Things, fact: string): Parser<string> {
  const { terms } = things;
  const [only, ...more] = datesOf(things, fact);
  if (only !== undefined && more.length === 0) return (_, at) => [{ value: only, end: at }];
  const named = inOrder(terms.word('byField'), things.field(fact, isDate));
  return mapped(terms.bracketed(named), ([, field]) => field);
}

/** 近 36 个月内的志愿服务记录中“类别”为献血的记录. */
export function listParser(things: Things): Parser<Listed> {
  if (things.records !== undefined) return nothing;
  const { terms } = things;
  const all = mapped(things.named(isRecords), ({ id }): RecordList => ({ fact: id }));
  const length = either(
    ...(
      [
        ['days', 'day'],
        ['months', 'month'],
        ['years', 'year'],
      ] as const
    ).map(([unit, word]) => mapped(terms.quantity(LEXICON[word]), (by) => ({ unit, by }))),
  );
  // The field that dates a window stands before the records whose field it is.
  const windowed = then(inOrder(terms.word('window'), length, terms.word('windowWithin')), ([, span]) =>
    either(
      ...things.names
        .declared()
        .filter(({ type }) => type.kind === 'records')
        .map(({ id }) =>
          kept(inOrder(datingParser(things, id), terms.word('windowOf'), all), ([field, , list]) =>
            list.fact === id ? { ...list, window: { field, ...span } } : undefined,
          ),
        ),
    ),
  );
  const dated = mapped(either<RecordList>(windowed, all), (list): Listed => ({
    fact: list.fact,
    rule: writeRecordList(list),
  }));
  const filtered = then(dated, ({ fact, rule }) => {
    const element = grammarOf(things.inside(fact));
    const condition = either(element.test, terms.bracketed(element.condition));
    return mapped(inOrder(terms.word('thoseWhere'), condition, terms.word('suchRecords')), ([, where]): Listed => ({
      fact,
      rule: { filter: [rule, where] },
    }));
  });
  return either(filtered, dated);
}

/** What rules count and compare, by itself or up to the as-of date. */
function measureParser(things: Things): Parser<unknown> {
  const { terms } = things;
  const plain = mapped(things.named(isNumber), ({ id }): unknown => ({ var: id }));
  if (things.records !== undefined) return plain;
  const since = mapped(
    inOrder(
      terms.word('countedBy'),
      things.named(isDate),
      terms.oneOf([
        ['ageYears', 'completed_years'],
        ['fullYears', 'completed_years'],
        ['sinceMonths', 'completed_months'],
        ['sinceDays', 'days_between'],
      ]),
    ),
    ([, { id }, operator]): unknown => ({ [operator]: [{ var: id }, AS_OF] }),
  );
  const periods = things.named(isRecords);
  const months = mapped(inOrder(periods, terms.word('fullMonths')), ([{ id }]): unknown => ({
    full_months: [{ var: id }, AS_OF],
  }));
  const unbroken = mapped(
    inOrder(periods, terms.word('unbrokenMonths'), terms.word('gapTolerated'), terms.number, terms.word('gapDays')),
    ([{ id }, , , tolerance]): unknown => ({ unbroken_months: [{ var: id }, AS_OF, tolerance] }),
  );
  const list = listParser(things);
  const count = mapped(inOrder(list, terms.word('countOf')), ([{ rule }]): unknown => ({ count: [rule] }));
  const sum = then(inOrder(list, terms.word('eachOnes')), ([{ fact, rule }]) =>
    mapped(inOrder(things.field(fact, isNumber), terms.word('sumOf')), ([field]): unknown => ({
      sum: [{ map: [rule, { var: field }] }],
    })),
  );
  const points = mapped(inOrder(terms.word('pointsOf'), things.node(), terms.word('itsPoints')), ([, id]): unknown => ({
    var: `points.${id}`,
  }));
  return either(since, months, unbroken, count, sum, points, plain);
}

function sumParser(things: Things, atom: Parser<unknown>): Parser<unknown> {
  const { terms } = things;
  const product = mapped(listOf(atom, terms.symbol('×')), (factors): unknown =>
    factors.length === 1 ? factors[0] : { '*': factors },
  );
  const sum = mapped(listOf(product, terms.symbol('+')), (parts): unknown =>
    parts.length === 1 ? parts[0] : { '+': parts },
  );
  const difference = mapped(inOrder(product, terms.symbol('−'), product), ([left, , right]): unknown => ({
    '-': [left, right],
  }));
  return either(difference, sum);
}

/** The rounding behind a number: its operator and its decimals. */
export function roundingParser({ terms }: Things): Parser<readonly [string, number]> {
  const mode = terms.oneOf([
    ['roundedDown', 'floor'],
    ['roundedUp', 'ceil'],
    ['roundedHalfUp', 'round'],
  ]);
  const places = either(
    mapped(terms.word('toWhole'), () => 0),
    mapped(inOrder(terms.word('toPlaces'), terms.number, terms.word('decimals')), ([, count]) => count),
  );
  return inOrder(mode, places);
}

/** Values and conditions where a sentence stands. */
export interface Grammar {
  readonly things: Things;
  /** Numbers in running text. */
  readonly value: Parser<unknown>;
  /** Names, constants, and anything in brackets. */
  readonly atom: Parser<unknown>;
  readonly measure: Parser<unknown>;
  readonly date: Parser<unknown>;
  readonly list: Parser<Listed>;
  readonly test: Parser<unknown>;
  readonly condition: Parser<unknown>;
}

const GRAMMARS = new WeakMap<Things, Grammar>();

/** The grammar of values and conditions over what has a name. */
export function grammarOf(things: Things): Grammar {
  const grammar = GRAMMARS.get(things) ?? newGrammar(things);
  GRAMMARS.set(things, grammar);
  return grammar;
}

function newGrammar(things: Things): Grammar {
  const { terms } = things;
  const measure = remembered(() => measureParser(things));
  const value: Parser<unknown> = remembered(() => sumParser(things, either(extreme, rounded, atom)));
  const atom: Parser<unknown> = remembered(() => either<unknown>(measure, terms.number, terms.bracketed(value)));
  const extreme: Parser<unknown> = remembered(() =>
    mapped(
      inOrder(
        terms.bracketed(terms.listed(value)),
        terms.oneOf([
          ['leastOf', 'min'],
          ['greatestOf', 'max'],
        ]),
      ),
      ([operands, name]): unknown => ({ [name]: operands }),
    ),
  );
  const rounded: Parser<unknown> = remembered(() => {
    const quotient = mapped(
      terms.bracketed(inOrder(atom, terms.symbol('÷'), atom)),
      ([dividend, , divisor]): unknown => ({ '/': [dividend, divisor] }),
    );
    return mapped(inOrder(either(quotient, atom), roundingParser(things)), ([operand, [mode, places]]): unknown => ({
      [mode]: [operand, places],
    }));
  });
  const date: Parser<unknown> = remembered(() => {
    const named = mapped(things.named(isDate), ({ id }): unknown => ({ var: id }));
    const moved = either(
      ...(
        [
          ['add_days', 'day'],
          ['add_months', 'month'],
          ['add_years', 'year'],
        ] as const
      ).map(([operator, unit]) =>
        mapped(
          inOrder(
            either(named, terms.bracketed(date)),
            terms.oneOf([
              ['movedLater', 1],
              ['movedEarlier', -1],
            ]),
            terms.quantity(LEXICON[unit]),
          ),
          ([start, direction, by]): unknown => ({ [operator]: [start, direction * by] }),
        ),
      ),
    );
    return either(moved, named);
  });
  const list = remembered(() => listParser(things));
  const { test, condition } = conditionParser({
    things,
    value,
    atom,
    date,
    list,
    inside: (fact) => grammarOf(things.inside(fact)).condition,
  });
  return { things, value, atom, measure, date, list, test, condition };
}
