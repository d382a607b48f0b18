import { type Box, boxOf, cornerOf, type Point } from './box.js';
import { Judge } from './judge.js';
import type { Quantity } from './quantity.js';
import type { RuleAnalysis } from './rule-analysis.js';
import { settle, type SettledBox } from './search.js';

/** A fall along one quantity while everything else stays: `from` has more of it and fewer points than `to` has. */
export interface Fall {
  readonly quantity: Quantity;
  readonly less: Point;
  readonly more: Point;
  /** Points that count, in hundredths. */
  readonly before: number;
  readonly after: number;
}

/** Most lines that are followed for one quantity of one rule. */
const MOST_LINES = 400;

/** The persons who differ in one quantity only: both extremes of the others in every box, each line once. */
function linesAlong(settled: readonly SettledBox[], quantity: Quantity, everybody: Box): Box[] {
  const lines = new Map<string, Box>();
  const whole = everybody[quantity.index];
  for (const { box, span } of settled) {
    if (span.kind === 'unknown' || !whole || lines.size >= MOST_LINES) continue;
    for (const upwards of [false, true]) {
      const point = cornerOf(box, () => upwards);
      const line = boxOf(everybody, point).with(quantity.index, { ...whole, known: true });
      const key = point.map((value, index) => (index === quantity.index ? '' : String(value))).join(' ');
      lines.set(key, line);
    }
  }
  return [...lines.values()];
}

/** Values along a line in ascending order: at both ends of every stretch on which the points move one way. */
function* along(analysis: RuleAnalysis, line: Box, { index }: Quantity): Generator<readonly [Point, number]> {
  const { space } = analysis;
  const codes = line[index]?.values;
  const boxes = codes
    ? codes.map((code) => boxOf(line, cornerOf(line, () => false).with(index, code)))
    : (settle(space, (judge) => analysis.counted(judge), line) ?? []).map(({ box }) => box);
  for (const box of boxes) {
    for (const upwards of [false, true]) {
      const point = cornerOf(box, () => upwards);
      const span = analysis.counted(new Judge(space, boxOf(line, point)));
      if (span.kind === 'span') yield [point, span.lo];
    }
  }
}

/**
 * A fall on a line on which there is a rise as well: more of something is worth more here and less there. Null where the points only
 * rise or only fall along the quantity: which of the two is meant, the rule alone does not say.
 */
export function fallBesideRise(analysis: RuleAnalysis, quantity: Quantity): Fall | null {
  for (const line of linesAlong(analysis.settled ?? [], quantity, analysis.space.everybody)) {
    let [last, rises]: [readonly [Point, number] | null, boolean] = [null, false];
    let fall: Fall | null = null;
    for (const [point, value] of along(analysis, line, quantity)) {
      if (last && value > last[1]) rises = true;
      if (last && value < last[1]) fall ??= { quantity, less: last[0], more: point, before: last[1], after: value };
      last = [point, value];
    }
    if (fall && rises) return fall;
  }
  return null;
}
