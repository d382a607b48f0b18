import { type Fact, recogniseCondition, recognisePointsSum, type RuleScope } from '@jifen/policies';

/** What an ordering key goes by. */
export type KeyKind = 'pending' | 'scene' | 'spouse' | 'node' | 'fact' | 'sum' | 'condition' | 'other';

/** The kinds in the order in which officers meet them. */
export const KEY_KINDS: readonly KeyKind[] = ['scene', 'node', 'fact', 'spouse', 'sum', 'condition', 'pending'];

/** The name that a rule consists of; undefined for every other rule. */
export function nameOf(rule: unknown): string | undefined {
  const sum = recognisePointsSum(rule);
  const [term] = sum?.terms ?? [];
  return sum?.fixed === 0 && sum.terms.length === 1 && term?.times === 1 ? term.name : undefined;
}

/** What the rule of a key goes by. */
export function keyKind(rule: unknown, scope: RuleScope): KeyKind {
  if (rule === null) return 'pending';
  const name = nameOf(rule);
  if (name === 'scene_points') return 'scene';
  if (name === 'other_scene_points') return 'spouse';
  if (name !== undefined) return name.startsWith('points.') ? 'node' : 'fact';
  if (recognisePointsSum(rule)) return 'sum';
  return recogniseCondition(rule, scope).kind === 'kept' ? 'other' : 'condition';
}

/** Whether the values of a fact can be put in order. */
export function isOrdered({ type }: Fact): boolean {
  if (type.kind === 'enumeration') return type.ordered === true;
  return type.kind !== 'records';
}
