import type { CompiledPolicy } from '../../evaluate/compile-policy.js';
import { type Finding, hasErrors } from '../../findings/finding.js';
import type { EpochDay } from '../../logic/calendar-day.js';
import { canonicalJson } from '../../model/content-hash.js';
import { columnKey } from '../../population/encode-population.js';
import { sceneRanker } from '../../rank/rank-scene.js';
import { readApplications } from '../../rank/read-applications.js';
import type { SceneRoundInput } from '../../rank/scene-round.js';
import { IN_SHORT } from '../../rank/telling.js';
import type { SceneApplicants } from '../../simulate/scene-applications.js';
import { nodesRead, sceneRules } from '../node-references.js';
import { Columns } from './columns.js';
import { Recipes } from './recipes.js';
import { ScoresInTurn } from '../../simulate/scores-in-turn.js';
import { SceneOutcomes, type ShortRanker } from './scene-outcomes.js';

/** Who has a place, or why nobody can be given one. */
export type Admitted =
  | { readonly admitted: ReadonlySet<string>; readonly findings: readonly [] }
  | { readonly admitted: null; readonly findings: readonly Finding[] };

/** Columns of applicants that are kept between policies, in bytes. */
const MOST_KEPT = 48 * 2 ** 20;

/** Rules of a scene that are kept between policies, with what they made of everybody: those of either side, and to spare. */
const MOST_RULES = 4;

/**
 * Gives out the places of one scene under many policies: each time the same as ranking it. What an application comes to is worked out
 * again only where the scene's rules or the points that they read are not those of a policy before.
 */
export class ScenePlacer {
  private readonly recipes: Recipes;
  private columns: Columns;
  private readonly known = new Map<string, SceneOutcomes>();

  /** `day` is `asOf` as an epoch day. */
  constructor(
    private readonly applicants: SceneApplicants,
    private readonly scene: string,
    private readonly round: SceneRoundInput,
    private readonly asOf: string,
    private readonly day: EpochDay,
  ) {
    this.recipes = new Recipes(applicants.persons, day);
    this.columns = this.freshColumns();
  }

  /** The policy has the scene. */
  under(policy: CompiledPolicy): Admitted {
    const rules = policy.rules.scenes.get(this.scene);
    if (!rules) throw new RangeError(`The policy has no scene ${this.scene}`);
    const { ranker, findings } = sceneRanker(policy, rules, this.round, this.asOf, IN_SHORT);
    if (!ranker) return { admitted: null, findings };
    const read = readOf(policy, this.scene);
    const nodes = [...ranker.points.nodes, ...read.map((id) => policy.indexOf.get(id) ?? 0)];
    const scores = { policy, day: this.day, nodes, columns: this.columnsOf(policy, nodes) };
    const key = [...read, rulesKey(policy, this.scene)].join('\n');
    const state = this.known.get(key) ?? this.begin(policy, ranker, read);
    if (!(state instanceof SceneOutcomes)) return { admitted: null, findings: [...findings, ...state] };
    this.known.delete(key);
    this.known.set(key, state);
    const oldest = this.known.keys().next().value;
    if (this.known.size > MOST_RULES && oldest !== undefined) this.known.delete(oldest);
    return { admitted: state.admitted(ranker, scores), findings: [] };
  }

  private begin(
    policy: CompiledPolicy,
    { places }: ShortRanker,
    read: readonly string[],
  ): SceneOutcomes | readonly Finding[] {
    const scores = new ScoresInTurn();
    const encoded = this.applicants.encoded(policy, this.asOf, scores);
    const { applications, findings } = readApplications(policy, places.pools, encoded, this.asOf);
    return hasErrors(findings)
      ? findings
      : new SceneOutcomes(policy, applications, this.applicants.persons.size, places.pools.length, read.length, scores);
  }

  private columnsOf(policy: CompiledPolicy, nodes: readonly number[]): readonly Float64Array[] {
    const recipes = this.recipes.of(policy).nodes;
    const bytes = this.applicants.persons.size * Float64Array.BYTES_PER_ELEMENT;
    if (this.columns.size * bytes > MOST_KEPT) this.columns = this.freshColumns();
    return nodes.flatMap((index) => {
      const recipe = recipes[index];
      return recipe ? [this.columns.of(recipe)] : [];
    });
  }

  private freshColumns(): Columns {
    const { size } = this.applicants.persons;
    const columns = new Columns(size);
    columns.turnTo(0, size);
    return columns;
  }
}

/** Ids of the nodes whose points the scene's rules, the vetoes or the standing rules read, beside what the scene counts. */
function readOf({ resolved: { document } }: CompiledPolicy, scene: string): readonly string[] {
  const own = document.scenes.find(({ id }) => id === scene);
  const verdicts = [...document.vetoes, ...document.standing].flatMap(({ rule, until }) => [rule, until]);
  return [...nodesRead(own ? sceneRules(own) : null, verdicts)].sort();
}

const KEYS = new WeakMap<object, string>();

/** The value as canonical JSON, formed once. */
function keyOf(value: object): string {
  const known = KEYS.get(value) ?? canonicalJson(value);
  KEYS.set(value, known);
  return known;
}

/** Names everything but points that an application's outcome depends on. Which items the scene counts tells in the points. */
function rulesKey({ resolved: { document }, facts }: CompiledPolicy, scene: string): string {
  const own = document.scenes.find(({ id }) => id === scene);
  const verdicts = [...document.vetoes, ...document.standing];
  const counted = own?.items == null ? own : { ...own, items: [] };
  return [counted ? keyOf(counted) : '', ...verdicts.map(keyOf), ...facts.facts.map(columnKey)].join('\n');
}
