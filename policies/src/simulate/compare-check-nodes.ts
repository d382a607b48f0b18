import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { toHundredths } from '../model/amount.js';
import { type ComparisonCheck, figure } from './compare-check.js';
import type { NodeStats } from './node-figures.js';
import type { Simulation } from './simulation.js';

/** The cap that the document writes on each node, in hundredths; null where it writes none. */
function writtenCaps(policy: CompiledPolicy): Map<string, number | null> {
  return new Map(
    [...policy.rules.nodes.values()].map(({ node }) => {
      const cap = node.kind === 'group' ? node.cap : node.max;
      return [node.id, cap == null ? null : toHundredths(cap)];
    }),
  );
}

/** What does not add up at a node, in hundredths: 0 where all is well. */
function gapAt(node: NodeStats, children: readonly NodeStats[]): number {
  const limited = Math.abs(node.rawSum - node.lostToCap + node.raisedToFloor - node.sum);
  if (node.kind === 'group' && node.combine === 'formula') return limited;
  const counted = children.filter(({ sign }) => sign !== 0);
  const signed = counted.reduce((sum, child) => sum + child.sign * child.sum, 0);
  if (node.kind !== 'group' || node.combine === 'sum') {
    return limited + (node.kind === 'group' ? Math.abs(signed - node.rawSum) : 0);
  }
  // The highest child of each person: never less than any one child gives in all.
  const most = Math.max(...counted.map((child) => child.sign * child.sum));
  return limited + (counted.length > 0 ? Math.max(0, most - node.rawSum) : Math.abs(node.rawSum));
}

interface NodeAudit {
  readonly checked: number;
  readonly points: number;
  readonly caps: number;
  readonly totals: number;
}

function audit(policy: CompiledPolicy, { nodes, totals, withheld, distribution }: Simulation): NodeAudit {
  const caps = writtenCaps(policy);
  const childrenOf = new Map<string, NodeStats[]>();
  for (const node of nodes) {
    if (node.parent === null) continue;
    const siblings = childrenOf.get(node.parent) ?? [];
    siblings.push(node);
    childrenOf.set(node.parent, siblings);
  }
  let sum = 0;
  for (const total of totals) sum += total;
  const root = nodes[0]?.sum ?? 0;
  return {
    checked: nodes.length,
    points: nodes.reduce((gap, node) => gap + gapAt(node, childrenOf.get(node.id) ?? []), 0),
    caps: nodes.filter(({ id, max }) => caps.get(id) !== max).length + Math.abs(caps.size - nodes.length),
    totals: Math.abs(root - withheld - sum) + Math.abs(distribution.sum - sum),
  };
}

/**
 * Items add up to groups, groups to the whole, after caps: at every node the points before its cap less what the cap took are its
 * points; children of a sum give its points before the cap (what a formula makes of its children is recomputed elsewhere); the root less what inactive points withhold is the sum of all totals.
 * The caps are those of the document.
 */
export function nodesCheck(
  sides: readonly { readonly policy: CompiledPolicy; readonly simulation: Simulation }[],
): ComparisonCheck {
  const audits = sides.map(({ policy, simulation }) => audit(policy, simulation));
  const sum = (key: keyof NodeAudit): number => audits.reduce((total, each) => total + each[key], 0);
  return {
    code: 'NODES-ADD-UP',
    title: {
      zh: '小项、大项、层、总积分逐级相加（封顶后）',
      en: 'Items add up to groups, layers and totals, after caps',
    },
    passed: sum('points') === 0 && sum('caps') === 0 && sum('totals') === 0,
    figures: [
      figure('核对的节点', 'Nodes checked', sum('checked'), 'nodes'),
      figure('节点相加的差', 'Points that do not add up', sum('points'), 'points'),
      figure('与文件不符的封顶', 'Caps that are not those of the document', sum('caps'), 'nodes'),
      figure('总积分相加的差', 'Totals that do not add up', sum('totals'), 'points'),
    ],
  };
}
