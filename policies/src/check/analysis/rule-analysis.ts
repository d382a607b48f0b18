import { parseDay } from '../../logic/calendar-day.js';
import type { Expression } from '../../logic/expression.js';
import type { CompiledPolicy } from '../../evaluate/compile-policy.js';
import type { PolicyDocument } from '../../model/policy-document.js';
import type { CheckedRule } from '../checked-rule.js';
import type { Point } from './box.js';
import { daysFor, referenceDay } from './reference-days.js';
import { type Facts, run } from './realise.js';
import { type Extreme, extreme, findPoint, settle, type SettledBox } from './search.js';
import { Space } from './space.js';
import { limitedSpan } from './span-sums.js';
import type { Span, Truth, Unknown } from './span.js';
import type { Judge } from './judge.js';
import { type TierChain, tierChainsOf } from './tier-chains.js';
import { type Witness, witnessOf } from './witness.js';

/** Everything that can be asked about one rule. Answers are worked out when they are first asked for. */
export class RuleAnalysis {
  readonly space: Space;
  readonly day: number;
  /** False once a question had to be given up. */
  exhaustive = true;
  private readonly answers = new Map<string, unknown>();

  constructor(
    readonly rule: CheckedRule,
    document: PolicyDocument,
    policy: CompiledPolicy,
  ) {
    this.space = new Space(policy, daysFor(document, [rule.expression]), [rule.expression]);
    this.day = parseDay(referenceDay(document)) ?? 0;
  }

  /** Least and most points of the node that the rule may give, in hundredths. */
  get limits(): { readonly least: number; readonly most: number } {
    const { least = -Infinity, most = Infinity } = this.rule.node ?? {};
    return { least, most };
  }

  private once<T>(question: string, answer: () => T): T {
    if (!this.answers.has(question)) this.answers.set(question, answer());
    return this.answers.get(question) as T;
  }

  /** The most (1) or least (−1) that the rule gives before any limit; null where it never gives anything, or could not be told. */
  extreme(sense: 1 | -1): Extreme | null {
    return this.once(`extreme ${sense}`, () => {
      const found = extreme(this.space, (judge) => judge.span(this.rule.expression), sense);
      if (found && !found.point) this.exhaustive = false;
      return found;
    });
  }

  /** A person for whom the condition holds; null where there is none, undefined where that could not be told. */
  find(condition: (judge: Judge) => Truth | Unknown): Point | null | undefined {
    const { point, complete } = findPoint(this.space, condition);
    if (!complete) this.exhaustive = false;
    return complete ? point : undefined;
  }

  /** Boxes on which the points that count move one way with each quantity; null where there would be too many. */
  get settled(): readonly SettledBox[] | null {
    return this.once('settled', () => {
      const boxes = settle(this.space, (judge) => this.counted(judge));
      if (!boxes) this.exhaustive = false;
      return boxes;
    });
  }

  /** The rule between the limits of its node. */
  counted(judge: Judge): Span | Unknown {
    const span = judge.span(this.rule.expression);
    const { least, most } = this.limits;
    return span.kind === 'unknown' ? span : limitedSpan(span, least, most);
  }

  /** The choices of the rule whose conditions all ask about the same thing. */
  get tierChains(): readonly TierChain[] {
    return this.once('tiers', () => tierChainsOf(this.space, this.rule.expression));
  }

  /** What the rule gives for these facts, by the engine. */
  run(facts: Facts, part: Expression = this.rule.expression): number | boolean | null {
    return run(this.space, part, facts);
  }

  /** The smallest person like the one at `point` for whom the claim holds; a claim that cannot be shown is not exhaustive. */
  witness(point: Point, claim: (facts: Facts) => boolean): Witness | null {
    const witness = witnessOf(this.space, point, this.day, claim);
    if (!witness) this.exhaustive = false;
    return witness;
  }
}
