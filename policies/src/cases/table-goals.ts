import type { Value } from '../evaluate/frame.js';
import { bandOf } from '../logic/band.js';
import type { Axis, Expression, Lookup, Slabs } from '../logic/expression.js';
import type { Names } from '../text/language/names.js';
import { joined, type Tokens, word } from '../text/language/token.js';
import { readBackValue } from '../text/readback/read-back.js';
import { CASE_WORDS } from './case-words.js';
import { came } from './goal.js';
import type { Reached } from './recorder.js';
import type { RuleGoalSeed } from './rule-goals.js';
import { aroundBound, valueTokens } from './threshold-seeds.js';

/** Index of the band or group that a value of the axis lies in; −1 for none. */
function positionOf(axis: Axis, value: Value): number {
  if (typeof value !== 'number') return NaN;
  return axis.kind === 'bands'
    ? bandOf(axis.bounds, axis.test, value)
    : axis.groups.findIndex((group) => group.includes(value));
}

function sizeOf(axis: Axis): number {
  return axis.kind === 'bands' ? axis.bounds.length : axis.groups.length;
}

/** A band or group in words: 「达到 12」, 「属于大专、本科」. */
function keyTokens(axis: Axis, position: number, names: Names): Tokens {
  if (axis.kind === 'bands') {
    const test = axis.test === 'reaches' ? CASE_WORDS.reaches : CASE_WORDS.exceeds;
    return [word(test), ...valueTokens(axis.subject, axis.bounds[position] ?? 0, names)];
  }
  const codes = (axis.groups[position] ?? []).map((code) => valueTokens(axis.subject, code, names));
  return [word(CASE_WORDS.isOneOf), ...joined(codes, [word(CASE_WORDS.comma)])];
}

function onAxis(reached: Reached, axis: Axis, position: number): boolean {
  return came(reached, axis.subject, (value) => positionOf(axis, value) === position);
}

function cellSeeds(lookup: Lookup, names: Names): RuleGoalSeed[] {
  const axes = lookup.axes.map((axis) => ({ axis, subject: readBackValue(axis.subject, names) }));
  const [rows, columns] = axes;
  if (!rows) return [];
  const key = ({ axis, subject }: (typeof axes)[number], position: number): Tokens => [
    ...subject,
    ...keyTokens(axis, position, names),
  ];
  const seeds: RuleGoalSeed[] = [];
  for (let row = 0; row < sizeOf(rows.axis); row += 1) {
    for (let column = 0; column < (columns ? sizeOf(columns.axis) : 1); column += 1) {
      seeds.push({
        kind: 'tier',
        part: lookup,
        what: `${row} ${column}`,
        said: [
          word(CASE_WORDS.tierOf),
          ...key(rows, row),
          ...(columns ? [word(CASE_WORDS.and), ...key(columns, column)] : []),
        ],
        met: (reached) => onAxis(reached, rows.axis, row) && (!columns || onAxis(reached, columns.axis, column)),
      });
    }
  }
  const outside = axes.map(({ axis, subject }, index): RuleGoalSeed => ({
    kind: 'tier',
    part: lookup,
    what: `outside ${index}`,
    said: [...subject, word(CASE_WORDS.belowTable)],
    met: (reached) => onAxis(reached, axis, -1),
  }));
  return [...seeds, ...outside];
}

function slabSeeds(slabs: Slabs, names: Names): RuleGoalSeed[] {
  const { subject, rows } = slabs;
  return rows.flatMap(({ from }, index) => {
    const next = rows[index + 1]?.from ?? Infinity;
    const { seeds, boundSaid } = aroundBound({ part: slabs, subject, bound: from, end: `slab-${index}-`, names });
    return [
      {
        kind: 'tier' as const,
        part: slabs,
        what: `slab ${index}`,
        said: [word(CASE_WORDS.slabOf), ...boundSaid],
        met: (reached: Reached) =>
          came(reached, subject, (value) => typeof value === 'number' && value > from && value <= next),
      },
      ...seeds,
    ];
  });
}

/** The goals of tables: each cell, each slab, what lies outside them, and each bound of a tier. */
export function tableGoals(part: Expression, names: Names): RuleGoalSeed[] {
  if (part.kind === 'slabs') return slabSeeds(part, names);
  if (part.kind !== 'lookup') return [];
  const bounds = part.axes.flatMap((axis, side) =>
    axis.kind === 'bands'
      ? axis.bounds.flatMap(
          (bound, index) =>
            aroundBound({ part, subject: axis.subject, bound, end: `axis-${side}-${index}-`, names }).seeds,
        )
      : [],
  );
  return [...cellSeeds(part, names), ...bounds];
}
