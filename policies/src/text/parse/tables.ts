import type { Bilingual } from '../../findings/finding.js';
import { writeNumberBranches } from '../../shape/tiers-number.js';
import type { TierEnd } from '../../shape/shape.js';
import { either, inOrder, listOf, mapped, maybe, type Parser, then } from './parser.js';
import { isCode, type Things } from './things.js';
import type { Grammar } from './values.js';

interface Ends {
  readonly from?: TierEnd;
  readonly to?: TierEnd;
}

/** Where a number lies, as the line of a table says it; null for 其余. */
function rangeParser({ terms }: Things, unit: Bilingual | undefined): Parser<Ends> {
  const measured = terms.quantity(unit);
  const end = (value: number, closed: boolean): TierEnd => ({ value, closed });
  const range = (...parts: readonly Parser<unknown>[]): Parser<readonly number[]> =>
    mapped(inOrder(...parts), (values) => values.filter((value) => typeof value === 'number'));
  return either<Ends>(
    mapped(range(terms.word('rangeFrom'), terms.number, terms.word('rangeTo'), measured), ([low = 0, high = 0]) => ({
      from: end(low, true),
      to: end(high, true),
    })),
    mapped(range(terms.word('rangeFrom'), measured, terms.word('rangeMoreBelow'), measured), ([low = 0, high = 0]) => ({
      from: end(low, true),
      to: end(high, false),
    })),
    mapped(range(terms.word('rangeAbove'), measured, terms.word('rangeUpTo'), measured), ([low = 0, high = 0]) => ({
      from: end(low, false),
      to: end(high, true),
    })),
    mapped(range(terms.word('rangeAbove'), measured, terms.word('rangeBelow'), measured), ([low = 0, high = 0]) => ({
      from: end(low, false),
      to: end(high, false),
    })),
    mapped(range(terms.word('rangeFrom'), measured, terms.word('rangeAndMore')), ([low = 0]) => ({
      from: end(low, true),
    })),
    mapped(range(terms.word('rangeAbove'), measured), ([low = 0]) => ({ from: end(low, false) })),
    mapped(range(terms.word('rangeUpTo'), measured), ([high = 0]) => ({ to: end(high, true) })),
    mapped(range(terms.word('rangeBelow'), measured), ([high = 0]) => ({ to: end(high, false) })),
    mapped(range(terms.word('rangeOnly'), measured), ([only = 0]) => ({
      from: end(only, true),
      to: end(only + 1, false),
    })),
  );
}

/** The dates of a band: 不早于 2020 年 1 月 1 日，且早于 2022 年 1 月 1 日. */
function datesParser({ terms }: Things): Parser<{ readonly from?: string; readonly exceeds: boolean }> {
  const date = terms.date();
  const from = inOrder(
    terms.oneOf([
      ['notBefore', false],
      ['after', true],
    ]),
    date,
  );
  const to = inOrder(
    terms.oneOf([
      ['before', false],
      ['notAfter', true],
    ]),
    date,
  );
  return either(
    mapped(inOrder(from, maybe(inOrder(terms.word('and'), to))), ([[exceeds, day]]) => ({ from: day, exceeds })),
    mapped(to, ([exceeds]) => ({ exceeds })),
  );
}

/** What a line of a table gives, told for the range in which it stands. */
export type RowClause = (known: { readonly subject: unknown } | undefined) => Parser<unknown>;

function link({ terms }: Things): Parser<unknown> {
  return either(terms.word('then'), terms.word('thenAmount'));
}

/** A table of ranges, as `if`: 志愿服务次数：3 次以上计 10 分；不满 3 次计 0 分. */
function rangesParser({ things, value }: Grammar, clause: RowClause): Parser<unknown> {
  const { terms } = things;
  return then(inOrder(value, terms.word('colon')), ([subject]) => {
    const row = inOrder(rangeParser(things, things.unitOf(subject)), link(things), clause({ subject }));
    const rest = inOrder(terms.word('nextRow'), terms.word('others'), link(things), clause(undefined));
    return mapped(inOrder(listOf(row, terms.word('nextRow')), maybe(rest)), ([rows, others]): unknown => {
      const lines = rows.map(([ends, , result]) => ({ ...ends, result }));
      if (others) return { if: [...writeNumberBranches(subject, lines, { separate: true }), others[3]] };
      const last = lines.at(-1);
      return { if: [...writeNumberBranches(subject, lines.slice(0, -1), {}), last?.result] };
    });
  });
}

interface CodeRow {
  readonly codes: readonly string[];
  readonly result: unknown;
}

function codeRows(things: Things, thing: string, clause: RowClause): Parser<readonly [readonly CodeRow[], unknown]> {
  const { terms } = things;
  const row = mapped(
    inOrder(terms.listed(things.option(thing)), link(things), clause(undefined)),
    ([codes, , result]): CodeRow => ({ codes, result }),
  );
  const end = either(terms.word('highestTierOnly'), terms.word('oneTierOnly'));
  return mapped(
    inOrder(
      listOf(row, terms.word('nextRow')),
      terms.word('nextRow'),
      terms.word('others'),
      link(things),
      clause(undefined),
      end,
    ),
    ([rows, , , , rest]) => [rows, rest] as const,
  );
}

/** A table of options, as `if` or as `table`. */
function optionsParser({ things }: Grammar, clause: RowClause, amount: Parser<number>): Parser<unknown> {
  const { terms } = things;
  const subject = things.named(isCode);
  const chosen = then(inOrder(subject, terms.word('colon')), ([{ id }]) =>
    mapped(codeRows(things, id, clause), ([rows, rest]): unknown => {
      const test = ({ codes }: CodeRow): unknown =>
        codes.length === 1 ? { '==': [{ var: id }, codes[0]] } : { in: [{ var: id }, codes] };
      return { if: [...rows.flatMap((row) => [test(row), row.result]), rest] };
    }),
  );
  const looked = then(inOrder(subject, terms.word('byOption')), ([{ id }]) =>
    mapped(
      codeRows(things, id, () => amount),
      ([rows, rest]): unknown => ({
        table: [{ var: id }, rows.map(({ codes, result }) => [codes.length === 1 ? codes[0] : codes, result]), rest],
      }),
    ),
  );
  return either(chosen, looked);
}

/** The bounds that ranges begin at, and whether they begin above them. */
interface Bounds {
  readonly from: number | string | undefined;
  readonly exceeds: boolean;
}

function boundsParser(things: Things, subject: unknown, dates: boolean): Parser<Bounds> {
  if (dates) return mapped(datesParser(things), ({ from, exceeds }) => ({ from, exceeds }));
  return mapped(rangeParser(things, things.unitOf(subject)), ({ from, to }) => ({
    from: from?.value,
    exceeds: from ? !from.closed : (to?.closed ?? false),
  }));
}

/** A table by `tiers` or `tiers_above`: the last line is what lies before the first bound. */
function tiersParser({ things, value, date }: Grammar, amount: Parser<number>): Parser<unknown> {
  const { terms } = things;
  const table = (subject: unknown, dates: boolean): Parser<unknown> => {
    const row = inOrder(boundsParser(things, subject, dates), link(things), amount);
    return mapped(listOf(row, terms.word('nextRow')), (rows): unknown => {
      const lines = rows.slice(0, -1).map(([{ from }, , points]) => [from, points]);
      const name = rows[0]?.[0].exceeds ? 'tiers_above' : 'tiers';
      return { [name]: [subject, lines, rows.at(-1)?.[2]] };
    });
  };
  return either(
    then(inOrder(value, terms.word('inTiers')), ([subject]) => table(subject, false)),
    then(inOrder(date, terms.word('inTiers')), ([subject]) => table(subject, true)),
  );
}

interface Side {
  readonly subject: unknown;
  /** The key of a row or column, as `table_2d` takes it. */
  readonly key: Parser<unknown>;
}

function sideParser({ things, value, date }: Grammar): Parser<Side> {
  const { terms } = things;
  const bound = (subject: unknown, dates: boolean): Parser<unknown> =>
    mapped(boundsParser(things, subject, dates), ({ from }): unknown => from);
  return either<Side>(
    mapped(things.named(isCode), ({ id }) => ({
      subject: { var: id },
      key: mapped(terms.listed(things.option(id)), (codes): unknown => (codes.length === 1 ? codes[0] : codes)),
    })),
    mapped(value, (subject) => ({ subject, key: bound(subject, false) })),
    mapped(date, (subject) => ({ subject, key: bound(subject, true) })),
  );
}

/** A table of two sides: 学历、工作年限两项对应：本科的，（1 年以上不满 3 年计 5 分；…）；其余计 0 分. */
function planeParser(grammar: Grammar, amount: Parser<number>): Parser<unknown> {
  const { things } = grammar;
  const { terms } = things;
  const side = sideParser(grammar);
  return then(inOrder(side, terms.word('comma'), side, terms.word('inTable')), ([rows, , columns]) => {
    const cell = mapped(inOrder(columns.key, link(things), amount), ([key, , points]) => [key, points] as const);
    const cells = terms.bracketed(listOf(cell, terms.word('nextRow')));
    const row = mapped(inOrder(rows.key, link(things), cells), ([key, , across]) => [key, across] as const);
    const rest = inOrder(terms.word('nextRow'), terms.word('others'), link(things), amount);
    return mapped(inOrder(listOf(row, terms.word('nextRow')), rest), ([lines, last]): unknown => ({
      table_2d: [
        rows.subject,
        columns.subject,
        lines[0]?.[1].map(([key]) => key),
        lines.map(([key, across]) => [key, across.map(([, points]) => points)]),
        last[3],
      ],
    }));
  });
}

/** Marginal rates: 社保月数分段累进：超过 0 个月的部分每 1 个月计 0.5 分，各段相加. */
function slabsParser({ things, value }: Grammar, amount: Parser<number>): Parser<unknown> {
  const { terms } = things;
  return then(inOrder(value, terms.word('bySlabs')), ([subject]) => {
    const row = mapped(
      inOrder(
        rangeParser(things, things.unitOf(subject)),
        terms.word('partOf'),
        link(things),
        terms.word('eachUnit'),
        things.quantityOf(subject),
        amount,
        maybe(terms.word('inProportion')),
      ),
      ([{ from }, , , , , rate]) => [from?.value, rate],
    );
    return mapped(inOrder(listOf(row, terms.word('nextRow')), terms.word('slabsAdded')), ([rows]): unknown => ({
      slabs: [subject, rows],
    }));
  });
}

/** Every kind of table. `amount` is 计 … 分. */
export function tableParser(grammar: Grammar, clause: RowClause, amount: Parser<number>): Parser<unknown> {
  return either(
    rangesParser(grammar, clause),
    optionsParser(grammar, clause, amount),
    tiersParser(grammar, amount),
    planeParser(grammar, amount),
    slabsParser(grammar, amount),
  );
}
