import { compileResolved, type CompiledPolicy, type CompiledRule } from '../evaluate/compile-policy.js';
import type { Expression } from '../logic/expression.js';
import { KnownRules } from '../logic/known-rules.js';
import { readPolicyRules } from '../logic/policy-rules.js';
import { resolvePolicy } from '../model/resolve-policy.js';
import { type Clause, clausesOf, type FormedClause, wordingClause } from './clause.js';
import { type Coalition, everybody, has, NOBODY } from './coalition.js';
import type { PolicyMeasure } from './measure.js';
import { PolicyBlend } from './policy-blend.js';
import { steadyClauses } from './steady.js';

/**
 * Every mix of the clauses in which two policies differ, measured. A mix is known by the clauses that are in it, as bits: bit 0 is the
 * first of {@link clauses}.
 */
export class Mixes {
  /** The clauses that can move what is measured, by id. */
  readonly clauses: readonly FormedClause[];
  /** Ids of the clauses that add the same points whatever others are in force. */
  readonly steady: ReadonlySet<string>;
  /** Every clause in the order of B; those that can move nothing, and the wording, stand here only. */
  readonly listed: readonly Clause[];
  private readonly blend: PolicyBlend;
  private readonly read = new KnownRules();
  /** A rule that was read once is one expression in all mixes over the same facts. */
  private readonly compiled = new WeakMap<Expression, CompiledRule>();

  /** `measure` measures both policies. */
  constructor(
    private readonly a: CompiledPolicy,
    private readonly b: CompiledPolicy,
    readonly measure: PolicyMeasure,
  ) {
    this.blend = new PolicyBlend(a.resolved, b.resolved);
    const formed = clausesOf(this.blend);
    // By id, so that neither draw nor rounding depends on where a clause stands.
    this.clauses = formed.filter((clause) => bears(clause, measure)).sort((one, other) => byId(one, other));
    this.steady = steadyClauses(this.blend, this.clauses);
    const wording = wordingClause(this.blend);
    this.listed = [...formed.map(({ clause }) => clause), ...(wording ? [wording] : [])];
  }

  /** Ids of all pieces, in the order of B. */
  get pieces(): readonly string[] {
    return this.blend.pieces.map(({ id }) => id);
  }

  /** The figures of some mixes; null of one that cannot be run. Mixes that differ in little are best measured together. */
  values(mixes: readonly Coalition[]): (readonly number[] | null)[] {
    const policies = mixes.map((mix) => this.policy(mix));
    const measured = this.measure.of(policies.flatMap((policy) => policy ?? []));
    let place = 0;
    return policies.map((policy) => {
      if (!policy) return null;
      place += 1;
      return measured[place - 1]?.values ?? null;
    });
  }

  /** A with these clauses as in B, compiled; null where the mix is not a policy that can be run. A and B themselves are as they stand. */
  policy(mix: Coalition): CompiledPolicy | null {
    if (mix === NOBODY) return this.a;
    if (mix === everybody(this.clauses.length)) return this.b;
    return this.mixOf(this.clauses.filter((_, index) => has(mix, index)));
  }

  private mixOf(clauses: readonly FormedClause[]): CompiledPolicy | null {
    const applied = new Set(clauses.flatMap(({ pieces }) => pieces.map(({ id }) => id)));
    const document = this.blend.document((piece) => applied.has(piece));
    const { value } = resolvePolicy(document, () => undefined);
    return value && compileResolved(value, document, readPolicyRules(value, this.read), this.compiled).policy;
  }
}

/** Whether a clause can move any of the quantities: a scene that is not measured, or a veto without a scene, cannot. */
function bears({ pieces }: FormedClause, { quantities }: PolicyMeasure): boolean {
  const scenes = new Set(quantities.flatMap(({ scene }) => (scene ? [`scene/${scene.id}`] : [])));
  return pieces.some(({ id, kind }) => (kind === 'scene' ? scenes.has(id) : kind !== 'veto' || scenes.size > 0));
}

function byId({ clause: one }: FormedClause, { clause: other }: FormedClause): number {
  return one.id < other.id ? -1 : 1;
}
