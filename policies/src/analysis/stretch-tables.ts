import { bandOf } from '../logic/band.js';
import type { Axis, Lookup, Slabs } from '../logic/expression.js';
import { slabSum } from '../logic/slab-sum.js';
import { isConstant, lineReach, type NumberReach, OPEN, rangeReach, type Reach, UNKNOWN_REACH } from './reach.js';
import type { StretchJudge } from './stretch-judge.js';

/** The first and last band or group that the subject can be in; −1 is none. */
function positions(axis: Axis, subject: NumberReach): readonly [number, number] | null {
  if (axis.kind === 'bands') {
    const { bounds, test } = axis;
    return [bandOf(bounds, test, subject.lo), bandOf(bounds, test, subject.hi)];
  }
  const group = axis.groups.findIndex((codes) => codes.includes(subject.lo));
  return isConstant(subject) ? [group, group] : null;
}

function judgeLookup(judge: StretchJudge, { axes, cells, otherwise }: Lookup): Reach {
  const subjects = axes.map(({ subject }) => judge.of(subject));
  if (subjects.some(({ kind }) => kind === 'unknown')) return UNKNOWN_REACH;
  const ranges = axes.map((axis, index) => {
    const subject = subjects[index];
    return subject?.kind === 'number' ? positions(axis, subject) : null;
  });
  const [rows, columns = [0, 0] as const] = ranges;
  if (!rows || !columns) return OPEN;
  const found: number[] = [];
  for (let row = rows[0]; row <= rows[1]; row += 1) {
    for (let column = columns[0]; column <= columns[1]; column += 1) found.push(cells[row]?.[column] ?? otherwise);
  }
  return rangeReach(Math.min(...found), Math.max(...found));
}

function judgeSlabs(judge: StretchJudge, { subject: expression, rows }: Slabs): Reach {
  const subject = judge.of(expression);
  if (subject.kind === 'unknown') return UNKNOWN_REACH;
  if (subject.kind !== 'number') return OPEN;
  const { lo, hi, line } = subject;
  const inside = rows.filter(({ from }) => from > lo && from < hi).map(({ from }) => from);
  const found = [lo, ...inside, hi].map((value) => slabSum(value, rows));
  if (line && inside.length === 0) {
    const rate = rows.findLast(({ from }) => from <= lo)?.rate ?? 0;
    return lineReach({ first: slabSum(line.first, rows), slope: rate * line.slope + 0 }, judge.length);
  }
  return rangeReach(Math.min(...found), Math.max(...found));
}

/** What a table gives over the stretch. */
export function judgeTable(judge: StretchJudge, table: Lookup | Slabs): Reach {
  return table.kind === 'lookup' ? judgeLookup(judge, table) : judgeSlabs(judge, table);
}
