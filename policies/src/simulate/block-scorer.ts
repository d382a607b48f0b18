import type { CompiledNode, CompiledPolicy, CompiledRule } from '../evaluate/compile-policy.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import { type BlockRules, blockRules } from './block-rules.js';

/** Points of a block of persons at one node, in hundredths, by row in the block. */
export interface NodeBlock {
  /** Before the node's own cap and floor; of an unknown indicator: what it is given instead. */
  readonly raw: Float64Array;
  readonly points: Float64Array;
  /** 1 for an indicator whose rule needed an unknown fact, and for a group above one. */
  readonly unknown: Uint8Array;
}

/** What a yes/no rule came to for each person of a block. */
export const VERDICT = { no: 0, yes: 1, unknown: 2 } as const;

/**
 * Scores a population block by block, node by node: each rule runs over all persons of a block before the next one. Same results
 * as `scoreFrame`, person by person; blocks keep what is being worked on close to the processor and let a run be interrupted.
 *
 * This is where rules are executed over a population; everything else only reads the blocks.
 */
export class BlockScorer {
  readonly nodes: readonly NodeBlock[];
  private readonly rules: BlockRules;
  private count = 0;

  constructor(
    private readonly policy: CompiledPolicy,
    population: EncodedPopulation,
    asOf: number,
    readonly blockSize: number,
  ) {
    this.rules = blockRules(policy, population, asOf, blockSize);
    this.nodes = policy.nodes.map(() => ({
      raw: new Float64Array(blockSize),
      points: new Float64Array(blockSize),
      unknown: new Uint8Array(blockSize),
    }));
  }

  /** Scores the persons from row `start` on; `count` is at most the block size. */
  score(start: number, count: number): void {
    this.count = count;
    this.rules.frames.fill(start, count);
    for (const index of this.policy.order) {
      const node = this.policy.nodes[index];
      const block = this.nodes[index];
      if (!node || !block) continue;
      if (node.rule) this.scoreIndicator(node, node.rule, block);
      else this.scoreGroup(node, block);
      this.rules.frames.setPoints(index, block.points, count);
    }
  }

  /** Runs a yes/no rule for the persons scored last; `verdicts` takes a {@link VERDICT} each. A pending rule is unknown. */
  judge(rule: CompiledRule | undefined, verdicts: Uint8Array): void {
    const { frames } = this.rules.frames;
    const closure = rule && this.rules.closures.get(rule);
    for (let row = 0; row < this.count; row += 1) {
      const frame = frames[row];
      const holds = closure && frame ? closure(frame) : null;
      verdicts[row] = holds === null ? VERDICT.unknown : holds === true ? VERDICT.yes : VERDICT.no;
    }
  }

  private scoreIndicator(node: CompiledNode, rule: CompiledRule, { raw, points, unknown }: NodeBlock): void {
    const { frames } = this.rules.frames;
    const closure = this.rules.closures.get(rule) ?? rule.closure;
    const { least, most, whenUnknown } = node;
    for (let row = 0; row < this.count; row += 1) {
      const frame = frames[row];
      const value = frame ? (closure(frame) as number | null) : null;
      if (value === null) {
        unknown[row] = 1;
        raw[row] = whenUnknown;
        points[row] = whenUnknown;
      } else {
        unknown[row] = 0;
        raw[row] = value;
        const capped = value > most ? most : value;
        points[row] = capped < least ? least : capped;
      }
    }
  }

  private scoreGroup({ node, children, least, most }: CompiledNode, { raw, points, unknown }: NodeBlock): void {
    const { count } = this;
    raw.fill(0, 0, count);
    unknown.fill(0, 0, count);
    // A pending indicator stays at 0 and is not limited.
    if (node.kind !== 'group') return;
    const highest = node.combine === 'max';
    for (const [position, index] of children.entries()) {
      const child = this.nodes[index];
      const sign = this.policy.nodes[index]?.sign ?? 1;
      if (!child) continue;
      for (let row = 0; row < count; row += 1) {
        const signed = sign * (child.points[row] ?? 0);
        const before = raw[row] ?? 0;
        if (!highest) raw[row] = before + signed;
        else if (position === 0 || signed > before) raw[row] = signed;
        if (child.unknown[row] === 1) unknown[row] = 1;
      }
    }
    for (let row = 0; row < count; row += 1) {
      const value = raw[row] ?? 0;
      const capped = value > most ? most : value;
      points[row] = capped < least ? least : capped;
    }
  }
}
