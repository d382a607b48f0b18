import type { CompiledNode, CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Frame } from '../evaluate/frame.js';
import { type Expression, pointsReadBy } from '../logic/expression.js';

/**
 * How the points of a scene follow from a whole score.
 *
 * Reading A-80, exactly: the score tree is cut down to the nodes that the scene selects. Each selected node enters with the points
 * that it has in the whole score, so with its own cap and every cap, floor and 就高 rule below it; branches that are not selected do
 * not enter, deductions among them. The groups above the selected nodes then combine what is left as they always do: sum or highest,
 * signs, their own cap and floor. Hence a selected item never counts more than in the whole score; what a scene counts of a layer
 * never exceeds the layer's cap; a node below another selected one counts once; and a scene that selects everything but separate
 * nodes counts the total. A separate node that the scene selects is added where it stands. A scene that names no items counts the
 * whole total; one with a formula counts what the formula gives.
 */
export interface ScenePoints {
  /** Hundredths, from one person's facts and whole score; null where a fact that the scene's formula needs is unknown. */
  readonly of: (frame: Frame) => number | null;
  /** Indices of the nodes whose points it follows from. */
  readonly nodes: readonly number[];
  /** Indices of the indicators that are counted. */
  readonly indicators: readonly number[];
}

interface CutNode {
  readonly index: number;
  readonly highest: boolean;
  readonly children: readonly { readonly index: number; readonly sign: 1 | -1 }[];
  readonly least: number;
  readonly most: number;
}

function cutNode(node: CompiledNode, nodes: readonly CompiledNode[], kept: ReadonlySet<number>): CutNode {
  return {
    index: node.index,
    highest: node.node.kind === 'group' && node.node.combine === 'max',
    children: node.children.flatMap((child) =>
      // What a scene selects counts there, separate or not.
      kept.has(child) ? [{ index: child, sign: nodes[child]?.sign || 1 }] : [],
    ),
    least: node.least,
    most: node.most,
  };
}

function combine({ highest, children, least, most }: CutNode, values: readonly number[]): number {
  let combined = 0;
  for (let position = 0; position < children.length; position += 1) {
    const child = children[position];
    if (!child) continue;
    // Adding 0 makes the deduction of nothing 0, not −0.
    const signed = child.sign * (values[child.index] ?? 0) + 0;
    if (!highest) combined += signed;
    else if (position === 0 || signed > combined) combined = signed;
  }
  return Math.max(least, Math.min(most, combined));
}

function isAncestor(nodes: readonly CompiledNode[], ancestor: number, index: number): boolean {
  for (let at = nodes[index]?.parent ?? -1; at >= 0; at = nodes[at]?.parent ?? -1) if (at === ancestor) return true;
  return false;
}

/**
 * How a scene with these items counts; every item is a node of the policy, and none cuts a formula group. Absent items: the whole
 * total.
 */
export function scenePointsOf(policy: CompiledPolicy, items: readonly string[] | undefined): ScenePoints {
  const { nodes, indexOf } = policy;
  const named = items?.flatMap((id) => indexOf.get(id) ?? []) ?? [0];
  const selected = new Set(named.filter((index) => !named.some((other) => isAncestor(nodes, other, index))));
  const above = nodes.filter(({ index }) => [...selected].some((item) => isAncestor(nodes, index, item)));
  const kept = new Set([...selected, ...above.map(({ index }) => index)]);
  // Children stand behind their parents, so the last is combined first.
  const cut = above.map((node) => cutNode(node, nodes, kept)).toReversed();
  const indicators = nodes.flatMap(({ index, node }) =>
    node.kind === 'indicator' && (selected.has(index) || [...selected].some((item) => isAncestor(nodes, item, index)))
      ? [index]
      : [],
  );
  const [root = 0] = cut.length > 0 ? [0] : selected;
  const values = new Array<number>(nodes.length).fill(0);
  return {
    nodes: [...selected],
    indicators,
    of: ({ points }) => {
      for (const index of selected) values[index] = points[index] ?? 0;
      for (const node of cut) values[node.index] = combine(node, values);
      return values[root] ?? 0;
    },
  };
}

/** How a scene counts by a formula. */
export function formulaPointsOf(policy: CompiledPolicy, formula: Expression): ScenePoints {
  const { nodes, indexOf, compiler } = policy;
  const read = new Set(pointsReadBy(formula).flatMap((id) => indexOf.get(id) ?? []));
  return {
    of: compiler.number(formula),
    nodes: [...read],
    indicators: nodes.flatMap(({ index, node }) =>
      node.kind === 'indicator' && (read.has(index) || [...read].some((above) => isAncestor(nodes, above, index)))
        ? [index]
        : [],
    ),
  };
}
