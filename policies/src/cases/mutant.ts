import type { Bilingual } from '../findings/finding.js';
import type { CompiledNode, CompiledPolicy, CompiledRule } from '../evaluate/compile-policy.js';
import type { MutantKind } from './rule-edits.js';
import type { Place } from './rule-place.js';

/** A policy with one small change, to see whether a test case notices. */
export interface Mutant {
  /** Unique among the mutants of a policy, and the same whenever the policy is the same. */
  readonly id: string;
  readonly kind: MutantKind;
  readonly place: Place;
  /** Pointer to what is changed, into the document as written. */
  readonly pointer: string;
  /** What stands there, and what the mutant has instead. */
  readonly before: unknown;
  readonly after: unknown;
  /** What is changed, in a sentence. */
  readonly description: Bilingual;
}

/** What a mutant has instead of the policy's own part: a node of the score tree, or the rule of a verdict. */
export type Change =
  | { readonly list: 'score'; readonly index: number; readonly node: CompiledNode }
  | { readonly list: 'vetoes' | 'standing'; readonly index: number; readonly rule: CompiledRule };

/** A mutant that means something, ready to score persons. */
export interface CompiledMutant extends Mutant {
  readonly change: Change;
}

/** The policy with the change of a mutant; everything else is shared. */
export function withChange(policy: CompiledPolicy, change: Change): CompiledPolicy {
  switch (change.list) {
    case 'score':
      return { ...policy, nodes: policy.nodes.with(change.index, change.node) };
    case 'vetoes':
      return { ...policy, vetoes: replaceRule(policy.vetoes, change.index, change.rule) };
    case 'standing':
      return { ...policy, standing: replaceRule(policy.standing, change.index, change.rule) };
  }
}

function replaceRule<T extends { readonly rule: CompiledRule | undefined }>(
  list: readonly T[],
  at: number,
  rule: CompiledRule,
): T[] {
  return list.map((entry, index) => (index === at ? { ...entry, rule } : entry));
}
