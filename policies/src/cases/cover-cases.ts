import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Value } from '../evaluate/frame.js';
import { judgeFrame, scoreFrame } from '../evaluate/score-frame.js';
import type { PolicyCase } from '../model/case.js';
import { sortCases } from './case-frames.js';
import { COVERAGE_DEFINITION, type Coverage, type CoverageGoal, type GoalCoverage } from './coverage.js';
import { type Goal, toldGoal } from './goal.js';
import { goalsOf } from './goals.js';
import { Recorder } from './recorder.js';
import { ownRules } from './rule-place.js';

/** Tells which goals of a policy a person meets; one for all persons of a policy. */
export class GoalWatch {
  readonly goals: readonly Goal[];
  private readonly recorder: Recorder;
  private readonly rules;
  private readonly inRules = new Map<string, (Goal & { of: 'rule' })[]>();

  constructor(private readonly policy: CompiledPolicy) {
    this.goals = goalsOf(policy);
    this.recorder = new Recorder(policy.compiler.slots);
    this.rules = ownRules(policy);
    for (const goal of this.goals) {
      if (goal.of !== 'rule') continue;
      const key = `${goal.place.list} ${goal.place.id}`;
      this.inRules.set(key, [...(this.inRules.get(key) ?? []), goal]);
    }
  }

  /** The goals that a person (facts by slot) meets. */
  met(facts: readonly Value[]): Goal[] {
    const score = scoreFrame(this.policy, facts);
    const verdicts = judgeFrame(this.policy, facts, score.points);
    const frame = { facts, points: score.points };
    const inRules = this.rules.flatMap(({ list, id, rule }) => {
      const reached = this.recorder.record(rule.expression, frame);
      return (this.inRules.get(`${list} ${id}`) ?? []).filter(({ met }) => met(reached));
    });
    // An indicator that needed an unknown fact has no points of its own; a group above it still adds up.
    const isComputed = (index: number): boolean => !score.unknown[index] || !this.policy.nodes[index]?.rule;
    const others = this.goals.filter((goal) => {
      if (goal.of === 'node') return isComputed(goal.index) && goal.met(score.raw[goal.index] ?? 0);
      return goal.of === 'verdicts' && goal.met(verdicts);
    });
    return [...inRules, ...others];
  }
}

/**
 * What the confirmed cases that hold show of a policy, and what they do not: its own rules, limits and verdicts. What it includes
 * has cases of its own, beside it.
 */
export function coverCases(policy: CompiledPolicy, cases: readonly PolicyCase[]): Coverage {
  const watch = new GoalWatch(policy);
  const { held, failing } = sortCases(policy, cases);
  const shownBy = new Map<Goal, string[]>();
  for (const { policyCase, facts } of held) {
    for (const goal of watch.met(facts)) shownBy.set(goal, [...(shownBy.get(goal) ?? []), policyCase.id]);
  }
  const covered: GoalCoverage[] = [];
  const uncovered: CoverageGoal[] = [];
  for (const goal of watch.goals) {
    const shown = shownBy.get(goal);
    if (shown) covered.push({ ...toldGoal(goal), cases: shown });
    else uncovered.push(toldGoal(goal));
  }
  return { definition: COVERAGE_DEFINITION, covered, uncovered, failing };
}
