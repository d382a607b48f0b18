import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Value } from '../evaluate/frame.js';
import { effectiveTotal, judgeFrame } from '../evaluate/score-frame.js';
import { PersonAlongFact } from './person-along-fact.js';
import { type CurveBreak, type CurvePiece, type CurvePoint } from './score-curve.js';
import type { StretchJudge } from './stretch-judge.js';

/** Scores one person at values of one fact: by the engine at a single value, by lines and bounds over a stretch. */
export class CurveScorer {
  private readonly policy: CompiledPolicy;
  private readonly person: PersonAlongFact;

  constructor(
    policy: CompiledPolicy,
    /** The person's facts by slot. */
    facts: readonly Value[],
    fact: string,
  ) {
    this.policy = policy;
    this.person = new PersonAlongFact(policy, facts, fact);
  }

  /** The score where the fact has that value; null is unknown. */
  at(value: Value): CurvePoint {
    const { facts, raw, points } = this.person.scored(value);
    const { standing, vetoes } = judgeFrame(this.policy, facts, points);
    // What stands in for an unknown or pending result was never limited.
    const limited = this.policy.nodes.filter(
      ({ index, rule, combine }) =>
        this.person.dependence.ofNode(index) && (rule ? rule.closure({ facts, points }) !== null : combine !== null),
    );
    return {
      points: effectiveTotal(standing, points[0] ?? 0),
      standing,
      vetoes,
      atCap: limited.flatMap(({ index, most, node }) => ((raw[index] ?? 0) >= most ? [node.id] : [])),
      atFloor: limited.flatMap(({ index, least, node }) => ((raw[index] ?? 0) < least ? [node.id] : [])),
    };
  }

  /** The piece from `from` to `to`; null where it is not one piece, or cannot be seen to be one. */
  over(from: number, to: number): CurvePiece | null {
    if (from === to) return { from, to, slope: 0, ...this.at(from) };
    const judge = this.person.judge(from, to);
    const total = judge.node(0);
    const { limits } = judge;
    if (total.kind !== 'number' || !total.line || !limits) return null;
    const vetoes = this.holding(judge, this.policy.vetoes);
    const standing = this.holding(judge, this.policy.standing);
    if (!vetoes || !standing) return null;
    const state = standing[0]?.state ?? 'active';
    const active = state === 'active';
    return {
      from,
      to,
      points: active ? total.line.first : 0,
      slope: active ? total.line.slope : 0,
      standing: state,
      vetoes: vetoes.map(({ id }) => id),
      atCap: this.idsOf(limits.atCap),
      atFloor: this.idsOf(limits.atFloor),
    };
  }

  /** What happens between two neighbouring pieces. */
  between(before: CurvePiece, after: CurvePiece, valueOf: (at: number) => Value): CurveBreak {
    const [left, right] = [this.person.scored(valueOf(before.to)), this.person.scored(valueOf(after.from))];
    return {
      at: after.from,
      before: before.points + before.slope * (before.to - before.from),
      after: after.points,
      causes: this.policy.nodes.flatMap(({ node, index, rule }) => {
        const [was, is] = [left.points[index] ?? 0, right.points[index] ?? 0];
        return rule && was !== is ? [{ id: node.id, title: node.title, before: was, after: is }] : [];
      }),
      capsReached: after.atCap.filter((id) => !before.atCap.includes(id)),
    };
  }

  private idsOf(indices: readonly number[]): string[] {
    return [...indices].sort((a, b) => a - b).flatMap((index) => this.policy.nodes[index]?.node.id ?? []);
  }

  private holding<T>(
    judge: StretchJudge,
    verdicts: readonly { readonly verdict: T; readonly rule: CompiledPolicy['vetoes'][number]['rule'] }[],
  ): T[] | null {
    const holding: T[] = [];
    for (const { verdict, rule } of verdicts) {
      const holds = judge.holds(rule);
      if (holds === null) return null;
      if (holds) holding.push(verdict);
    }
    return holding;
  }
}
