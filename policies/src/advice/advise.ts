import { axisOf, type CurveAxis } from '../analysis/curve-axis.js';
import type { CompiledNode, CompiledPolicy } from '../evaluate/compile-policy.js';
import { decodeValue, encodePerson } from '../evaluate/encode-person.js';
import { AS_OF_SLOT } from '../evaluate/fact-table.js';
import type { Value } from '../evaluate/frame.js';
import { type FrameScore, judgeFrame, scoreFrame } from '../evaluate/score-frame.js';
import type { Finding } from '../findings/finding.js';
import type { Fact } from '../model/fact.js';
import type { Advice, AdviceResult, NotFollowed } from './advice.js';
import { heldBack, signInTotal } from './held-back.js';
import { nearestBetter } from './nearest-better.js';
import { NodeAlongFact } from './node-along-fact.js';
import { inOrderOfUse } from './order-of-use.js';

/**
 * What would add points for one person (values by fact id) on one day, `YYYY-MM-DD`: for every indicator and every fact that its rule reads,
 * the smallest change of that fact alone that gives more points there, with what of it reaches the total. Exact: the change gives what is
 * told, and one step less does not give more. A fact that is unknown is looked for from 0 (a date: from the as-of day) on. Indicators whose
 * points are separate from the total are left out. Along periods the change is one that goes on to the as-of day, in the place of all.
 */
export function advise(policy: CompiledPolicy, person: unknown, asOf: string): AdviceResult {
  const { facts, findings } = encodePerson(policy.facts, person, asOf);
  if (!facts) return { advice: [], notFollowed: [], findings };
  const now = scoreFrame(policy, facts);
  const adviser = new Adviser(policy, facts, now);
  for (const node of policy.nodes) {
    if (node.node.kind !== 'indicator' || !signInTotal(policy, node)) continue;
    for (const id of node.rule?.facts ?? []) {
      const fact = policy.facts.facts.find((declared) => declared.id === id);
      if (fact) adviser.look(node, fact);
    }
  }
  return { advice: inOrderOfUse(adviser.advice), notFollowed: adviser.notFollowed, findings: [] };
}

class Adviser {
  readonly advice: Advice[] = [];
  readonly notFollowed: NotFollowed[] = [];

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly facts: readonly Value[],
    private readonly now: FrameScore,
  ) {}

  look(node: CompiledNode, fact: Fact): void {
    const axis = axisOf(this.policy, fact, this.facts);
    if ('finding' in axis) {
      this.notFollowed.push({ node: node.node.id, fact: fact.id, finding: axis.finding });
      return;
    }
    const sign = signInTotal(this.policy, node);
    const present = this.now.points[node.index] ?? 0;
    const along = new NodeAlongFact(this.policy, this.facts, fact.id, node.index);
    const own = this.facts[this.policy.facts.slotOf(fact.id)] ?? null;
    const from = axis.placeOf(own);
    const to = nearestBetter({
      along,
      axis,
      ordered: fact.type.kind === 'enumeration' ? fact.type.ordered : fact.type.kind !== 'boolean',
      from,
      start: from ?? startOf(axis, Number(this.facts[AS_OF_SLOT])),
      gainOf: (points) => sign * (points - present),
    });
    if (to === undefined) this.notFollowed.push({ node: node.node.id, fact: fact.id, finding: notTold(fact) });
    if (typeof to === 'number') this.advice.push(this.told({ node, fact, axis, along, from, to }));
  }

  private told(change: {
    readonly node: CompiledNode;
    readonly fact: Fact;
    readonly axis: CurveAxis;
    readonly along: NodeAlongFact;
    readonly from: number | null;
    readonly to: number;
  }): Advice {
    const { node, fact, axis, along, from, to } = change;
    const { measure } = axis;
    const value = axis.valueOf(to);
    const after = along.scored(value);
    const [before, verdicts] = [
      judgeFrame(this.policy, this.facts, this.now.points),
      judgeFrame(this.policy, after.facts, after.points),
    ];
    const sign = signInTotal(this.policy, node);
    const isListed = measure.kind === 'yes-no' || (fact.type.kind === 'enumeration' && !fact.type.ordered);
    const steps = from === null || isListed ? null : Math.abs(to - from);
    const hasPassed = measure.kind === 'date' || measure.kind === 'months' || (from !== null && !isListed && to < from);
    return {
      node: node.node.id,
      title: node.node.title,
      fact: fact.id,
      measure,
      from,
      to,
      value: decodeValue(fact.type, value),
      steps,
      unit: steps === null ? null : unitOf(fact, axis),
      gain: sign * ((after.points[node.index] ?? 0) - (this.now.points[node.index] ?? 0)),
      totalGain: (after.points[0] ?? 0) - (this.now.points[0] ?? 0),
      held: heldBack(this.policy, node, this.now, after),
      byPerson: !hasPassed,
      standing: verdicts.standing,
      newVetoes: verdicts.vetoes.filter((id) => !before.vetoes.includes(id)),
    };
  }
}

/** Where an unknown fact is looked for from. */
function startOf({ measure, from, to }: CurveAxis, asOf: number): number {
  return Math.min(Math.max(measure.kind === 'date' ? asOf : 0, from), to);
}

/** What the steps of a fact are counted in: those of two facts compare where unit and decimals are the same. */
function unitOf({ id, unit }: Fact, { measure }: CurveAxis): string {
  switch (measure.kind) {
    case 'number':
      return unit ? `${unit.zh} ${measure.places}` : id;
    case 'date':
    case 'months':
      return measure.kind;
    default:
      return id;
  }
}

function notTold({ id, label }: Fact): Finding {
  return {
    code: 'ADVICE-NOT-EXHAUSTIVE',
    severity: 'warning',
    pointer: `/${id}`,
    message: {
      zh: `得分随「${label.zh}」变化的台阶太多，没有找完`,
      en: `The score has too many steps along "${label.en ?? label.zh}" to search them all`,
    },
    remedy: { zh: '用滑块或「逐项变化」自己看', en: 'Look for yourself, by the slider or along the fact' },
  };
}
