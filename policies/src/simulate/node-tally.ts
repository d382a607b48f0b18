import type { CompiledNode } from '../evaluate/compile-policy.js';
import type { Combine } from '../model/score-node.js';
import type { Text } from '../model/text.js';
import type { NodeBlock } from './block-scorer.js';

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

/** Gathers the figures of one node while the blocks pass. Whole numbers throughout, so the order of the blocks does not matter. */
export class NodeTally {
  private sum = 0;
  private rawSum = 0;
  private scoring = 0;
  private atCap = 0;
  private lostToCap = 0;
  private raisedToFloor = 0;
  private unknown = 0;

  constructor(
    private readonly node: CompiledNode,
    private readonly parent: string | null,
  ) {}

  add({ raw, points, unknown }: NodeBlock, count: number): void {
    const { most, rule, whenUnknown } = this.node;
    const hasRule = rule !== undefined;
    let [sum, rawSum, scoring, atCap, lost, raised, without] = [0, 0, 0, 0, 0, 0, 0];
    for (let row = 0; row < count; row += 1) {
      const got = points[row] ?? 0;
      const had = raw[row] ?? 0;
      sum += got;
      rawSum += had;
      if (got !== 0) scoring += 1;
      if (unknown[row] === 1) {
        without += 1;
        // What a rule gives in place of an unknown result was never limited.
        if (hasRule && had === whenUnknown && got === whenUnknown) continue;
      }
      if (had >= most) {
        atCap += 1;
        lost += had - most;
        raised += got - most;
      } else raised += got - had;
    }
    this.sum += sum;
    this.rawSum += rawSum;
    this.scoring += scoring;
    this.atCap += atCap;
    this.lostToCap += lost;
    this.raisedToFloor += raised;
    this.unknown += without;
  }

  stats(): NodeStats {
    const { node, depth, sign, most, rule } = this.node;
    const { sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown } = this;
    return {
      id: node.id,
      title: node.title,
      kind: node.kind,
      depth,
      parent: this.parent,
      ...(node.kind === 'group' ? { combine: node.combine } : {}),
      sign,
      max: most === Infinity ? null : most,
      sum,
      rawSum,
      scoring,
      atCap,
      lostToCap,
      raisedToFloor,
      unknown,
      pending: !rule && (node.kind === 'indicator' || node.combine === 'formula'),
    };
  }
}
