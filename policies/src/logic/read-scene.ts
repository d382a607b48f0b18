import { HOUSEHOLD_NAMES, SCENE_NAMES, SPOUSE_PREFIX } from '../model/fact.js';
import type { AdmissionRound, OrderingKey, Scene } from '../model/scene.js';
import type { Condition } from '../model/verdict.js';
import type { Expression } from './expression.js';
import type { Expectation } from './read-rule.js';
import type { RuleScope } from './rule-scope.js';
import { BOOLEAN, type NumberType, type ValueType } from './value-type.js';

/** The checked rules of one round of admission; null where pending, absent or wrong. */
export interface RoundRules {
  readonly round: AdmissionRound;
  readonly eligibility: Expression | null;
  /** By key id; the scene's where the round has none of its own. */
  readonly keys: ReadonlyMap<string, Expression | null>;
}

/** The checked rules of a scene; null where pending, absent or wrong. */
export interface SceneRules {
  readonly scene: Scene;
  readonly eligibility: Expression | null;
  /** The points that the scene counts, where it has a formula for them. */
  readonly formula: Expression | null;
  /** When each veto of this scene alone holds. */
  readonly vetoes: ReadonlyMap<string, Expression | null>;
  /** The points of a household, where the scene has a formula for them. */
  readonly household: Expression | null;
  /** By key id. */
  readonly keys: ReadonlyMap<string, Expression | null>;
  /** In sequence; empty where all places are given out at once. */
  readonly rounds: readonly RoundRules[];
}

/** What reads the rules of a policy, as far as scenes need it. */
export interface SceneReader {
  readonly scope: RuleScope;
  /** Reads a rule and keeps its findings. */
  read(rule: unknown, pointer: string, expectation: Expectation, scope?: RuleScope): Expression | null;
  /** Reads when verdicts hold; `list` is the pointer to them. */
  conditions(
    verdicts: readonly (Condition & { readonly id: string })[],
    list: string,
  ): ReadonlyMap<string, Expression | null>;
}

/** What the points of a scene can be, in hundredths. */
export interface ScenePointTypes {
  /** The whole total. */
  readonly total: NumberType;
  /** What nothing is known of: a selection of items may lie outside the bounds of the total. */
  readonly any: NumberType;
}

/** A scope with some names more. */
function extended(scope: RuleScope, fact: (id: string) => ValueType | undefined, ids: readonly string[]): RuleScope {
  return {
    fact: (id) => fact(id) ?? scope.fact(id),
    points: (node) => scope.points(node),
    factIds: [...scope.factIds, ...ids],
  };
}

function householdScope(scope: RuleScope, points: NumberType): RuleScope {
  const [own, other, hasOther] = HOUSEHOLD_NAMES;
  const named = new Map<string, ValueType>([
    [own, points],
    // Without a spouse the other points are 0.
    [other, { ...points, min: Math.min(0, points.min), max: Math.max(0, points.max) }],
    [hasOther, BOOLEAN],
  ]);
  const spouse = (id: string): ValueType | undefined => {
    const fact = id.startsWith(SPOUSE_PREFIX) ? id.slice(SPOUSE_PREFIX.length) : undefined;
    return fact === undefined || fact === 'as_of' ? undefined : scope.fact(fact);
  };
  return extended(scope, (id) => named.get(id) ?? spouse(id), HOUSEHOLD_NAMES);
}

function numberTypeOf(expression: Expression | null): NumberType | undefined {
  return expression?.type.kind === 'number' ? expression.type : undefined;
}

/** Reads every rule of a scene once; `pointer` leads to the scene. */
export function readScene(reader: SceneReader, scene: Scene, pointer: string, types: ScenePointTypes): SceneRules {
  const optional = (rule: unknown, at: string, expectation: Expectation, scope?: RuleScope): Expression | null =>
    rule == null ? null : reader.read(rule, pointer + at, expectation, scope);
  const formula = optional(scene.formula, '/formula', 'points');
  const counted =
    numberTypeOf(formula) ?? (scene.items === undefined && scene.formula === undefined ? types.total : types.any);
  const household =
    typeof scene.household === 'object'
      ? optional(scene.household.formula, '/household/formula', 'points', householdScope(reader.scope, counted))
      : null;
  const scenePoints =
    numberTypeOf(household) ??
    (scene.household === 'sum' ? { ...counted, min: 2 * counted.min, max: 2 * counted.max } : counted);
  const [own, other] = SCENE_NAMES;
  const named = new Map<string, ValueType>([
    [own, scenePoints],
    [other, counted],
  ]);
  const keyScope = extended(reader.scope, (id) => named.get(id), SCENE_NAMES);
  const readKeys = (keys: readonly OrderingKey[], at: string): Map<string, Expression | null> =>
    new Map(keys.map(({ id, rule }, position) => [id, optional(rule, `${at}/${position}/rule`, 'key', keyScope)]));
  const keys = readKeys(scene.keys, '/keys');
  const rounds = (scene.rounds ?? []).map((round, position): RoundRules => {
    const at = `/rounds/${position}`;
    return {
      round,
      eligibility: optional(round.eligibility, `${at}/eligibility`, 'condition', keyScope),
      keys: round.keys ? readKeys(round.keys, `${at}/keys`) : keys,
    };
  });
  return {
    scene,
    eligibility: optional(scene.eligibility, '/eligibility', 'condition'),
    formula,
    vetoes: reader.conditions(scene.vetoes ?? [], `${pointer}/vetoes`),
    household,
    keys,
    rounds,
  };
}

/** Every rule of a scene; null where one is pending, absent or wrong. */
export function sceneExpressions({
  eligibility,
  formula,
  vetoes,
  household,
  keys,
  rounds,
}: SceneRules): readonly (Expression | null)[] {
  const ofRounds = rounds.flatMap((round) => [round.eligibility, ...round.keys.values()]);
  return [eligibility, formula, ...vetoes.values(), household, ...keys.values(), ...ofRounds];
}
