import type { Closure } from '../../evaluate/compile-expression.js';
import { FusingCompiler } from '../../evaluate/fused-forms.js';
import type { Slots } from '../../evaluate/frame.js';
import type { Expression } from '../../logic/expression.js';

/** Compiles rules of which some parts are known beforehand: those are read from a slot of the frame instead of being computed. */
export class SlotCompiler extends FusingCompiler {
  constructor(
    slots: Slots,
    /** Slot in which the value of that very part stands; undefined where it has to be computed. */
    private readonly slotOfPart: (part: Expression) => number | undefined,
  ) {
    super(slots);
  }

  override compile(expression: Expression): Closure {
    const slot = this.slotOfPart(expression);
    return slot === undefined ? super.compile(expression) : ({ facts }) => facts[slot] ?? null;
  }
}
