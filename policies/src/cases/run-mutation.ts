import type { CompiledNode, CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Value } from '../evaluate/frame.js';
import { emptyFrameScore, type FrameScore, judgeFrame, scoreFrame, type Verdicts } from '../evaluate/score-frame.js';
import type { PolicyCase } from '../model/case.js';
import { type HeldCase, sortCases } from './case-frames.js';
import { type EquivalenceProof, equivalenceOf } from './equivalent.js';
import { type CompiledMutant, type Mutant, withChange } from './mutant.js';
import { mutate } from './mutate.js';

/** What became of a mutant that means something. */
export type MutantFate =
  | { readonly outcome: 'killed'; readonly mutant: Mutant; readonly by: readonly string[] }
  | { readonly outcome: 'survived'; readonly mutant: Mutant }
  | { readonly outcome: 'equivalent'; readonly mutant: Mutant; readonly proof: EquivalenceProof };

/** What a mutation run came to. A share is derived from it (see {@link killedShare}), and never stands alone. */
export interface MutationRun {
  readonly fates: readonly MutantFate[];
  /** Mutants that no checked rule came of; never run. */
  readonly meaningless: readonly Mutant[];
  /** Cases that the policy itself does not keep; they took no part. */
  readonly failing: readonly string[];
}

interface Baseline extends HeldCase {
  readonly score: FrameScore;
  readonly verdicts: Verdicts;
  readonly unknown: string;
}

/** Ids of the unknown facts that kept indicators from a result. */
function unknownFacts({ nodes, facts: table }: CompiledPolicy, { unknown }: FrameScore, facts: readonly Value[]) {
  const ids = new Set<string>();
  for (const { index, rule } of nodes) {
    if (!rule || !unknown[index]) continue;
    for (const id of rule.facts) if (facts[table.slotOf(id)] === null) ids.add(id);
  }
  return [...ids].sort().join(' ');
}

function baselineOf(policy: CompiledPolicy, held: HeldCase): Baseline {
  const score = scoreFrame(policy, held.facts);
  const verdicts = judgeFrame(policy, held.facts, score.points);
  return { ...held, score, verdicts, unknown: unknownFacts(policy, score, held.facts) };
}

/** Whether the mutated part gives this person what the policy gives: then nothing else can differ. */
function readsTheSame({ change }: CompiledMutant, { facts, score }: Baseline, own: CompiledPolicy): boolean {
  const frame = { facts, points: score.points };
  if (change.list !== 'score') {
    const rule = own[change.list][change.index]?.rule;
    return rule?.closure(frame) === change.rule.closure(frame);
  }
  const { node, index } = change;
  const before = own.nodes[index];
  const raw = score.raw[index] ?? 0;
  if (node.rule && node.rule !== before?.rule) {
    const result = node.rule.closure(frame);
    return result === null ? score.unknown[index] === true : !score.unknown[index] && raw === result;
  }
  if (node.node !== before?.node || node.sign !== before.sign) return false;
  // A formula may give a result although a child is unknown: it is scored as it is.
  if (score.unknown[index] && node.rule)
    return node.node.kind === 'indicator' && node.whenUnknown === before.whenUnknown;
  return limited(raw, node) === limited(raw, before);
}

function limited(raw: number, { most, least }: CompiledNode): number {
  return Math.max(Math.min(raw, most), least);
}

/** Whether a claim of the case breaks under the mutant. Its claims hold under the policy, so they are what the policy gives. */
function kills(mutated: CompiledPolicy, baseline: Baseline, room: FrameScore): boolean {
  const { facts, policyCase, score, verdicts } = baseline;
  const changed = scoreFrame(mutated, facts, room);
  if (changed.points[0] !== score.points[0]) return true;
  for (const id of Object.keys(policyCase.expect.nodes)) {
    const index = mutated.indexOf.get(id) ?? 0;
    if (changed.points[index] !== score.points[index]) return true;
  }
  if (unknownFacts(mutated, changed, facts) !== baseline.unknown) return true;
  const judged = judgeFrame(mutated, facts, changed.points);
  if (policyCase.expect.standingRule !== undefined && judged.standingRule !== verdicts.standingRule) return true;
  return judged.standing !== verdicts.standing || judged.vetoes.join(' ') !== verdicts.vetoes.join(' ');
}

/**
 * Asks of every mutant of the policy whether a confirmed case notices it. A mutant that no case notices is either proved to be the
 * same policy, or survived: a case is missing.
 */
export function runMutation(policy: CompiledPolicy, cases: readonly PolicyCase[]): MutationRun {
  const { mutants, meaningless } = mutate(policy);
  const { held, failing } = sortCases(policy, cases);
  const room = emptyFrameScore(policy);
  const baselines = held.map((one) => baselineOf(policy, one));
  const fates = mutants.map((compiled): MutantFate => {
    const { change, ...mutant } = compiled;
    const mutated = withChange(policy, change);
    const by = baselines
      .filter((baseline) => !readsTheSame(compiled, baseline, policy) && kills(mutated, baseline, room))
      .map(({ policyCase }) => policyCase.id);
    if (by.length > 0) return { outcome: 'killed', mutant, by };
    const proof = equivalenceOf(policy, compiled);
    return proof ? { outcome: 'equivalent', mutant, proof } : { outcome: 'survived', mutant };
  });
  return { fates, meaningless, failing };
}

/** Killed mutants, and all that could be killed: equivalent ones cannot. */
export function killedShare({ fates }: MutationRun): { readonly killed: number; readonly of: number } {
  const killed = fates.filter(({ outcome }) => outcome === 'killed').length;
  const equivalent = fates.filter(({ outcome }) => outcome === 'equivalent').length;
  return { killed, of: fates.length - equivalent };
}
