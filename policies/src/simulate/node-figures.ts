import type { CompiledNode } from '../evaluate/compile-policy.js';
import type { Combine } from '../model/score-node.js';
import type { Text } from '../model/text.js';

/** What one node came to over a population. Amounts in hundredths, counts in persons. */
export interface NodeStats {
  readonly id: string;
  readonly title: Text;
  readonly kind: 'group' | 'indicator';
  /** 0 for the root. */
  readonly depth: number;
  /** Id of the parent; null for the root. */
  readonly parent: string | null;
  /** How a group forms its points from its children; absent for indicators. */
  readonly combine?: Combine;
  /** −1 where the node's points are taken off its parent's, 0 where they are separate from them. */
  readonly sign: 1 | -1 | 0;
  /** Most points of the node; null where there is no cap. */
  readonly max: number | null;
  /** Sum of the node's points. */
  readonly sum: number;
  /** Sum of what the rule or the children gave, before the node's own cap and floor. */
  readonly rawSum: number;
  /** Persons whose points at the node are not 0. */
  readonly scoring: number;
  /** Persons who have reached the cap. */
  readonly atCap: number;
  /** Points that the node's own cap took off. */
  readonly lostToCap: number;
  /** Points that the node's own floor added. */
  readonly raisedToFloor: number;
  /** Persons for whom a needed fact is unknown, at the node or below it. */
  readonly unknown: number;
  /** The source gives no rule or formula. */
  readonly pending: boolean;
}

/** Where the figures of a node stand among the numbers of a {@link NodeFigures}. */
export const FIGURE = {
  sum: 0,
  rawSum: 1,
  scoring: 2,
  atCap: 3,
  lostToCap: 4,
  raisedToFloor: 5,
  unknown: 6,
} as const;

/** How many figures a node has. */
const FIGURES = 7;

/** Figures of one node as whole numbers, by {@link FIGURE}. Those of two sets of persons are added; the order does not matter. */
export type NodeFigures = Float64Array;

/** The figures of nobody. */
export function noFigures(): NodeFigures {
  return new Float64Array(FIGURES);
}

/** Adds the figures of further persons. */
export function addFigures(into: NodeFigures, more: NodeFigures): void {
  for (let figure = 0; figure < FIGURES; figure += 1) {
    into[figure] = (into[figure] as number) + (more[figure] as number);
  }
}

/** The figures of a node with what the node is. `parent` is the id of its parent. */
export function nodeStats(compiled: CompiledNode, parent: string | null, figures: NodeFigures): NodeStats {
  const { node, depth, sign, most, rule } = compiled;
  const of = (figure: keyof typeof FIGURE): number => figures[FIGURE[figure]] ?? 0;
  return {
    id: node.id,
    title: node.title,
    kind: node.kind,
    depth,
    parent,
    ...(node.kind === 'group' ? { combine: node.combine } : {}),
    sign,
    max: most === Infinity ? null : most,
    sum: of('sum'),
    rawSum: of('rawSum'),
    scoring: of('scoring'),
    atCap: of('atCap'),
    lostToCap: of('lostToCap'),
    raisedToFloor: of('raisedToFloor'),
    unknown: of('unknown'),
    pending: !rule && (node.kind === 'indicator' || node.combine === 'formula'),
  };
}
