import type { CompiledNode, CompiledPolicy } from '../evaluate/compile-policy.js';
import type { FrameScore } from '../evaluate/score-frame.js';
import type { HeldBack } from './advice.js';

function ancestorsOf({ nodes }: CompiledPolicy, node: CompiledNode): CompiledNode[] {
  const found: CompiledNode[] = [];
  for (let above = nodes[node.parent]; above; above = nodes[above.parent]) found.push(above);
  return found;
}

/** 1 where more points of the node add to the total, −1 where they are deducted from it, 0 where they do not enter it. */
export function signInTotal(policy: CompiledPolicy, node: CompiledNode): number {
  return [node, ...ancestorsOf(policy, node)].reduce<number>((sign, each) => sign * each.sign, 1);
}

/**
 * Where points that an indicator gains are lost on the way to the total: the first node above it that gains less than came to it, and
 * whether its limit holds them back, a sibling that alone counts, or points lost below it elsewhere. Null where all arrive.
 */
export function heldBack(
  policy: CompiledPolicy,
  node: CompiledNode,
  before: FrameScore,
  after: FrameScore,
): HeldBack | null {
  const changeOf = (list: 'raw' | 'points', { index }: CompiledNode): number =>
    (after[list][index] ?? 0) - (before[list][index] ?? 0);
  const path = [node, ...ancestorsOf(policy, node)];
  for (const [step, above] of path.entries()) {
    const below = path[step - 1];
    if (!below) continue;
    // What lessens a deduction is a gain: signs are those that the total sees.
    const sign = signInTotal(policy, above);
    const [came, raw, left] = [
      signInTotal(policy, below) * changeOf('points', below),
      sign * changeOf('raw', above),
      sign * changeOf('points', above),
    ];
    const { id, title } = above.node;
    if (raw < came) return { node: id, title, by: above.combine === 'max' ? 'highest' : 'elsewhere' };
    if (left < raw) return { node: id, title, by: 'limit' };
  }
  return null;
}
