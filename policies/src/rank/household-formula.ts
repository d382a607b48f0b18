import { Compiler } from '../evaluate/compile-expression.js';
import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Value } from '../evaluate/frame.js';
import { type Expression, factsOf } from '../logic/expression.js';
import { HOUSEHOLD_NAMES, SPOUSE_PREFIX } from '../model/fact.js';
import type { Named } from './reason.js';

/** What the formula reads of a person. Points in hundredths. */
interface Counted {
  readonly facts: readonly Value[];
  readonly score: { readonly points: readonly number[] };
  readonly scenePoints: number;
}

/**
 * The points of a household by a formula of the scene. The formula sees the counted person's facts and points as every rule does; behind
 * them stand `own_points`, `other_points` and `has_other`, and behind these the spouse's facts as `spouse.<fact>`. Where there is no
 * spouse whose points can be used, `other_points` is 0, `has_other` is no, and the spouse's facts are unknown.
 */
export class HouseholdFormula {
  private readonly run: (frame: { facts: readonly Value[]; points: readonly number[] }) => number | null;
  private readonly facts: readonly string[];

  constructor(
    private readonly policy: CompiledPolicy,
    formula: Expression,
  ) {
    const compiler = new Compiler({ fact: (id) => this.slotOf(id), points: (id) => policy.indexOf.get(id) ?? -1 });
    this.run = compiler.number(formula);
    this.facts = factsOf(formula);
  }

  /** Hundredths; null where a needed fact is unknown. */
  pointsOf(counted: Counted, other: Counted | null): number | null {
    return this.run({ facts: this.frameOf(counted, other), points: counted.score.points });
  }

  /** The facts that the formula reads and that are unknown, of the counted person and of the spouse. */
  unknownFacts(counted: Counted, other: Counted | null): Named[] {
    const frame = this.frameOf(counted, other);
    return this.facts.flatMap((name): Named[] => {
      if (frame[this.slotOf(name)] !== null) return [];
      const ofSpouse = name.startsWith(SPOUSE_PREFIX);
      const id = ofSpouse ? name.slice(SPOUSE_PREFIX.length) : name;
      const label = this.policy.facts.facts.find((fact) => fact.id === id)?.label ?? { zh: id };
      const en = label.en ?? label.zh;
      return [{ id: name, title: ofSpouse ? { zh: `配偶的${label.zh}`, en: `${en} of the spouse` } : label }];
    });
  }

  private slotOf(id: string): number {
    const { facts } = this.policy;
    const own = (HOUSEHOLD_NAMES as readonly string[]).indexOf(id);
    if (own >= 0) return facts.size + own;
    if (!id.startsWith(SPOUSE_PREFIX)) return facts.slotOf(id);
    return facts.size + HOUSEHOLD_NAMES.length + facts.slotOf(id.slice(SPOUSE_PREFIX.length));
  }

  private frameOf(counted: Counted, other: Counted | null): Value[] {
    const spouse = other?.facts ?? new Array<Value>(this.policy.facts.size).fill(null);
    return [...counted.facts, counted.scenePoints, other?.scenePoints ?? 0, other !== null, ...spouse];
  }
}
