import { formatDay } from '../logic/calendar-day.js';
import type { Axis, BandAxis, CodeAxis, Expression, Lookup, Slabs } from '../logic/expression.js';
import { type Decimal, shortDecimalText } from '../logic/decimal.js';
import type { Bound, Interval } from '../shape/patterns/interval.js';
import { plain, shortest } from '../shape/patterns/plain.js';
import { joined, number, operator, points, say, text, type Tokens, word } from '../text/language/token.js';
import type { Names } from '../text/language/names.js';
import { BINDING } from '../text/phrases/phrase.js';
import type { Teller } from '../text/readback/teller.js';
import { DIFF } from './diff-words.js';
import type { RuleCase } from './rule-case.js';

/** A table taken apart for comparison. */
export interface TableForm {
  readonly kind: 'numbers' | 'options' | 'grid' | 'slabs';
  readonly measure: Tokens;
  readonly cases: readonly RuleCase[];
}

/** Puts where a number lies into words. */
export type BandWords = (subject: Expression, interval: Interval) => Tokens;

/** The same for two intervals that hold the same numbers, however they were written. */
export function intervalKey({ from, to }: Interval): string {
  const end = (bound: Bound | undefined): string =>
    bound ? `${shortDecimalText(bound.value)}${bound.closed ? ' included' : ''}` : '';
  return `${end(from)} … ${end(to)}`;
}

/** One line of a side of a table. */
interface Line {
  readonly key: string;
  readonly when: Tokens;
  readonly rank?: number;
}

/** Where a band lies; −1 is what lies below the first. */
function bandOf({ subject, test, bounds }: BandAxis, index: number): Interval {
  const places = subject.type.kind === 'number' ? subject.type.places : 0;
  const bound = (at: number | undefined, closed: boolean): Bound | undefined =>
    at === undefined ? undefined : { value: shortest({ units: at, places }), closed };
  const from = bound(bounds[index], test === 'reaches');
  const to = bound(bounds[index + 1], test === 'exceeds');
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function bandLine(axis: BandAxis, index: number, words: BandWords): Line {
  const interval = bandOf(axis, index);
  const rank = index + 1;
  if (axis.subject.type.kind === 'number') {
    return { key: intervalKey(interval), when: words(axis.subject, interval), rank };
  }
  const day = ({ value }: Bound): Tokens => [{ kind: 'date', date: formatDay(value.units) }];
  const { from, to } = interval;
  const [low, high] = [from ? day(from) : [], to ? day(to) : []];
  const start = from ? [say(from.closed ? 'notBefore' : 'after'), ...low] : [];
  const end = to ? [say(to.closed ? 'notAfter' : 'before'), ...high] : [];
  return { key: intervalKey(interval), when: [...start, ...(from && to ? [word(DIFF.comma)] : []), ...end], rank };
}

/** The words of an option. */
function optionLine({ subject }: CodeAxis, index: number, names: Names): Line {
  const code = subject.type.codes[index] ?? '';
  const written = plain(subject);
  return { key: code, when: written.kind === 'fact' ? [names.code(written.fact, code)] : [text({ zh: code })] };
}

/** The lines of a side, each with the row or column of cells that it shows; options stand one by one, however they are grouped. */
function linesOf(axis: Axis, names: Names, words: BandWords): readonly (readonly [line: Line, index: number])[] {
  return axis.kind === 'bands'
    ? axis.bounds.map((_, index) => [bandLine(axis, index, words), index] as const)
    : axis.groups.flatMap((group, index) => group.map((code) => [optionLine(axis, code, names), index] as const));
}

/** What is in no row: below the first bound, or each option that is in no group. */
function restOf(axis: Axis, names: Names, words: BandWords): readonly Line[] {
  if (axis.kind === 'bands') return [bandLine(axis, -1, words)];
  const grouped = new Set(axis.groups.flat());
  return axis.subject.type.codes.flatMap((_, index) => (grouped.has(index) ? [] : [optionLine(axis, index, names)]));
}

/** The rows of a looked-up table, or the cells where it has two sides. */
export function lookupForm(lookup: Lookup, teller: Teller, words: BandWords): TableForm {
  const { axes, cells, otherwise, type } = lookup;
  const { speaker, gives } = teller;
  const { names } = speaker;
  const amount = (units: number): Tokens => [gives, points(shortest({ units, places: type.places }))];
  const measure = joined(
    axes.map(({ subject }) => speaker.within(subject, BINDING.atom)),
    [word(DIFF.listed)],
  );
  const [rows, columns] = axes;
  if (!columns) {
    const lines = linesOf(rows, names, words).map(([line, row]): RuleCase => ({
      ...line,
      gives: amount(cells[row]?.[0] ?? otherwise),
    }));
    const rest = restOf(rows, names, words).map((line): RuleCase => ({ ...line, gives: amount(otherwise) }));
    return { kind: rows.kind === 'bands' ? 'numbers' : 'options', measure, cases: [...lines, ...rest] };
  }
  const across = linesOf(columns, names, words);
  const grid = linesOf(rows, names, words).flatMap(([down, row]) =>
    across.map(([right, column]): RuleCase => ({
      key: `${down.key} × ${right.key}`,
      when: [...down.when, word(DIFF.comma), ...right.when],
      gives: amount(cells[row]?.[column] ?? otherwise),
    })),
  );
  return { kind: 'grid', measure, cases: [...grid, { key: '', when: [say('others')], gives: amount(otherwise) }] };
}

/** The slabs of an amount and the rate of each. */
export function slabsForm({ subject, rows, ratePlaces }: Slabs, { speaker }: Teller, words: BandWords): TableForm {
  const bound = (row: { readonly from: number } | undefined): Decimal | undefined =>
    row && shortest({ units: row.from, places: subject.type.places });
  const cases = rows.map((row, index): RuleCase => {
    const [from, to] = [bound(row), bound(rows[index + 1])];
    const interval = {
      ...(from ? { from: { value: from, closed: false } } : {}),
      ...(to ? { to: { value: to, closed: true } } : {}),
    };
    const rate = number(shortest({ units: row.rate, places: ratePlaces }));
    return {
      key: intervalKey(interval),
      when: [...words(subject, interval), say('partOf')],
      gives: [operator('×'), rate],
      rank: index,
    };
  });
  return { kind: 'slabs', measure: speaker.within(subject, BINDING.atom), cases };
}
