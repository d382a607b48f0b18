import { recogniseShape, type RuleScope, type Shape, writeShape } from '@jifen/policies';

/*
 * What a form has written it can show again, also while the rule is wrong for a moment: a bound that is still being typed is out of order,
 * and a rule with an error has no shape. Rules are never changed in place, so the object itself says which one it is.
 */
const SHAPES = new WeakMap<object, Shape>();

/** The rule of a shape, which `shapeOf` knows again. */
export function writtenRule(shape: Shape): unknown {
  const rule = writeShape(shape);
  if (typeof rule === 'object' && rule !== null) SHAPES.set(rule, shape);
  return rule;
}

/** The shape of a rule: as a form wrote it, else as it is recognised; null where there is none. */
export function shapeOf(rule: unknown, scope: RuleScope | null): Shape | null {
  const written = typeof rule === 'object' && rule !== null ? SHAPES.get(rule) : undefined;
  if (written && written.kind !== 'choice') return written;
  const recognised = scope && rule !== null ? recogniseShape(rule, scope) : null;
  // The steps of a ladder are edited as cases, and stay a ladder as long as they are one.
  return recognised?.kind === 'ladder' ? recognised : (written ?? recognised);
}
