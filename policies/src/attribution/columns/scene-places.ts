import { type CompiledPolicy, holds } from '../../evaluate/compile-policy.js';
import type { Value } from '../../evaluate/frame.js';
import type { FrameScore } from '../../evaluate/score-frame.js';
import { type Finding, hasErrors } from '../../findings/finding.js';
import type { EpochDay } from '../../logic/calendar-day.js';
import { canonicalJson } from '../../model/content-hash.js';
import { columnKey } from '../../population/encode-population.js';
import type { ApplicantScorer } from '../../rank/application.js';
import type { LeftOut, PlacedRow } from '../../rank/ranking.js';
import { type SceneRanker, sceneRanker } from '../../rank/rank-scene.js';
import { readApplications, type ReadApplication } from '../../rank/read-applications.js';
import type { RoundContender } from '../../rank/rounds.js';
import type { SceneRoundInput } from '../../rank/scene-round.js';
import { IN_SHORT } from '../../rank/telling.js';
import type { SceneApplicants } from '../../simulate/scene-applications.js';
import { nodesRead, sceneRules } from '../node-references.js';
import { Columns } from './columns.js';
import { Recipes } from './recipes.js';

type ShortRanker = SceneRanker<null, PlacedRow, LeftOut>;

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
export class ScenePlaces {
  private readonly recipes: Recipes;
  private columns: Columns;
  private readonly known = new Map<string, SceneState>();

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
    if (!(state instanceof SceneState)) return { admitted: null, findings: [...findings, ...state] };
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
  ): SceneState | readonly Finding[] {
    const scores = new ScoresInTurn();
    const encoded = this.applicants.encoded(policy, this.asOf, scores);
    const { applications, findings } = readApplications(policy, places.pools, encoded, this.asOf);
    return hasErrors(findings)
      ? findings
      : new SceneState(policy, applications, this.applicants.persons.size, places.pools.length, read.length, scores);
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

/** Points of all applicants under one policy, at the nodes that the rules of a scene follow from. */
interface ColumnScores {
  readonly policy: CompiledPolicy;
  readonly day: EpochDay;
  readonly nodes: readonly number[];
  /** By row, for each of the nodes. */
  readonly columns: readonly Float64Array[];
}

/** The scores that applications point to, under one policy after another. */
class ScoresInTurn implements ApplicantScorer {
  private current: ColumnScores | undefined;
  private unaffected: Uint8Array | undefined;

  /** `unaffected` holds 1 for whoever no verdict holds for, nor is undecided, whatever the points. */
  turnTo(scores: ColumnScores, unaffected: Uint8Array): void {
    this.current = scores;
    this.unaffected = unaffected;
  }

  private get scores(): ColumnScores {
    if (!this.current) throw new RangeError('Nobody has been scored yet');
    return this.current;
  }

  get policy(): CompiledPolicy {
    return this.scores.policy;
  }

  get day(): EpochDay {
    return this.scores.day;
  }

  /** Only points, and only those that decide: who is admitted does not depend on what else is unknown of an applicant. */
  score(row: number, { points }: FrameScore): void {
    const { nodes, columns } = this.scores;
    for (let place = 0; place < nodes.length; place += 1) points[nodes[place] as number] = columns[place]?.[row] ?? 0;
  }

  isUnaffected(row: number): boolean {
    return this.unaffected?.[row] === 1;
  }
}

/** What the rules of a scene made of everybody under the policy that was looked at last. */
class SceneState {
  /** By row of the applicants, what their outcomes followed from: points that the scene counts, then those that rules read. */
  private readonly counted: Float64Array;
  private readonly others: readonly Float64Array[];
  /** By row, the facts, and the applications by index. */
  private readonly facts: readonly (readonly Value[])[];
  private readonly byRow: readonly (readonly number[])[];
  private readonly unaffected: Uint8Array;
  private readonly outcomes: (RoundContender<null> | null)[];
  /** 1 for the applications that are out whatever anybody’s points. */
  private readonly settled: Uint8Array;
  private readonly byPool: readonly (readonly number[])[];
  private readonly places: (readonly string[] | null)[];

  /** `read` is how many nodes’ points rules read, beside those that the scene counts. */
  constructor(
    policy: CompiledPolicy,
    private readonly applications: readonly ReadApplication[],
    persons: number,
    pools: number,
    read: number,
    private readonly scores: ScoresInTurn,
  ) {
    this.counted = new Float64Array(persons).fill(NaN);
    this.others = Array.from({ length: read }, () => new Float64Array(persons).fill(NaN));
    const facts: (readonly Value[])[] = [];
    const byRow: number[][] = Array.from({ length: persons }, () => []);
    for (const [index, { applicants }] of applications.entries()) {
      for (const { scored, facts: own } of applicants) {
        if (!scored) continue;
        facts[scored.row] = own;
        byRow[scored.row]?.push(index);
      }
    }
    this.facts = facts;
    this.byRow = byRow;
    this.unaffected = read === 0 ? unaffectedBy(policy, this.facts) : new Uint8Array(persons);
    this.outcomes = applications.map(() => null);
    this.settled = new Uint8Array(applications.length);
    this.places = Array.from({ length: pools }, () => null);
    const byPool = Array.from({ length: pools }, (): number[] => []);
    for (const [index, { pool }] of applications.entries()) byPool[pool]?.push(index);
    this.byPool = byPool;
  }

  admitted(ranker: ShortRanker, scores: ColumnScores): ReadonlySet<string> {
    this.scores.turnTo(scores, this.unaffected);
    for (const index of this.touched(ranker, scores)) {
      const application = this.applications[index];
      if (!application) continue;
      const { contender, excluded, scenePoints } = ranker.outcomeOf(application);
      // Without usable points, and where no rule reads any, no points can help.
      if (this.others.length === 0 && excluded && scenePoints === null && ranker.isPlain) this.settled[index] = 1;
      this.outcomes[index] = contender;
      this.places[application.pool] = null;
    }
    const places = this.byPool.map((members, pool) => {
      const known = this.places[pool] ?? this.draw(ranker, pool, members);
      this.places[pool] = known;
      return known;
    });
    return new Set(places.flat());
  }

  private draw(ranker: ShortRanker, pool: number, members: readonly number[]): readonly string[] {
    const contenders: RoundContender<null>[] = [];
    for (const index of members) {
      const contender = this.outcomes[index];
      if (contender) contenders.push(contender);
    }
    return ranker.admitted(pool, contenders);
  }

  /** Applications whose outcome may have changed, by index: those of the applicants whose points are others than those seen last. */
  private touched(ranker: ShortRanker, scores: ColumnScores): ReadonlySet<number> {
    const changed = this.changedRows(ranker, scores);
    const touched = new Set<number>();
    for (let row = changed.indexOf(1); row >= 0; row = changed.indexOf(1, row + 1)) {
      for (const index of this.byRow[row] ?? []) if (this.settled[index] !== 1) touched.add(index);
    }
    return touched;
  }

  /** 1 for the applicants whose points are others than those seen last. */
  private changedRows({ points: scene }: ShortRanker, { policy, columns }: ColumnScores): Uint8Array {
    const { counted, others, facts } = this;
    const changed = new Uint8Array(counted.length);
    const note = (seen: Float64Array, row: number, value: number): void => {
      if (seen[row] === value) return;
      seen[row] = value;
      changed[row] = 1;
    };
    const points = policy.unscored.points.slice();
    for (let row = 0; row < changed.length; row += 1) {
      for (const [place, node] of scene.nodes.entries()) points[node] = columns[place]?.[row] ?? 0;
      // What lacks a fact is told apart by a value that no points have.
      note(counted, row, scene.of({ facts: facts[row] ?? [], points }) ?? Infinity);
    }
    for (const [place, seen] of others.entries()) {
      const column = columns[scene.nodes.length + place];
      for (let row = 0; row < changed.length; row += 1) note(seen, row, column?.[row] ?? 0);
    }
    return changed;
  }
}

/** 1 for whoever no veto and no standing rule holds for, nor is undecided; none of them reads points. */
function unaffectedBy({ vetoes, standing }: CompiledPolicy, facts: readonly (readonly Value[])[]): Uint8Array {
  const verdicts = [...vetoes, ...standing];
  return Uint8Array.from(facts, (own) =>
    verdicts.every(({ rule }) => holds(rule, { facts: own, points: [] }) === false) ? 1 : 0,
  );
}
