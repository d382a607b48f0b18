import { type CompiledPolicy, holds } from '../../evaluate/compile-policy.js';
import type { Value } from '../../evaluate/frame.js';
import type { FrameScore } from '../../evaluate/score-frame.js';
import type { EpochDay } from '../../logic/calendar-day.js';
import type { ApplicantScorer } from '../../rank/application.js';
import type { SceneRanker } from '../../rank/rank-scene.js';
import type { LeftOut, PlacedRow } from '../../rank/ranking.js';
import type { ReadApplication } from '../../rank/read-applications.js';
import type { RoundContender } from '../../rank/rounds.js';
import type { ScoresInTurn } from '../../simulate/scores-in-turn.js';

/** Tells who has a place, and no reasons or keys in words. */
export type ShortRanker = SceneRanker<null, PlacedRow, LeftOut>;

/** Points of all applicants under one policy, at the nodes that the rules of a scene follow from. */
export interface ApplicantPoints {
  readonly policy: CompiledPolicy;
  readonly day: EpochDay;
  readonly nodes: readonly number[];
  /** By row, for each of the nodes. */
  readonly columns: readonly Float64Array[];
}

/** These points as rankings ask for them; `unaffected` holds 1 for whoever no verdict holds for, nor is undecided, whatever the points. */
class AskedScores implements ApplicantScorer {
  readonly policy: CompiledPolicy;
  readonly day: EpochDay;

  constructor(
    private readonly scores: ApplicantPoints,
    private readonly unaffected: Uint8Array,
  ) {
    ({ policy: this.policy, day: this.day } = scores);
  }

  /** Only points, and only those that decide: who is admitted does not depend on what else is unknown of an applicant. */
  score(row: number, { points }: FrameScore): void {
    const { nodes, columns } = this.scores;
    for (let place = 0; place < nodes.length; place += 1) points[nodes[place] as number] = columns[place]?.[row] ?? 0;
  }

  isUnaffected(row: number): boolean {
    return this.unaffected[row] === 1;
  }
}

/** What the rules of a scene made of everybody under the policy that was looked at last. */
export class SceneOutcomes {
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

  admitted(ranker: ShortRanker, scores: ApplicantPoints): ReadonlySet<string> {
    this.scores.turnTo(new AskedScores(scores, this.unaffected));
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
  private touched(ranker: ShortRanker, scores: ApplicantPoints): ReadonlySet<number> {
    const changed = this.changedRows(ranker, scores);
    const touched = new Set<number>();
    for (let row = changed.indexOf(1); row >= 0; row = changed.indexOf(1, row + 1)) {
      for (const index of this.byRow[row] ?? []) if (this.settled[index] !== 1) touched.add(index);
    }
    return touched;
  }

  /** 1 for the applicants whose points are others than those seen last. */
  private changedRows({ points: scene }: ShortRanker, { policy, columns }: ApplicantPoints): Uint8Array {
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
