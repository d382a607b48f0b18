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
import type { ExcludedApplication, PoolRanking, Ranking, SetAside } from './ranking.js';
import { type ReadApplication, readApplications } from './read-applications.js';
import { belowThreshold, NO_ROUND, type Reason } from './reason.js';
import { type RoundContender, Rounds, type RoundValues } from './rounds.js';
import { formulaPointsOf, type ScenePoints, scenePointsOf } from './scene-points.js';
import { sceneReadiness } from './scene-readiness.js';
import { SceneRound, type SceneRoundInput } from './scene-round.js';

/** A ranking, perhaps with warnings; or the reasons why nothing could be ranked. */
export type Ranked =
  | { readonly ranking: Ranking; readonly findings: readonly Finding[] }
  | { readonly ranking: null; readonly findings: readonly Finding[] };

const NOBODY: readonly SetAside[] = [];
const NO_ROUNDS: RoundValues = [];

function setAsideOf(candidates: readonly Candidate[]): readonly SetAside[] {
  const found = candidates.filter(({ reasons }) => reasons.length > 0);
  return found.length === 0 ? NOBODY : found.map(({ person, reasons }) => ({ person, reasons }));
}

/** What an application comes to before places are given out. */
export type ApplicationOutcome =
  | { readonly contender: RoundContender; readonly excluded: null }
  | { readonly contender: null; readonly excluded: ExcludedApplication };

/** Ranks applications one by one into contenders of their pools and excluded ones. */
export class SceneRanker {
  private readonly excluded: ExcludedApplication[] = [];
  private readonly contenders: RoundContender[][];
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
    const { contender, excluded } = this.outcomeOf(application);
    if (contender) this.contenders[application.pool]?.push(contender);
    else this.excluded.push(excluded);
  }

  /** What one application comes to; it depends on nobody else. */
  outcomeOf({ id, pool, applicants }: ReadApplication): ApplicationOutcome {
    const candidates = applicants.map((applicant, seat) => this.judge.assess(applicant, seat));
    const standpoint = this.household.standpointOf(candidates);
    const setAside = setAsideOf(candidates);
    const exclude = (reason: Reason, scenePoints: number | null): ApplicationOutcome => {
      const poolId = this.places.pools[pool]?.id ?? null;
      return {
        contender: null,
        excluded: { applicationId: id, pool: poolId, status: 'excluded', reason, persons: setAside, scenePoints },
      };
    };
    if (!standpoint) {
      const [first] = setAside.flatMap(({ reasons }) => reasons);
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
      countedPerson: counted.person,
      otherPerson: other?.person ?? null,
      scenePoints,
      otherScenePoints: other?.scenePoints ?? null,
      values,
      rounds,
      setAside,
      unknownItems: this.unknownItems(counted, other),
      undecided: counted.undecided,
    };
    return { contender, excluded: null };
  }

  /** Whether the scene's and the household's points are always known: neither is a formula. */
  get isPlain(): boolean {
    return !this.rules.formula && !this.rules.household;
  }

  /** Ids of the applications that have a place in a pool, by its index, when these contend for it. */
  admitted(index: number, contenders: readonly RoundContender[]): readonly string[] {
    const pool = this.places.pools[index];
    if (pool && pool.quota !== null && !this.rounds.exist) {
      return admittedByRank({ ...pool, quota: pool.quota }, contenders, this.ordering, this.places);
    }
    const rows = this.rankedPool(index, contenders).flatMap((ranking) => ranking.rows);
    return rows.flatMap(({ status, applicationId }) => (status === 'admitted' ? [applicationId] : []));
  }

  /** Gives out the places of one pool, by its index, to those who contend for them; a ranking for each round, in sequence. */
  private rankedPool(index: number, contenders: readonly RoundContender[]): PoolRanking[] {
    const pool = this.places.pools[index];
    if (!pool) return [];
    if (pool.quota === null) return [admitPool(pool, contenders, this.ordering, this.threshold)];
    const places = { ...pool, quota: pool.quota };
    if (this.rounds.exist) return this.rounds.rank(places, contenders, this.places);
    const atOnce = { ordering: this.ordering, round: null, ownKeys: false };
    return [rankPool(places, contenders, atOnce, this.places)];
  }

  private unknownItems(counted: Candidate, other: Candidate | null): readonly string[] {
    const own = this.judge.unknownItems(counted);
    const { household } = this.rules.scene;
    if (!other || household === 'own' || household === 'higher') return own;
    return [...new Set([...own, ...this.judge.unknownItems(other)])];
  }

  ranking(applications: number): Ranking {
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
export function sceneRanker(
  policy: CompiledPolicy,
  rules: SceneRules,
  round: SceneRoundInput,
  asOf: string,
): { readonly ranker: SceneRanker | null; readonly findings: Finding[] } {
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
  return { ranker: new SceneRanker(policy, rules, places, asOf, day), findings };
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
  const { ranker, findings } = sceneRanker(policy, rules, round, asOf);
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
