import { formatDay } from '../logic/calendar-day.js';
import type { SceneVeto, Standing, StandingRule } from '../model/verdict.js';
import { type CompiledNode, type CompiledPolicy, type CompiledVerdict, holds } from './compile-policy.js';
import type { Frame, Value } from './frame.js';

/**
 * Points of one person at every node, by node index, in hundredths. `raw` is before the node's own caps (of an unknown or pending
 * indicator: what it is given instead), `points` after.
 */
export interface FrameScore {
  readonly raw: number[];
  readonly points: number[];
  /** True where a rule or formula needed an unknown fact, and for a group that counts such a child. */
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
      for (const child of node.counted) if (unknown[child]) isUnknown = true;
    } else if (node.combine) {
      const highest = node.combine === 'max';
      const { counted } = node;
      for (let position = 0; position < counted.length; position += 1) {
        const child = counted[position] as number;
        const below = points[child] as number;
        // Less than 0 is 0 − it: the deduction of nothing is 0, not −0.
        const signed = (nodes[child] as CompiledNode).sign < 0 ? 0 - below : below;
        if (!highest) value += signed;
        else if (position === 0 || signed > value) value = signed;
        if (unknown[child]) isUnknown = true;
      }
    } else {
      // What is pending scores nothing and is not limited.
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
  /** The last day, `YYYY-MM-DD`, of those that hold and have one, by id of the veto or standing rule. */
  readonly until: Readonly<Record<string, string>>;
  /** Ids of vetoes and standing rules whose facts are unknown or whose rule is pending. */
  readonly undecided: readonly string[];
}

/** The verdicts of a list that hold, with their last days, and those that cannot be decided. */
export interface Holding<T extends StandingRule | SceneVeto> {
  readonly holding: readonly T[];
  readonly undecided: readonly string[];
  readonly until: Readonly<Record<string, string>>;
}

const NO_END: Readonly<Record<string, string>> = {};

/** Runs a list of verdicts for one person. */
export function holdingOf<T extends StandingRule | SceneVeto>(
  verdicts: readonly CompiledVerdict<T>[],
  frame: Frame,
): Holding<T> {
  const holding: T[] = [];
  const undecided: string[] = [];
  let until = NO_END;
  for (const { verdict, rule, until: end } of verdicts) {
    const result = holds(rule, frame);
    if (result === null) undecided.push(verdict.id);
    if (result !== true) continue;
    holding.push(verdict);
    const day = end?.(frame);
    if (typeof day === 'number') until = { ...until, [verdict.id]: formatDay(day) };
  }
  return { holding, undecided, until };
}

/** Applies the standing rules (first that holds decides) and the vetoes. What is unknown neither suspends nor vetoes. */
export function judgeFrame(policy: CompiledPolicy, facts: readonly Value[], points: readonly number[]): Verdicts {
  const frame = { facts, points };
  const standing = holdingOf(policy.standing, frame);
  const vetoes = holdingOf(policy.vetoes, frame);
  const [state] = standing.holding;
  return {
    standing: state?.state ?? 'active',
    standingRule: state?.id ?? null,
    vetoes: vetoes.holding.map(({ id }) => id),
    until: standing.until === NO_END && vetoes.until === NO_END ? NO_END : { ...standing.until, ...vetoes.until },
    undecided: [...standing.undecided, ...vetoes.undecided],
  };
}

/**
 * The total that counts: the computed total while the points are active, 0 in every other state. A veto does not change it
 * (reading A-21).
 */
export function effectiveTotal(standing: Standing, total: number): number {
  return standing === 'active' ? total : 0;
}
