import { bandOf } from '../logic/band.js';
import type { Axis } from '../logic/expression.js';
import { slabSum } from '../logic/slab-sum.js';
import type { Compiler, Compilers } from './compile-expression.js';
import type { Frame } from './frame.js';

/** Index of the band or group of the axis that the person is in; −1 for none, null for unknown. */
function positionOn(axis: Axis, compiler: Compiler): (frame: Frame) => number | null {
  const subject = compiler.number(axis.subject);
  if (axis.kind === 'bands') {
    const { bounds, test } = axis;
    return (frame) => {
      const value = subject(frame);
      return value === null ? null : bandOf(bounds, test, value);
    };
  }
  const groupOf = new Array<number>(axis.subject.type.codes.length).fill(-1);
  for (const [group, codes] of axis.groups.entries()) for (const code of codes) groupOf[code] = group;
  return (frame) => {
    const code = subject(frame);
    return code === null ? null : (groupOf[code] ?? -1);
  };
}

/** Tables: one value read by one or two axes, and marginal rates. */
export const TABLE_COMPILERS: Compilers<'lookup' | 'slabs'> = {
  lookup: ({ axes, cells, otherwise }, compiler) => {
    const [rowOf, columnOf] = axes.map((axis) => positionOn(axis, compiler));
    return (frame) => {
      const row = rowOf ? rowOf(frame) : null;
      if (row === null) return null;
      const column = columnOf ? columnOf(frame) : 0;
      return column === null ? null : (cells[row]?.[column] ?? otherwise);
    };
  },
  slabs: ({ subject, rows }, compiler) => {
    const value = compiler.number(subject);
    return (frame) => {
      const units = value(frame);
      return units === null ? null : slabSum(units, rows);
    };
  },
};
