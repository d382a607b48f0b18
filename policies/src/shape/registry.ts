import { readRule } from '../logic/read-rule.js';
import type { RuleScope } from '../logic/rule-scope.js';
import { age } from './age.js';
import { baseLess } from './base-less.js';
import { choice } from './choice.js';
import { constant } from './constant.js';
import { flat } from './flat.js';
import { ladder } from './ladder.js';
import { perMonthOfPeriods } from './per-month-of-periods.js';
import { perUnit } from './per-unit.js';
import { recordsByType, yearly } from './record-points.js';
import type { Shape, ShapeDefinition, ShapeKind, ShapeOf } from './shape.js';
import { share } from './share.js';
import { sameJson, spellingsOf } from './spell.js';
import { optionsTable, planeTable, slabs, tiersTable } from './tables.js';
import { tiersCode } from './tiers-code.js';
import { tiersNumber } from './tiers-number.js';

/** Every shape; a rule has the first that recognises it. */
export const SHAPES: { readonly [Kind in ShapeKind]: ShapeDefinition<ShapeOf<Kind>> } = {
  constant,
  'per-unit': perUnit,
  'per-month-of-periods': perMonthOfPeriods,
  'tiers-code': tiersCode,
  'tiers-number': tiersNumber,
  'tiers-table': tiersTable,
  'options-table': optionsTable,
  'table-2d': planeTable,
  slabs,
  yearly,
  'records-by-type': recordsByType,
  age,
  'base-less': baseLess,
  share,
  flat,
  ladder,
  choice,
};

/** The JSON-Logic rule of a shape. Whether it fits the dictionary is for the rule reader to say. */
export function writeShape(shape: Shape): unknown {
  const definition: ShapeDefinition = SHAPES[shape.kind];
  return definition.write(shape);
}

/** The same shape in the spelling that gives back the rule; undefined where none does. */
function spelled(definition: ShapeDefinition, found: Shape, rule: unknown): Shape | undefined {
  for (const spelling of spellingsOf(definition.spellings)) {
    const shape = Object.keys(spelling).length === 0 ? found : { ...found, spelling };
    if (sameJson(definition.write(shape), rule)) return shape;
  }
  return undefined;
}

/**
 * The shape of a points rule, or null where it has none, has an error, or could not be written back exactly as it is. Nothing is
 * lost: `writeShape` of the shape is the rule.
 */
export function recogniseShape(rule: unknown, scope: RuleScope): Shape | null {
  const { expression } = readRule(rule, scope, 'points');
  if (!expression) return null;
  for (const definition of Object.values<ShapeDefinition>(SHAPES)) {
    const found = definition.recognise(expression, rule);
    const shape = found && spelled(definition, found, rule);
    if (shape) return shape;
  }
  return null;
}
