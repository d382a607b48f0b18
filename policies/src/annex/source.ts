import type { PolicyRules } from '../logic/policy-rules.js';
import type { ResolvedPolicy } from '../model/resolve-policy.js';
import type { Names } from '../text/language/names.js';
import type { AnnexMemory } from './annex-memory.js';
import { RuleWords } from './pieces.js';

/** A policy being put into the form of an annex. */
export interface AnnexSource {
  readonly policy: ResolvedPolicy;
  readonly rules: PolicyRules;
  readonly names: Names;
  readonly words: RuleWords;
  readonly memory: AnnexMemory;
}

export function sourceOf(policy: ResolvedPolicy, rules: PolicyRules, memory: AnnexMemory): AnnexSource {
  return { policy, rules, names: memory.names(policy), words: new RuleWords(policy), memory };
}
