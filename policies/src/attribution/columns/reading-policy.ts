import { KernelCompiler } from '../../compile/kernel/kernel-compiler.js';
import type { CompiledPolicy } from '../../evaluate/compile-policy.js';
import { type Expression, factsOf, pointsReadBy } from '../../logic/expression.js';
import { columnKey, type EncodedPopulation } from '../../population/encode-population.js';
import { BLOCK_SIZE } from '../../simulate/simulation-run.js';
import type { ReadBlock, Recipe } from './recipe.js';

/** A policy whose rules are turned into recipes. */
export class ReadingPolicy {
  readonly compiler: KernelCompiler;

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly population: EncodedPopulation,
    private readonly day: number,
    private readonly recipeAt: (index: number) => Recipe,
  ) {
    // It makes tables only, which read no points.
    this.compiler = this.compilerWith(() => new Float64Array());
  }

  recipeOf(node: string): Recipe {
    return this.recipeAt(this.policy.indexOf.get(node) ?? 0);
  }

  /** Names the rule and the columns that it reads. */
  keyOf(expression: Expression): string {
    const { facts } = this.policy.facts;
    const read = new Set(factsOf(expression));
    const columns = facts.flatMap((fact) => (read.has(fact.id) ? [columnKey(fact)] : []));
    return `${this.compiler.ruleKey(expression)} ${columns.join(' ')}`;
  }

  /** A compiler for one rule alone, so that its steps need no other rule's, with the blocks in which it expects points. */
  apart(expression: Expression): { readonly compiler: KernelCompiler; readonly read: readonly ReadBlock[] } {
    const blocks = new Map<number, ReadBlock>();
    for (const id of pointsRead(expression)) {
      const index = this.policy.indexOf.get(id) ?? 0;
      blocks.set(index, { recipe: this.recipeAt(index), block: new Float64Array(BLOCK_SIZE) });
    }
    const compiler = this.compilerWith((index) => blocks.get(index)?.block ?? new Float64Array(BLOCK_SIZE));
    return { compiler, read: [...blocks.values()] };
  }

  private compilerWith(pointsOf: (node: number) => Float64Array): KernelCompiler {
    return new KernelCompiler(this.policy, this.population, this.day, BLOCK_SIZE, pointsOf);
  }
}

const READ = new WeakMap<Expression, readonly string[]>();

/** Ids of the nodes whose points a rule reads; looked for once. */
export function pointsRead(expression: Expression): readonly string[] {
  const known = READ.get(expression) ?? pointsReadBy(expression);
  READ.set(expression, known);
  return known;
}
