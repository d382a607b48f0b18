import { type CompiledPolicy } from '../evaluate/compile-policy.js';
import { AS_OF_SLOT } from '../evaluate/fact-table.js';
import type { Value } from '../evaluate/frame.js';
import { parseDay } from '../logic/calendar-day.js';
import { valueAtRow } from '../population/column.js';
import { columnKey, type EncodedPopulation } from '../population/encode-population.js';
import type { SceneApplication } from '../population/population-format.js';
import { SnapshotApplication } from '../population/snapshot-rows.js';
import { subsetOf } from '../population/subset-population.js';
import type { TextColumn } from '../population/text-column.js';
import type { ApplicantScorer } from '../rank/application.js';
import { emptyFrame } from '../rank/candidate.js';
import { type SceneReads, sceneReads } from '../rank/scene-reads.js';
import { ApplicantScores } from './applicant-scores.js';
import { ColumnScores } from './column-scores.js';
import type { IncrementalRun } from './incremental-runs.js';
import { ScoresInTurn } from './scores-in-turn.js';

/** One person's facts by slot of the policy's fact table, as engines and rankings read them. `asOf` must be a date. */
export function frameAtRow(policy: CompiledPolicy, population: EncodedPopulation, row: number, asOf: string): Value[] {
  const facts = new Array<Value>(policy.facts.size).fill(null);
  facts[AS_OF_SLOT] = parseDay(asOf) ?? null;
  for (const fact of policy.facts.facts) {
    facts[policy.facts.slotOf(fact.id)] = valueAtRow(population.requireColumn(fact), row);
  }
  return facts;
}

/** A person who applies, with facts by slot and where the score is known. */
export interface EncodedApplicant<Scores = ApplicantScorer> {
  readonly id: string;
  readonly facts: readonly Value[];
  readonly scored: { readonly by: Scores; readonly row: number };
}

/** An application with its applicants' facts, ready for a ranking under the policy. */
export interface EncodedApplication<Scores = ApplicantScorer> {
  readonly id: string;
  readonly pool?: string;
  readonly applicants: readonly EncodedApplicant<Scores>[];
}

/** An applicant whose id is read when somebody asks for it: most are only counted. Says itself where it is scored. */
class SeatedApplicant<Scores> implements EncodedApplicant<Scores> {
  constructor(
    private readonly ids: TextColumn,
    private readonly place: number,
    readonly facts: readonly Value[],
    readonly by: Scores,
    readonly row: number,
  ) {}

  get id(): string {
    return this.ids.at(this.place) ?? '';
  }

  get scored(): this {
    return this;
  }
}

/** Rows of those who apply, in the population. */
function rowsOf(application: SceneApplication, population: EncodedPopulation): readonly number[] {
  if (application instanceof SnapshotApplication) return application.rows;
  return application.applicants.map((id) => population.requireRow(id));
}

/** Most lists of frames that are kept for one scene. */
const MOST_FRAMES = 2;

/** Those who apply for one scene, each once. They are the same for every policy, and so are their facts where these are declared alike. */
export class SceneApplicants {
  private readonly applications: readonly { readonly id: string; readonly pool?: string }[];
  /** By application, where its applicants stand among {@link persons}. */
  private readonly seats: readonly (readonly number[])[];
  /** Those who apply, as a population of their own; and their rows in the whole population. */
  readonly persons: EncodedPopulation;
  private readonly rows: Int32Array;
  private readonly frames = new RecentFrames();
  /** Somebody who types has the same persons apply again and again: only their scores are others. */
  private readonly inTurn = new ScoresInTurn();
  private latest:
    | { readonly frames: readonly (readonly Value[])[]; readonly applications: readonly EncodedApplication[] }
    | undefined;

  constructor(population: EncodedPopulation, applications: readonly SceneApplication[], scene: string) {
    const own = applications.filter((application) => application.scene === scene);
    // Their texts are read once, however many policies they are ranked under.
    this.applications = own.map(({ id, pool }) => (pool === undefined ? { id } : { id, pool }));
    const place = new Map<number, number>();
    const seatOf = (row: number): number => {
      const seat = place.get(row) ?? place.size;
      place.set(row, seat);
      return seat;
    };
    this.seats = own.map((application) => rowsOf(application, population).map(seatOf));
    this.rows = Int32Array.from(place.keys());
    this.persons = subsetOf(population, this.rows);
  }

  /** The applications for a ranking under the policy; `scores` knows everybody's score by row of {@link persons}. */
  encoded<Scores>(policy: CompiledPolicy, asOf: string, scores: Scores): EncodedApplication<Scores>[] {
    const frames = this.framesOf(policy, asOf);
    return this.applied((place) => frames[place] ?? [], scores);
  }

  /** Those whom `run` has scored already, with the facts that are read besides. What was given for an earlier run is of this one now. */
  placed(
    policy: CompiledPolicy,
    run: IncrementalRun,
    { facts, nodes }: SceneReads,
    asOf: string,
  ): readonly EncodedApplication[] {
    this.inTurn.turnTo(new ColumnScores(policy, run, nodes, asOf));
    const frames = this.framesOf(policy, asOf, facts);
    if (this.latest?.frames !== frames) {
      this.latest = { frames, applications: this.applied((place) => frames[place] ?? [], this.inTurn, this.rows) };
    }
    return this.latest.applications;
  }

  /** The same for those whom nobody has scored yet. */
  toPlace(policy: CompiledPolicy, { facts, nodes }: SceneReads, asOf: string): EncodedApplication<ApplicantScores>[] {
    const scores = new ApplicantScores(policy, this.persons, asOf, nodes, facts);
    const nothing = emptyFrame(policy, scores.day);
    return this.applied(() => nothing, scores);
  }

  /** `rows` are those by which `scores` knows the persons, where they are not those of {@link persons}. */
  private applied<Scores>(
    factsOf: (place: number) => readonly Value[],
    scores: Scores,
    rows?: Int32Array,
  ): EncodedApplication<Scores>[] {
    const { ids } = this.persons;
    const applicant = (place: number): SeatedApplicant<Scores> =>
      new SeatedApplicant(ids, place, factsOf(place), scores, rows ? (rows[place] ?? -1) : place);
    return this.applications.map(({ id, pool }, index) => {
      const applicants = (this.seats[index] ?? []).map(applicant);
      return pool === undefined ? { id, applicants } : { id, pool, applicants };
    });
  }

  private framesOf(policy: CompiledPolicy, asOf: string, wanted?: ReadonlySet<string>): readonly (readonly Value[])[] {
    const key = [asOf, ...policy.facts.facts.map(columnKey)].join('\n');
    return this.frames.get(key, () => new Frames(policy, this.persons, asOf)).with(wanted);
  }
}

/** The facts of some persons by slot of a dictionary, filled in as they are asked for; the others are unknown until then. */
class Frames {
  private readonly all: readonly Value[][];
  private readonly filled = new Set<string>();

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly persons: EncodedPopulation,
    asOf: string,
  ) {
    const nothing = emptyFrame(policy, parseDay(asOf) ?? 0);
    this.all = Array.from({ length: persons.size }, () => nothing.slice());
  }

  /** By row, with the facts of these ids at least; all without them. */
  with(wanted: ReadonlySet<string> | undefined): readonly (readonly Value[])[] {
    const { facts } = this.policy;
    const missing = facts.facts.filter(({ id }) => (!wanted || wanted.has(id)) && !this.filled.has(id));
    const columns = missing.map((fact) => ({ slot: facts.slotOf(fact.id), column: this.persons.requireColumn(fact) }));
    if (columns.length === 0) return this.all;
    for (const [row, values] of this.all.entries()) {
      for (const { slot, column } of columns) values[slot] = valueAtRow(column, row);
    }
    for (const { id } of missing) this.filled.add(id);
    return this.all;
  }
}

/** Frames of the same persons under a few dictionaries: whoever compares two policies needs those of both. */
class RecentFrames {
  private readonly frames = new Map<string, Frames>();

  get(key: string, make: () => Frames): Frames {
    const found = this.frames.get(key) ?? make();
    this.frames.delete(key);
    this.frames.set(key, found);
    const oldest = this.frames.keys().next().value;
    if (this.frames.size > MOST_FRAMES && oldest !== undefined) this.frames.delete(oldest);
    return found;
  }
}

const KNOWN = new WeakMap<EncodedPopulation, WeakMap<readonly SceneApplication[], Map<string, SceneApplicants>>>();

/** The applicants of a scene, found once for a population and its list of applications. */
export function applicantsOf(
  population: EncodedPopulation,
  applications: readonly SceneApplication[],
  scene: string,
): SceneApplicants {
  const lists = KNOWN.get(population) ?? new WeakMap<readonly SceneApplication[], Map<string, SceneApplicants>>();
  KNOWN.set(population, lists);
  const scenes = lists.get(applications) ?? new Map<string, SceneApplicants>();
  lists.set(applications, scenes);
  const applicants = scenes.get(scene) ?? new SceneApplicants(population, applications, scene);
  scenes.set(scene, applicants);
  return applicants;
}

/**
 * The applications for one scene, with their applicants' facts by slot of this policy and their scores. Facts that the policy does not
 * know are left out, as they are everywhere. Applicants must be persons of the population, which whoever read it has made sure of;
 * the list of applications must not change.
 */
export function sceneApplications(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  applications: readonly SceneApplication[],
  scene: string,
  asOf: string,
): EncodedApplication[] {
  const applicants = applicantsOf(population, applications, scene);
  return applicants.encoded(policy, asOf, new ApplicantScores(policy, applicants.persons, asOf));
}

/**
 * The same with what placing them reads and nothing besides: enough for `placeScene`, but not for a ranking that is explained. With the
 * run of everybody, nobody is scored again, and the list is good until the next run. The policy must have the scene.
 */
export function applicationsToPlace(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  applications: readonly SceneApplication[],
  scene: string,
  asOf: string,
  run?: IncrementalRun,
): readonly EncodedApplication[] {
  const rules = policy.rules.scenes.get(scene);
  if (!rules) throw new RangeError(`The policy has no scene ${scene}`);
  const applicants = applicantsOf(population, applications, scene);
  const reads = sceneReads(policy, rules);
  return run ? applicants.placed(policy, run, reads, asOf) : applicants.toPlace(policy, reads, asOf);
}
