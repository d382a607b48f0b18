import type { Standing } from '../model/verdict.js';
import { type CompiledNode, type CompiledPolicy, holds } from './compile-policy.js';
import type { Value } from './frame.js';

/**
 * Points of one person at every node, by node index, in hundredths. `raw` is before the node's own caps (of an unknown or pending
 * indicator: what it is given instead), `points` after.
 */
export interface FrameScore {
  readonly raw: number[];
  readonly points: number[];
  /** True for an indicator whose rule needed an unknown fact, and for a group above one. */
  readonly unknown: boolean[];
}

/** Room for one person's score under that policy. */
export function emptyFrameScore({ unscored }: CompiledPolicy): FrameScore {
  return { raw: unscored.points.slice(), points: unscored.points.slice(), unknown: unscored.unknown.slice() };
}

/**
 * Scores one person's facts (by slot). Deterministic; reads nothing but its arguments. `into` is overwritten and returned: whoever
 * scores many persons, one after the other, needs no new room for each.
 */
export function scoreFrame(
  policy: CompiledPolicy,
  facts: readonly Value[],
  into: FrameScore = emptyFrameScore(policy),
): FrameScore {
  const { nodes, order } = policy;
  const { raw, points, unknown } = into;
  const frame = { facts, points };
  for (let step = 0; step < order.length; step += 1) {
    const index = order[step] as number;
    const node = nodes[index] as CompiledNode;
    let value = 0;
    let isUnknown = false;
    if (node.rule) {
      const result = node.rule.closure(frame) as number | null;
      if (result === null) {
        unknown[index] = true;
        raw[index] = node.whenUnknown;
        points[index] = node.whenUnknown;
        continue;
      }
      value = result;
    } else if (node.combine) {
      const highest = node.combine === 'max';
      const { children } = node;
      for (let position = 0; position < children.length; position += 1) {
        const child = children[position] as number;
        const below = points[child] as number;
        // Less than 0 is 0 − it: the deduction of nothing is 0, not −0.
        const signed = (nodes[child] as CompiledNode).sign < 0 ? 0 - below : below;
        if (!highest) value += signed;
        else if (position === 0 || signed > value) value = signed;
        if (unknown[child]) isUnknown = true;
      }
    } else {
      // A pending indicator scores nothing and is not limited.
      unknown[index] = false;
      raw[index] = 0;
      points[index] = 0;
      continue;
    }
    unknown[index] = isUnknown;
    raw[index] = value;
    // The floor is applied last: a total is never below it, whatever a cap says.
    const capped = value > node.most ? node.most : value;
    points[index] = capped < node.least ? node.least : capped;
  }
  return into;
}

/** The state of a person's points and the vetoes that hold, with what could not be decided. */
export interface Verdicts {
  readonly standing: Standing;
  /** Id of the standing rule that decided; null while active. */
  readonly standingRule: string | null;
  readonly vetoes: readonly string[];
  /** Ids of vetoes and standing rules whose facts are unknown or whose rule is pending. */
  readonly undecided: readonly string[];
}

/** Applies the standing rules (first that holds decides) and the vetoes. What is unknown neither suspends nor vetoes. */
export function judgeFrame(policy: CompiledPolicy, facts: readonly Value[], points: readonly number[]): Verdicts {
  const frame = { facts, points };
  const undecided: string[] = [];
  const holding = <T extends { readonly id: string }>(
    list: readonly { verdict: T; rule: CompiledPolicy['vetoes'][number]['rule'] }[],
  ): T[] =>
    list.flatMap(({ verdict, rule }) => {
      const result = holds(rule, frame);
      if (result === null) undecided.push(verdict.id);
      return result === true ? [verdict] : [];
    });
  const [state] = holding(policy.standing);
  const vetoes = holding(policy.vetoes).map(({ id }) => id);
  return { standing: state?.state ?? 'active', standingRule: state?.id ?? null, vetoes, undecided };
}

/**
 * The total that counts: the computed total while the points are active, 0 in every other state. A veto does not change it
 * (reading A-21).
 */
export function effectiveTotal(standing: Standing, total: number): number {
  return standing === 'active' ? total : 0;
}
