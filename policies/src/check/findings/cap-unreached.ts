import type { Finding } from '../../findings/finding.js';
import { toDocumentPoints } from '../../model/amount.js';
import type { CompiledNode } from '../../evaluate/compile-policy.js';
import type { Check, CheckedPolicy } from '../checked-policy.js';
import { pointsText, titled } from '../finding-words.js';
import { notExhaustive } from './not-exhaustive.js';

/** Points by which a node stays behind what it declares, in hundredths; 0 where it does not, or where that could not be told. */
function shortfall({ reach }: CheckedPolicy, node: CompiledNode): number {
  const { most } = reach.rawOf(node.index);
  if (node.most === Infinity || most === null) return 0;
  return Math.max(0, node.most - Math.max(most, node.whenUnknown));
}

/** Says that the children of a group share too much to be gone through. */
function groupNotExhaustive(pointer: string, { node }: CompiledNode): Finding {
  const title = titled(node.title);
  return notExhaustive(pointer, {
    zh: `「${title.zh}」的各项共用的数据太多，没有核对能否达到上限`,
    en: `The items of "${title.en}" share too many facts to tell whether its cap can be reached`,
  });
}

/** Whether something below has no rule yet: then what is reachable is not known. */
function isPending({ engine }: CheckedPolicy, node: CompiledNode): boolean {
  if (node.node.kind === 'indicator' || node.node.combine === 'formula') return node.rule === undefined;
  return node.children.some((child) => {
    const below = engine.nodes[child];
    return below !== undefined && isPending({ engine } as CheckedPolicy, below);
  });
}

function isBelow({ engine }: CheckedPolicy, index: number, ancestor: number): boolean {
  for (let at = engine.nodes[index]?.parent ?? -1; at >= 0; at = engine.nodes[at]?.parent ?? -1)
    if (at === ancestor) return true;
  return false;
}

/**
 * Groups whose children never add up to their cap, and totals and layers that cannot reach what the policy declares for them. Exact over
 * the tree: of a choice only one side counts, and what excludes each other is not added up. A group that stays behind only because an
 * item below it does is not named as well.
 */
export const capUnreached: Check = (policy) => {
  const { engine, resolved, rules } = policy;
  const behind: { readonly index: number; readonly by: number }[] = [];
  const findings: Finding[] = [];
  for (const node of [...engine.nodes].reverse()) {
    if (isPending(policy, node)) continue;
    const at = `${rules.nodes.get(node.node.id)?.pointer ?? ''}/cap`;
    const untold = node.node.kind === 'group' && node.most !== Infinity && policy.reach.rawOf(node.index).most === null;
    if (untold && !resolved.lockedBy.has(node.node.id)) findings.push(groupNotExhaustive(at, node));
    const by = shortfall(policy, node);
    if (by <= 0) continue;
    const explained = behind
      .filter(({ index }) => isBelow(policy, index, node.index))
      .reduce((sum, below) => sum + below.by, 0);
    behind.push({ index: node.index, by });
    const { node: declared } = node;
    if (declared.kind === 'indicator' || explained >= by || resolved.lockedBy.has(declared.id)) continue;
    const title = titled(declared.title);
    const whole = declared.role === 'total' || declared.role === 'layer';
    const [most, reachable] = [pointsText(node.most), pointsText(node.most - by)];
    findings.push({
      code: whole ? 'TOTAL-UNREACHABLE' : 'CAP-UNREACHED',
      severity: 'warning',
      pointer: at,
      message: {
        zh: `「${title.zh}」写明最高 ${most} 分，各项合起来最多 ${reachable} 分`,
        en: `"${title.en}" declares at most ${most} points; its items come to at most ${reachable}`,
      },
      remedy: { zh: '改最高分，或改各项的分值', en: 'Change the maximum, or the points of the items' },
      fix: {
        label: { zh: `最高分改为 ${reachable}`, en: `Make the maximum ${reachable}` },
        pointer: at,
        value: toDocumentPoints(node.most - by),
      },
    });
  }
  return findings.reverse();
};
