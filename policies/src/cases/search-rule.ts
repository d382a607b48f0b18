import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Value } from '../evaluate/frame.js';
import type { Expression } from '../logic/expression.js';
import type { Atom } from './atoms.js';
import { byFewestChanges, candidatesOf, type Candidates } from './candidates.js';
import type { Target } from './goal.js';
import { AS_OF, joinedPatches, type Patch, realise, type World } from './realise.js';
import { AtomRecorder, type Reached } from './recorder.js';

/** Most combinations of what a rule reads that are tried. */
const MOST_TRIED = 20_000;

/** One way for a rule to go: what its parts come to, and how a person comes there. */
export interface RuleWay {
  readonly value: Value;
  readonly reached: Reached;
  /** Facts that differ from the plain person's; null where it is not known how to come there. Built only when asked for. */
  readonly patch: () => Patch | null;
}

/** A rule as a function of its atoms, with the values of a plain person. */
export class RuleSearch {
  private readonly recorder = new AtomRecorder('facts');
  private readonly lists: readonly Candidates[];

  constructor(
    policy: CompiledPolicy,
    private readonly expression: Expression,
    plainFacts: readonly Value[],
    plainPoints: readonly number[],
    targets: readonly Target[],
    private readonly world: World,
  ) {
    this.recorder.rule(expression);
    const { atoms } = this.recorder;
    const frame = { facts: plainFacts, points: plainPoints };
    const plain = atoms.map((atom) => policy.compiler.compile(atom.expression)(frame));
    const probeOf = (atom: Atom) => (part: Expression, value: number) => {
      const found = this.recorder.record(part, plain.with(atom.slot, value))(part)[0];
      return typeof found === 'number' ? found : null;
    };
    this.lists = atoms.map((atom) =>
      isGiven(atom)
        ? { atom, values: [plain[atom.slot] ?? null], complete: true }
        : candidatesOf(atom, plain[atom.slot] ?? null, targets, probeOf(atom)),
    );
  }

  /** Whether a part is seen at all when the rule is looked at by its atoms. */
  sees(part: Expression): boolean {
    return this.recorder.parts.has(part);
  }

  /**
   * The ways of the rule, the smallest changes of the plain person first. The return value says whether there are no others, whoever
   * the person is.
   */
  *ways(): Generator<RuleWay, boolean> {
    const { expression, lists, recorder, world } = this;
    const combinations = byFewestChanges(
      lists.map(({ values }) => values),
      MOST_TRIED,
    );
    let next = combinations.next();
    for (; !next.done; next = combinations.next()) {
      const values = [...next.value];
      const reached = recorder.record(expression, values);
      yield {
        value: reached(expression)[0] ?? null,
        reached,
        patch: () => patchOf(lists, values, world),
      };
    }
    return next.value && lists.every(({ complete }) => complete);
  }
}

/** The day of evaluation is given, not found. */
function isGiven({ expression }: Atom): boolean {
  return expression.kind === 'fact' && expression.fact === AS_OF;
}

function patchOf(lists: readonly Candidates[], values: readonly Value[], world: World): Patch | null {
  let patch: Patch = {};
  for (const [index, { atom, values: candidates }] of lists.entries()) {
    const value = values[index] ?? null;
    if (value === candidates[0]) continue;
    const own = realise(atom, value, world);
    const joined = own && joinedPatches(patch, own);
    if (!joined) return null;
    patch = joined;
  }
  return patch;
}
