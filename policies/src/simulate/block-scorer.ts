import type { CompiledNode, CompiledPolicy, CompiledRule } from '../evaluate/compile-policy.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import { type NumberBlock, TRUTH } from '../compile/kernel/block.js';
import { ruleKernels, type RuleKernel } from '../compile/kernel/rule-kernels.js';

/** Points of a block of persons at one node, in hundredths, by row in the block. */
export interface NodeBlock {
  /** Before the node's own cap and floor; of an unknown indicator: what it is given instead. */
  readonly raw: Float64Array;
  readonly points: Float64Array;
  /** 1 for an indicator whose rule needed an unknown fact, and for a group above one. */
  readonly unknown: Uint8Array;
}

/** What a yes/no rule came to for each person of a block. */
export const VERDICT = TRUTH;

/**
 * Scores a population block by block, node by node: each rule runs over all persons of a block before the next one. Same results
 * as `scoreFrame`, person by person; blocks keep what is being worked on close to the processor and let a run be interrupted.
 *
 * This is where rules are executed over a population; everything else only reads the blocks.
 */
export class BlockScorer {
  readonly nodes: readonly NodeBlock[];
  private readonly kernels: ReadonlyMap<CompiledRule, RuleKernel>;
  private start = 0;
  private count = 0;

  constructor(
    private readonly policy: CompiledPolicy,
    population: EncodedPopulation,
    asOf: number,
    readonly blockSize: number,
  ) {
    this.nodes = policy.nodes.map(() => ({
      raw: new Float64Array(blockSize),
      points: new Float64Array(blockSize),
      unknown: new Uint8Array(blockSize),
    }));
    const nobody = new Float64Array(blockSize);
    const pointsOf = (node: number): Float64Array => this.nodes[node]?.points ?? nobody;
    this.kernels = ruleKernels(policy, population, asOf, blockSize, pointsOf);
  }

  /** Scores the persons from row `start` on; `count` is at most the block size. */
  score(start: number, count: number): void {
    this.start = start;
    this.count = count;
    for (const index of this.policy.order) {
      const node = this.policy.nodes[index];
      const block = this.nodes[index];
      if (!node || !block) continue;
      if (node.rule) this.scoreByRule(node, node.rule, block);
      else this.scoreGroup(node, block);
    }
  }

  /** Runs a yes/no rule for the persons scored last, and gives a {@link VERDICT} each. A pending rule is unknown. */
  judge(rule: CompiledRule | undefined, verdicts: Uint8Array): void {
    const block = this.run(rule);
    if (block?.kind === 'truth') verdicts.set(block.values.subarray(0, this.count));
    else verdicts.fill(VERDICT.unknown, 0, this.count);
  }

  private run(rule: CompiledRule | undefined): RuleKernel['block'] | undefined {
    const kernel = rule && this.kernels.get(rule);
    if (!kernel) return undefined;
    for (const step of kernel.steps) step(this.start, this.count);
    return kernel.block;
  }

  private scoreByRule(node: CompiledNode, rule: CompiledRule, { raw, points, unknown }: NodeBlock): void {
    const { values } = this.run(rule) as NumberBlock;
    const { least, most, whenUnknown, counted } = node;
    const { count } = this;
    for (let row = 0; row < count; row += 1) {
      const value = values[row] as number;
      if (value !== value) {
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
    // A formula is marked like any other group where a child lacks a fact.
    for (const index of counted) {
      const child = this.nodes[index];
      if (child) for (let row = 0; row < count; row += 1) if (child.unknown[row] === 1) unknown[row] = 1;
    }
  }

  private scoreGroup({ node, counted, least, most }: CompiledNode, { raw, points, unknown }: NodeBlock): void {
    const { count } = this;
    raw.fill(0, 0, count);
    unknown.fill(0, 0, count);
    // What is pending stays at 0 and is not limited.
    if (node.kind !== 'group' || node.combine === 'formula') return;
    const highest = node.combine === 'max';
    for (const [position, index] of counted.entries()) {
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
