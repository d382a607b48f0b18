import type { CompiledNode, CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Value } from '../evaluate/frame.js';
import type { AtomCompiler } from './atoms.js';

/** What a node comes to: points in hundredths, and whether something below it that was needed is unknown. */
export interface Outcome {
  readonly points: number;
  readonly unknown: boolean;
}

export type OutcomeOf = (values: readonly Value[]) => Outcome;

const NOTHING: Outcome = { points: 0, unknown: false };

/** A node of the score tree, with everything below it, as a function of the atoms of its rules. */
export function subtreeOf({ nodes }: CompiledPolicy, index: number, compiler: AtomCompiler): OutcomeOf {
  const build = (node: CompiledNode | undefined): OutcomeOf => {
    if (!node) return () => NOTHING;
    const limited = (value: number): number => Math.max(Math.min(value, node.most), node.least);
    if (node.rule) {
      const rule = compiler.rule(node.rule.expression);
      return (values) => {
        const result = rule(values) as number | null;
        return result === null
          ? { points: node.whenUnknown, unknown: true }
          : { points: limited(result), unknown: false };
      };
    }
    if (!node.combine) return () => NOTHING;
    const highest = node.combine === 'max' && node.counted.length > 0;
    const children = node.counted.map((child) => ({ sign: nodes[child]?.sign ?? 1, outcome: build(nodes[child]) }));
    return (values) => {
      const outcomes = children.map(({ sign, outcome }) => ({ ...outcome(values), sign }));
      const signed = outcomes.map(({ points, sign }) => sign * points + 0);
      const combined = highest ? Math.max(...signed) : signed.reduce((sum, points) => sum + points, 0);
      return { points: limited(combined), unknown: outcomes.some(({ unknown }) => unknown) };
    };
  };
  return build(nodes[index]);
}
