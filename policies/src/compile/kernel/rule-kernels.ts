import type { CompiledPolicy, CompiledRule } from '../../evaluate/compile-policy.js';
import type { EncodedPopulation } from '../../population/encode-population.js';
import type { Block, Step } from './block.js';
import { KernelCompiler, type PointsOf } from './kernel-compiler.js';

/** A rule over blocks: run its steps, then read its block. */
export interface RuleKernel {
  readonly steps: readonly Step[];
  readonly block: Block;
}

/**
 * The rules of a policy as kernels over one population on one day (epoch day), in an order in which the points that a rule reads are
 * there before it runs. What several rules share is a step of the first of them only, so all of them must run, in this order.
 */
export function ruleKernels(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  asOf: number,
  blockSize: number,
  pointsOf: PointsOf,
): ReadonlyMap<CompiledRule, RuleKernel> {
  const compiler = new KernelCompiler(policy, population, asOf, blockSize, pointsOf);
  const ordered = policy.order.map((index) => policy.nodes[index]?.rule);
  const verdicts = [...policy.vetoes, ...policy.standing].map(({ rule }) => rule);
  const kernels = new Map<CompiledRule, RuleKernel>();
  for (const rule of [...ordered, ...verdicts]) {
    if (!rule) continue;
    const block = compiler.compile(rule.expression);
    kernels.set(rule, { steps: compiler.takeSteps(), block });
  }
  return kernels;
}
