import type { Bound } from './patterns/interval.js';
import { measureOf, writeMeasure } from './patterns/measure.js';
import { numberTableOf } from './patterns/number-table.js';
import { jsonNumber, literalNumber, plain } from './patterns/plain.js';
import type { NumberTier, NumberTiersShape, ShapeDefinition, Spelling, TierEnd } from './shape.js';

function tierEnd(bound: Bound | undefined): TierEnd | undefined {
  return bound && { value: jsonNumber(bound.value), closed: bound.closed };
}

function tier(from: Bound | undefined, to: Bound | undefined, points: number): NumberTier {
  const [low, high] = [tierEnd(from), tierEnd(to)];
  return { ...(low ? { from: low } : {}), ...(high ? { to: high } : {}), points };
}

function adjoin(to: TierEnd | undefined, from: TierEnd | undefined): boolean {
  return to !== undefined && from !== undefined && to.value === from.value && to.closed !== from.closed;
}

interface Ends {
  readonly from?: TierEnd | undefined;
  readonly to?: TierEnd | undefined;
}

/** Whether the rows are a chain, each beginning where the one before ends, and so need only one comparison each. */
function chainOf(rows: readonly Ends[], spelling: Spelling): 'ascending' | 'descending' | undefined {
  const [first] = rows;
  if (!first || spelling.separate) return undefined;
  const follow = (join: (row: Ends, next: Ends) => boolean): boolean =>
    rows.every((row, index) => {
      const next = rows[index + 1];
      return !next || join(row, next);
    });
  if (!first.from && rows.at(-1)?.to && follow((row, next) => adjoin(row.to, next.from))) return 'ascending';
  return !first.to && rows.at(-1)?.from && follow((row, next) => adjoin(next.to, row.from)) ? 'descending' : undefined;
}

function above(measured: unknown, { value, closed }: TierEnd): unknown {
  return { [closed ? '>=' : '>']: [measured, value] };
}

function below(measured: unknown, { value, closed }: TierEnd): unknown {
  return { [closed ? '<=' : '<']: [measured, value] };
}

function within(measured: unknown, { from, to }: Ends, spelling: Spelling): unknown {
  if (from && to) {
    return from.closed === to.closed && !spelling.twoComparisons
      ? { [from.closed ? '<=' : '<']: [from.value, measured, to.value] }
      : { and: [above(measured, from), below(measured, to)] };
  }
  if (from) return above(measured, from);
  return to ? below(measured, to) : true;
}

/** The conditions and results of an `if` over ranges of a number: a chain where the rows adjoin, else each row with both its ends. */
export function writeNumberBranches(
  measured: unknown,
  rows: readonly (Ends & { readonly result: unknown })[],
  spelling: Spelling = {},
): readonly unknown[] {
  const chain = chainOf(rows, spelling);
  return rows.flatMap(({ result, ...row }) => {
    const end = chain === 'ascending' ? row.to : chain === 'descending' ? row.from : undefined;
    if (!end) return [within(measured, row, spelling), result];
    return [chain === 'ascending' ? below(measured, end) : above(measured, end), result];
  });
}

export const tiersNumber: ShapeDefinition<NumberTiersShape> = {
  kind: 'tiers-number',
  title: { zh: '按数值分档', en: 'tiers of a number' },
  spellings: ['separate', 'twoComparisons'],
  recognise(expression) {
    const conditional = plain(expression);
    const table = conditional.kind === 'conditional' ? numberTableOf(conditional) : undefined;
    const measure = table && measureOf(table.subject);
    const otherwise = table && literalNumber(table.otherwise.then);
    if (!measure || !otherwise) return undefined;
    const rows = table.rows.flatMap(({ interval, then }) => {
      const points = literalNumber(then);
      return points ? [tier(interval.from, interval.to, jsonNumber(points))] : [];
    });
    if (rows.length < table.rows.length) return undefined;
    return { kind: 'tiers-number', measure, rows, otherwise: jsonNumber(otherwise) };
  },
  write({ measure, rows, otherwise, spelling }) {
    const lines = rows.map(({ points, ...ends }) => ({ ...ends, result: points }));
    return { if: [...writeNumberBranches(writeMeasure(measure), lines, spelling), otherwise] };
  },
};
