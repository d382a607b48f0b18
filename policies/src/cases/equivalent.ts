import type { CompiledNode, CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Value } from '../evaluate/frame.js';
import { AtomCompiler, type Fineness } from './atoms.js';
import { type Change, type CompiledMutant, withChange } from './mutant.js';
import { combinations, representatives } from './representatives.js';
import { subtreeOf } from './subtree.js';

/**
 * Why no person at all can tell a mutant from the policy: `bounds`: what stands below never reaches the limit, or leaves nothing to
 * combine; `exhaustive`: every combination of what the rules read was gone through.
 */
export type EquivalenceProof = 'bounds' | 'exhaustive';

/** Most combinations that are gone through for one mutant. */
const MOST_COMBINATIONS = 30_000;

/** What the policy and the mutant come to, as functions of the atoms that both read. */
type Pair = (compiler: AtomCompiler) => readonly [Told, Told];
type Told = (values: readonly Value[]) => unknown;

function sameEverywhere(pair: Pair, fineness: Fineness): boolean {
  const compiler = new AtomCompiler(fineness);
  const [original, mutant] = pair(compiler);
  const lists: (readonly Value[])[] = [];
  for (const atom of compiler.atoms) {
    const values = representatives(atom);
    if (!values) return false;
    lists.push(values);
  }
  let any = false;
  for (const values of combinations(lists, MOST_COMBINATIONS)) {
    any = true;
    if (original(values) !== mutant(values)) return false;
  }
  return any;
}

/** What the vetoes, or the standing rules, come to: what holds or decides, and what is undecided. */
function judgedBy(policy: CompiledPolicy, list: 'vetoes' | 'standing', compiler: AtomCompiler): Told {
  const rules = policy[list].map(({ verdict, rule }) => ({
    id: verdict.id,
    rule: rule && compiler.rule(rule.expression),
  }));
  return (values) => {
    const results = rules.map(({ id, rule }) => ({ id, result: rule ? rule(values) : null }));
    const holding = results.filter(({ result }) => result === true).map(({ id }) => id);
    const undecided = results.filter(({ result }) => result === null).map(({ id }) => id);
    return [list === 'standing' ? holding[0] : holding.join(' '), undecided.join(' ')].join('; ');
  };
}

function pairOf(policy: CompiledPolicy, change: Change): Pair {
  const mutated = withChange(policy, change);
  if (change.list !== 'score')
    return (compiler) => [judgedBy(policy, change.list, compiler), judgedBy(mutated, change.list, compiler)];
  // A changed effect shows in the parent only.
  const sign = policy.nodes[change.index]?.sign;
  const index = sign === change.node.sign ? change.index : change.node.parent;
  return (compiler) => {
    const told = (side: CompiledPolicy): Told => {
      const outcome = subtreeOf(side, index, compiler);
      return (values) => {
        const { points, unknown } = outcome(values);
        return unknown ? `${points} unknown` : points;
      };
    };
    return [told(policy), told(mutated)];
  };
}

/** Bounds of the children's points as they count in their parent, in hundredths. */
function childBounds({ nodes, rules }: CompiledPolicy, { counted }: CompiledNode): { min: number; max: number }[] {
  return counted.map((child) => {
    const node = nodes[child];
    const { min = 0, max = 0 } = (node && rules.bounds.get(node.node.id)) ?? {};
    return node?.sign === -1 ? { min: -max, max: -min } : { min, max };
  });
}

function sameByBounds(policy: CompiledPolicy, change: Change): boolean {
  if (change.list !== 'score') return false;
  const { node } = change;
  const own = policy.nodes[change.index];
  if (!own || own.rule !== node.rule) return false;
  if (own.sign !== node.sign) {
    const { min = 0, max = 0 } = policy.rules.bounds.get(own.node.id) ?? {};
    return min === 0 && max === 0;
  }
  if (own.node !== node.node) {
    const bounds = childBounds(policy, own);
    return bounds.every(({ min }) => min >= 0) && bounds.filter(({ max }) => max > 0).length <= 1;
  }
  const raw = policy.rules.rawBounds.get(own.node.id);
  if (!raw || own.whenUnknown !== node.whenUnknown) return false;
  const capNeverBinds = own.most === node.most || raw.max <= Math.min(own.most, node.most);
  const floorNeverBinds = own.least === node.least || raw.min >= Math.max(own.least, node.least);
  return capNeverBinds && floorNeverBinds;
}

/**
 * A proof that no person can tell the mutant from the policy, or null where there is none: then a case may be missing. A mutant
 * whose rules read too much to be gone through has no proof, whatever it does.
 */
export function equivalenceOf(policy: CompiledPolicy, { change }: CompiledMutant): EquivalenceProof | null {
  if (sameByBounds(policy, change)) return 'bounds';
  const pair = pairOf(policy, change);
  return sameEverywhere(pair, 'facts') || sameEverywhere(pair, 'whole-quotients') ? 'exhaustive' : null;
}
