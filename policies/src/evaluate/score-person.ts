import type { Finding } from '../findings/finding.js';
import type { Citation } from '../model/citation.js';
import { type MarkKind } from '../model/mark.js';
import type { Effect } from '../model/score-node.js';
import type { Text } from '../model/text.js';
import type { CompiledNode, CompiledPolicy, PolicyIdentity } from './compile-policy.js';
import { encodePerson } from './encode-person.js';
import type { Value } from './frame.js';
import { effectiveTotal, type FrameScore, judgeFrame, scoreFrame, type Verdicts } from './score-frame.js';
import type { RuleTrace } from './trace-rule.js';

/** Points of one node for one person, with everything needed to explain them. Amounts in hundredths. */
export interface NodeScore {
  readonly id: string;
  readonly kind: 'group' | 'indicator';
  readonly title: Text;
  readonly effect: Effect;
  readonly depth: number;
  /** What the rule or the children yield, before the node's own caps; null where the rule is pending or unknown. */
  readonly raw: number | null;
  /** Most points of the node; null where there is none. */
  readonly cap: number | null;
  /** Points lost to the node's own cap; 0 where it did not bind. */
  readonly lostToCap: number;
  readonly points: number;
  /** Unknown facts that kept the rule from giving a result; empty where it gave one. */
  readonly unknown: readonly string[];
  /** The source gives no rule or formula: the node scores nothing yet. */
  readonly pending: boolean;
  /** Kinds of marks on the node: illustrative, derived, disputed, pending. */
  readonly marks: readonly MarkKind[];
  readonly citations: readonly Citation[];
  readonly readings: readonly string[];
  /** Values of the rule or formula and its parts; undefined for other groups, and where pending. */
  readonly trace: RuleTrace | undefined;
  readonly children: readonly NodeScore[];
}

/** One person's score under one policy on one day, explained. Amounts in hundredths. */
export interface PersonScore {
  readonly policy: PolicyIdentity;
  readonly asOf: string;
  readonly total: number;
  /** The total that counts in the person's state: 0 unless the points are active. */
  readonly effectiveTotal: number;
  readonly verdicts: Verdicts;
  /** Facts that are unknown and were needed, over all nodes. */
  readonly unknownFacts: readonly string[];
  readonly root: NodeScore;
}

/** A score, or the reasons why the person cannot be scored. */
export type Scored =
  | { readonly score: PersonScore; readonly findings: readonly [] }
  | { readonly score: null; readonly findings: readonly Finding[] };

const NOTHING: readonly never[] = [];

class Explainer {
  readonly unknownFacts = new Set<string>();

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly facts: readonly Value[],
    private readonly result: FrameScore,
  ) {}

  node({ node, shown, index, depth, rule, most, children, marks }: CompiledNode): NodeScore {
    const { raw, points, unknown: undecided } = this.result;
    const unknown = undecided[index] && rule ? rule.facts.filter((id) => this.isUnknown(id)) : NOTHING;
    for (const id of unknown) this.unknownFacts.add(id);
    const pending = !rule && (node.kind === 'indicator' || node.combine === 'formula');
    const had = raw[index] ?? 0;
    return {
      id: shown.id,
      kind: shown.kind,
      title: shown.title,
      effect: shown.effect,
      depth,
      raw: pending || unknown.length > 0 ? null : had,
      cap: most === Infinity ? null : most,
      lostToCap: had > most ? had - most : 0,
      points: points[index] ?? 0,
      unknown,
      pending,
      marks,
      citations: shown.citations,
      readings: shown.readings,
      trace: rule?.trace({ facts: this.facts, points }),
      children: children.length === 0 ? NOTHING : children.map((child) => this.child(child)),
    };
  }

  private child(index: number): NodeScore {
    const compiled = this.policy.nodes[index];
    if (!compiled) throw new RangeError(`There is no node ${index}`);
    return this.node(compiled);
  }

  private isUnknown(id: string): boolean {
    return this.facts[this.policy.facts.slotOf(id)] === null;
  }
}

/** Scores one person whose facts are encoded already, with the full explanation. */
export function explainFrame(policy: CompiledPolicy, facts: readonly Value[], asOf: string): PersonScore {
  const result = scoreFrame(policy, facts);
  const verdicts = judgeFrame(policy, facts, result.points);
  const [rootNode] = policy.nodes;
  if (!rootNode) throw new RangeError('A compiled policy has a root');
  const explainer = new Explainer(policy, facts, result);
  const root = explainer.node(rootNode);
  return {
    policy: policy.identity,
    asOf,
    total: root.points,
    effectiveTotal: effectiveTotal(verdicts.standing, root.points),
    verdicts,
    unknownFacts: [...explainer.unknownFacts],
    root,
  };
}

/**
 * Scores one person (values by fact id) as of a day, `YYYY-MM-DD`, with the full explanation. Facts that the dictionary does not
 * know, or that do not fit it, are refused with findings; a missing fact is unknown, never zero.
 */
export function scorePerson(policy: CompiledPolicy, person: unknown, asOf: string): Scored {
  const { facts, findings } = encodePerson(policy.facts, person, asOf);
  return facts ? { score: explainFrame(policy, facts, asOf), findings: [] } : { score: null, findings };
}

/** Every node of an explained score, parents before children. */
export function* nodesOf(node: NodeScore): Generator<NodeScore> {
  yield node;
  for (const child of node.children) yield* nodesOf(child);
}
