import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { type Finding, hasErrors, under } from '../findings/finding.js';
import { parseDay } from '../logic/calendar-day.js';
import type { SceneRules } from '../logic/read-scene.js';
import { toHundredths } from '../model/amount.js';
import { parseBy } from '../model/parse-policy.js';
import type { Application } from './application.js';
import { type Candidate, Judge } from './candidate.js';
import { Household } from './household.js';
import { Ordering } from './ordering.js';
import { type Places, placesOf } from './places.js';
import { admitPool, admittedByRank, rankPool } from './pool-ranking.js';
import { rankFinding } from './rank-finding.js';
import type { ExcludedApplication, LeftOut, PlacedRow, PoolPlaces, RankedRow, ScenePlaces } from './ranking.js';
import { type ReadApplication, readApplications } from './read-applications.js';
import { belowThreshold, NO_ROUND, type Reason } from './reason.js';
import { type RoundContender, Rounds, type RoundValues } from './rounds.js';
import { formulaPointsOf, type ScenePoints, scenePointsOf } from './scene-points.js';
import { sceneReadiness } from './scene-readiness.js';
import { SceneRound, type SceneRoundInput } from './scene-round.js';
import { IN_FULL, IN_ORDER, IN_SHORT, type OrderedRow, type Telling } from './telling.js';

/** A ranking, perhaps with warnings; or the reasons why nothing could be ranked. */
export type Ranked<Row extends PlacedRow = RankedRow, Out extends LeftOut = ExcludedApplication> =
  | { readonly ranking: ScenePlaces<Row, Out>; readonly findings: readonly Finding[] }
  | { readonly ranking: null; readonly findings: readonly Finding[] };

const NO_ROUNDS: RoundValues = [];

/** An application that takes part, or one that does not. */
export type TakesPart<About, Out extends LeftOut> =
  | { readonly contender: RoundContender<About>; readonly excluded: null }
  | { readonly contender: null; readonly excluded: Out };

/** What an application comes to before places are given out; its household points, where somebody can be counted. */
export type ApplicationOutcome<About, Out extends LeftOut> = TakesPart<About, Out> & {
  readonly scenePoints: number | null;
};

/** Ranks applications one by one into contenders of their pools and excluded ones. */
export class SceneRanker<About, Row extends PlacedRow, Out extends LeftOut> {
  private readonly excluded: Out[] = [];
  private readonly contenders: RoundContender<About>[][];
  /** How the scene counts a person’s points. */
  readonly points: ScenePoints;
  private readonly judge: Judge;
  private readonly ordering: Ordering;
  private readonly household: Household;
  private readonly rounds: Rounds;
  private readonly threshold: number | null;
  private readonly belowThreshold: Reason | null;

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly rules: SceneRules,
    readonly places: Places,
    private readonly asOf: string,
    day: number,
    private readonly telling: Telling<About, Row, Out>,
  ) {
    const { scene, formula } = rules;
    this.points = formula ? formulaPointsOf(policy, formula) : scenePointsOf(policy, scene.items ?? undefined);
    this.judge = new Judge(policy, rules, this.points, day);
    this.ordering = Ordering.of(policy, scene, scene.keys, rules.keys);
    this.household = new Household(policy, rules, this.ordering);
    this.rounds = new Rounds(policy, rules, this.ordering);
    this.threshold = scene.threshold == null ? null : toHundredths(scene.threshold);
    this.belowThreshold = this.threshold === null ? null : belowThreshold(this.threshold);
    this.contenders = places.pools.map(() => []);
  }

  add(application: ReadApplication): void {
    this.take(application.pool, this.outcomeOf(application));
  }

  /** Takes what an application for the pool of that index has come to. */
  take(pool: number, { contender, excluded }: TakesPart<About, Out>): void {
    if (contender) this.contenders[pool]?.push(contender);
    else this.excluded.push(excluded);
  }

  /** What one application comes to; it depends on nobody else. */
  outcomeOf({ id, pool, applicants }: ReadApplication): ApplicationOutcome<About, Out> {
    const candidates = applicants.map((applicant, seat) => this.judge.assess(applicant, seat));
    const standpoint = this.household.standpointOf(candidates);
    const setAside = this.telling.setAside(candidates);
    const exclude = (reason: Reason, scenePoints: number | null): ApplicationOutcome<About, Out> => {
      const application = { applicationId: id, pool: this.places.pools[pool]?.id ?? null };
      const excluded = this.telling.excluded(application, reason, setAside, scenePoints);
      return { contender: null, excluded, scenePoints };
    };
    if (!standpoint) {
      const first = candidates.find(({ reasons }) => reasons.length > 0)?.reasons[0];
      if (!first) throw new RangeError('Without a standpoint, some applicant has a reason against');
      return exclude(first, null);
    }
    const { scenePoints, counted, other, facts, values } = standpoint;
    if (scenePoints === null) return exclude(this.household.unknownReason(standpoint), null);
    if (this.rules.scene.ranked && this.belowThreshold && this.threshold !== null && scenePoints < this.threshold) {
      return exclude(this.belowThreshold, scenePoints);
    }
    const rounds = this.rounds.exist ? this.rounds.valuesOf({ facts, points: counted.score.points }) : NO_ROUNDS;
    if (this.rounds.exist && rounds.every((round) => round === null)) return exclude(NO_ROUND, scenePoints);
    const contender = {
      applicationId: id,
      scenePoints,
      values,
      rounds,
      about: this.telling.about({ counted, other, setAside, unknownItems: () => this.unknownItems(counted, other) }),
    };
    return { contender, excluded: null, scenePoints };
  }

  /** Whether the scene's and the household's points are always known: neither is a formula. */
  get isPlain(): boolean {
    return !this.rules.formula && !this.rules.household;
  }

  /** Ids of the applications that have a place in a pool, by its index, when these contend for it. */
  admitted(index: number, contenders: readonly RoundContender<About>[]): readonly string[] {
    const pool = this.places.pools[index];
    if (pool && pool.quota !== null && !this.rounds.exist) {
      return admittedByRank({ ...pool, quota: pool.quota }, contenders, this.ordering, this.places);
    }
    const rows = this.rankedPool(index, contenders).flatMap((ranking) => ranking.rows);
    return rows.flatMap(({ status, applicationId }) => (status === 'admitted' ? [applicationId] : []));
  }

  /** Gives out the places of one pool, by its index, to those who contend for them; a ranking for each round, in sequence. */
  private rankedPool(index: number, contenders: readonly RoundContender<About>[]): PoolPlaces<Row>[] {
    const pool = this.places.pools[index];
    if (!pool) return [];
    if (pool.quota === null) return [admitPool(pool, contenders, this.ordering, this.threshold, this.telling)];
    const places = { ...pool, quota: pool.quota };
    if (this.rounds.exist) return this.rounds.rank(places, contenders, this.places, this.telling);
    const atOnce = { ordering: this.ordering, round: null, ownKeys: false };
    return [rankPool(places, contenders, atOnce, this.places, this.telling)];
  }

  private unknownItems(counted: Candidate, other: Candidate | null): readonly string[] {
    const own = this.judge.unknownItems(counted);
    const { household } = this.rules.scene;
    if (!other || household === 'own' || household === 'higher') return own;
    return [...new Set([...own, ...this.judge.unknownItems(other)])];
  }

  ranking(applications: number): ScenePlaces<Row, Out> {
    const { scene } = this.rules;
    const pools = this.contenders.flatMap((contenders, index) => this.rankedPool(index, contenders));
    return {
      policy: this.policy.identity,
      scene: { id: scene.id, title: scene.title, household: scene.household, ranked: scene.ranked },
      asOf: this.asOf,
      threshold: this.threshold,
      keys: this.ordering.keys,
      applications,
      pools,
      excluded: this.excluded.toSorted((a, b) => (a.applicationId < b.applicationId ? -1 : 1)),
      final: pools.every(({ tie }) => tie?.method !== 'stop'),
    };
  }
}

/** A ranker for one round of a scene under one policy, or what stands against ranking by it; see {@link rankScene}. */
export function sceneRanker<About, Row extends PlacedRow, Out extends LeftOut>(
  policy: CompiledPolicy,
  rules: SceneRules,
  round: SceneRoundInput,
  asOf: string,
  telling: Telling<About, Row, Out>,
): { readonly ranker: SceneRanker<About, Row, Out> | null; readonly findings: Finding[] } {
  const findings = sceneReadiness(policy, rules);
  const day = parseDay(asOf);
  if (day === undefined) {
    const message = { zh: `截至日期「${asOf}」不是存在的日期`, en: `The as-of date "${asOf}" does not exist` };
    const remedy = { zh: '写成 2026-01-31 的形式', en: 'Write it as 2026-01-31' };
    findings.push(rankFinding('RANK-AS-OF-NOT-A-DATE', '/asOf', message, remedy));
  }
  const { value: parsedRound, findings: roundFindings } = parseBy(SceneRound, round);
  findings.push(...under('/round', roundFindings));
  if (day === undefined || !parsedRound) return { ranker: null, findings };

  const { places, findings: placeFindings } = placesOf(rules.scene, parsedRound);
  findings.push(...placeFindings);
  if (hasErrors(findings)) return { ranker: null, findings };
  return { ranker: new SceneRanker(policy, rules, places, asOf, day, telling), findings };
}

/**
 * Ranks the applications for one round of a scene under one policy as of a day, `YYYY-MM-DD`.
 *
 * Whose points may be used: active standing, no veto (reading A-21), the scene's eligibility rule beyond doubt; unknown is not
 * eligible, and says so. Points: by the scene's items after all caps (A-80, see `ScenePoints`) or its formula, by the household rule
 * (A-22, A-26, A-27, see `Household`). In a ranked scene the threshold decides who is considered; in one without ranking it is the line. Order: the
 * keys in sequence, unknown last; complete equals share a position. Line: by pool; equals across it stop the ranking until somebody
 * decides on record, unless the scene lays down another way.
 *
 * Rounds of admission give the places of a pool out one after another, see `Rounds`.
 *
 * Pure and deterministic: the result does not depend on the order of `applications`. Everything wrong with the input is in `findings`,
 * with pointers into `{scene, round, applications, asOf}`; then nothing is ranked.
 */
export function rankScene(
  policy: CompiledPolicy,
  rules: SceneRules,
  round: SceneRoundInput,
  applications: readonly Application[],
  asOf: string,
): Ranked {
  return ranked(policy, rules, round, applications, asOf, IN_FULL);
}

/** Who has a place: what {@link rankScene} finds, in the same way, without a word about anybody. For whoever only counts. */
export function placeScene(
  policy: CompiledPolicy,
  rules: SceneRules,
  round: SceneRoundInput,
  applications: readonly Application[],
  asOf: string,
): Ranked<PlacedRow, LeftOut> {
  return ranked(policy, rules, round, applications, asOf, IN_SHORT);
}

/** The same with the values of the keys, for whoever gives the places out again. */
export function orderScene(
  policy: CompiledPolicy,
  rules: SceneRules,
  round: SceneRoundInput,
  applications: readonly Application[],
  asOf: string,
): Ranked<OrderedRow, LeftOut> {
  return ranked(policy, rules, round, applications, asOf, IN_ORDER);
}

function ranked<About, Row extends PlacedRow, Out extends LeftOut>(
  policy: CompiledPolicy,
  rules: SceneRules,
  round: SceneRoundInput,
  applications: readonly Application[],
  asOf: string,
  telling: Telling<About, Row, Out>,
): Ranked<Row, Out> {
  const { ranker, findings } = sceneRanker(policy, rules, round, asOf, telling);
  if (!ranker) return { ranking: null, findings };

  const { applications: read, findings: applicationFindings } = readApplications(
    policy,
    ranker.places.pools,
    applications,
    asOf,
  );
  findings.push(...applicationFindings);
  if (hasErrors(findings)) return { ranking: null, findings };

  for (const application of read) ranker.add(application);
  return { ranking: ranker.ranking(applications.length), findings };
}
