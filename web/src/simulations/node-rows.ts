import type { NodeStats } from '@jifen/policies';
import { meanHundredths } from '../numbers';

/** A node of the score tree with the figures that the table shows; means in hundredths, null over nobody. */
export interface NodeRow {
  readonly node: NodeStats;
  readonly persons: number;
  /** Mean of what the node gives to the whole: negative where it, or a node above it, is taken off. */
  readonly mean: number | null;
  /** True where the points are taken off the whole. */
  readonly deducts: boolean;
  /** Mean points that the node's own cap takes off. */
  readonly meanLost: number | null;
  /** Length of the mean's bar, 0 to 1, against the indicator with the greatest mean; null for groups. */
  readonly bar: number | null;
  /** Length of the bar of what the cap takes, 0 to 1, against the node that loses most. */
  readonly lostBar: number;
}

/** The rows of the table, in the order of the tree. */
export function nodeRows(nodes: readonly NodeStats[], persons: number): NodeRow[] {
  const greatest = Math.max(0, ...nodes.filter(({ kind }) => kind === 'indicator').map(({ sum }) => Math.abs(sum)));
  const mostLost = Math.max(1, ...nodes.map(({ lostToCap }) => lostToCap));
  const signs = signsOf(nodes);
  const signOf = ({ id }: NodeStats) => signs.get(id) ?? 1;
  return nodes.map((node) => ({
    node,
    persons,
    mean: meanHundredths(signOf(node) * node.sum, persons),
    deducts: signOf(node) < 0,
    meanLost: meanHundredths(node.lostToCap, persons),
    bar: node.kind === 'indicator' ? (greatest > 0 ? Math.abs(node.sum) / greatest : 0) : null,
    lostBar: node.lostToCap / mostLost,
  }));
}

/** Whether each node adds to the whole or takes off it, by id; parents stand before their children. */
function signsOf(nodes: readonly NodeStats[]): ReadonlyMap<string, number> {
  const signs = new Map<string, number>();
  for (const { id, parent, sign } of nodes)
    signs.set(id, sign * ((parent === null ? undefined : signs.get(parent)) ?? 1));
  return signs;
}
