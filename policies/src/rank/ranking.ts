import type { PolicyIdentity } from '../evaluate/compile-policy.js';
import type { Bilingual } from '../findings/finding.js';
import type { ValueType } from '../logic/value-type.js';
import type { AdmissionRound, OrderingKey, Scene, TieAtLine } from '../model/scene.js';
import type { Text } from '../model/text.js';
import type { Reason } from './reason.js';

/** A column of the ranking: one ordering key. */
export interface RankingKey {
  readonly id: string;
  readonly title: Text;
  readonly direction: OrderingKey['direction'];
  /** Type of the encoded values: a number in whole units of its places, an epoch day, 0 or 1 for no or yes, the position of an option. */
  readonly type: ValueType;
}

/** The value of one key for one application. */
export interface RankedKey {
  readonly id: string;
  /** In units of the key's type; null is unknown, and stands behind every known value. */
  readonly value: number | null;
  /** For people, in either language: `66.50`, `2021-06-12`, `—` for unknown; of what has a `label`, the Chinese one. */
  readonly display: string;
  /** Yes, no, or the label of an option; absent for numbers and dates. */
  readonly label?: Bilingual;
}

/** A person of the application whose points could not be used, and why. */
export interface SetAside {
  readonly person: string;
  readonly reasons: readonly Reason[];
}

/** What became of an application. `tie-at-line`: equal to others across the line, and nobody has decided yet. */
export type RankingStatus = 'admitted' | 'rejected' | 'tie-at-line' | 'excluded';

/** What became of an application that took part. Points in hundredths. */
export interface PlacedRow {
  readonly applicationId: string;
  /** Points that the scene counts, by the household rule. */
  readonly scenePoints: number;
  readonly status: Exclude<RankingStatus, 'excluded'>;
}

/** An application with its place in the order of its pool. Points in hundredths. */
export interface RankedRow extends PlacedRow {
  /** 1 is first; complete equals share a position, and the next one counts them all (1, 2, 2, 4). */
  readonly position: number;
  /** The person whose points and facts were compared. */
  readonly countedPerson: string;
  /** The other spouse, where that one's points could be used too; null otherwise. */
  readonly otherPerson: string | null;
  /** Scene points of the other person; null where there is none. */
  readonly otherScenePoints: number | null;
  /** In the sequence of the ranking's keys. */
  readonly keys: readonly RankedKey[];
  readonly reason: Reason;
  /** Lot of the application (hexadecimal), where lots decided over its tie; null elsewhere. */
  readonly lot: string | null;
  /** Spouses who applied along but could not be counted. */
  readonly setAside: readonly SetAside[];
  /** Indicators that the scene counts and that scored nothing for want of a fact (未取得), of the counted persons. */
  readonly unknownItems: readonly string[];
  /** Vetoes and standing rules that could not be decided for the counted person; they hold nobody back. */
  readonly undecided: readonly string[];
}

/** An application that takes no part in the ranking. */
export interface LeftOut {
  readonly applicationId: string;
  readonly pool: string | null;
}

/** The same with every reason. Points in hundredths. */
export interface ExcludedApplication extends LeftOut {
  readonly status: 'excluded';
  /** The reason of the person whose points would have counted. */
  readonly reason: Reason;
  /** The applicants who could not be counted. */
  readonly persons: readonly SetAside[];
  /** Household points, where the threshold excluded the application; null where nobody could be counted. */
  readonly scenePoints: number | null;
}

/** Where the line runs in a pool. Points in hundredths. */
export interface CutOff {
  /** Scene points at the last place; in a scene without ranking, its threshold. Null where nothing was given out. */
  readonly points: number | null;
  /** Application on the last place that is certain; null where there is none. */
  readonly lastAdmitted: string | null;
  /** First application below the line; null where nobody had to be rejected. */
  readonly firstRejected: string | null;
  /** First key in which these two differ; null where one is missing, lots decided, or a tie is undecided. */
  readonly decidingKey: string | null;
  /** Applications with exactly the points of the line, by what became of them. */
  readonly equalOnPoints: { readonly admitted: number; readonly rejected: number; readonly undecided: number };
}

/** Complete equals across the line. */
export interface Tie {
  readonly applications: readonly string[];
  /** Places left for them. */
  readonly places: number;
  readonly method: TieAtLine;
  /** Seed of the lots; null unless lots were drawn. */
  readonly seed: string | null;
  /** What has to be decided, or how it was decided. */
  readonly explanation: Bilingual;
}

/** A round of admission that places were given out in. */
export type RankingRound = Pick<AdmissionRound, 'id' | 'title' | 'share'>;

/** How one pool of places was given out; where the scene gives its places out in rounds, one round of the pool. */
export interface PoolPlaces<Row extends PlacedRow = PlacedRow> {
  /** Null where the scene has one quota. */
  readonly pool: string | null;
  readonly title: Text | null;
  /** Null where all places are given out at once. */
  readonly round: RankingRound | null;
  /** The keys of the round, where it has its own; null where they are the ranking's. */
  readonly keys: readonly RankingKey[] | null;
  /** Places, in a round with those left over from the one before; null in a scene without ranking. */
  readonly quota: number | null;
  /** In order. */
  readonly rows: readonly Row[];
  readonly admitted: number;
  /** Places that nobody took: 0 while a tie is undecided, null in a scene without ranking. */
  readonly unused: number | null;
  /** Admitted above the quota, because all equals were admitted. */
  readonly overQuota: number;
  readonly cutOff: CutOff;
  /** Null where no tie crosses the line. */
  readonly tie: Tie | null;
}

/** The ranking of one pool, or of one round of it. */
export type PoolRanking = PoolPlaces<RankedRow>;

/** Who has a place in one round of a scene under one policy. Plain JSON; equal inputs give equal results. */
export interface ScenePlaces<Row extends PlacedRow = PlacedRow, Out extends LeftOut = LeftOut> {
  readonly policy: PolicyIdentity;
  readonly scene: Pick<Scene, 'id' | 'title' | 'household' | 'ranked'>;
  readonly asOf: string;
  /** Least points to be considered, in hundredths; null where there is none. */
  readonly threshold: number | null;
  readonly keys: readonly RankingKey[];
  /** Applications in all: rows of all pools and the excluded ones. */
  readonly applications: number;
  /** Pool by pool; of each pool, its rounds in sequence. Rounds behind an undecided tie are not there. */
  readonly pools: readonly PoolPlaces<Row>[];
  /** By application id. */
  readonly excluded: readonly Out[];
  /** False while a tie on the line waits for a decision: the result may not be published as final. */
  readonly final: boolean;
}

/** The same with everything that there is to say about every application: keys, persons, reasons. */
export type Ranking = ScenePlaces<RankedRow, ExcludedApplication>;

/** Every row, pool after pool; an application that takes part in several rounds has a row in each. */
export function* rowsOf<Row extends PlacedRow>({
  pools,
}: ScenePlaces<Row>): Generator<{ readonly pool: PoolPlaces<Row>; readonly row: Row }> {
  for (const pool of pools) for (const row of pool.rows) yield { pool, row };
}
