import type { Finding, Ranking, Scene, SceneDates, SceneRound, SceneSchedule } from '@jifen/policies';
import type { Bilingual } from '../i18n/language';

interface Author {
  readonly id: string | null;
  readonly displayName: string;
}

/** A pool of places as the round registered it, e.g. one school. */
export interface RoundPool {
  readonly id: string;
  readonly title?: Bilingual;
  readonly quota: number;
}

/** A registered round of a scene in a list (GET /api/scenes). Its version is frozen. */
export interface RoundRow {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly county: string;
  readonly practice: boolean;
  readonly scene: Pick<Scene, 'id' | 'title' | 'service' | 'ranked'>;
  readonly versionId: string;
  readonly version: {
    /** Running number within the county: v1, v2 … */
    readonly number: number;
    readonly version: string;
    readonly title: Bilingual;
    readonly contentHash: string;
  };
  /** Places in force, of all pools together; null in a scene without ranking. */
  readonly places: number | null;
  readonly schedule: SceneSchedule;
  /** The latest ranking. */
  readonly ranking: { readonly computedAt: string; readonly final: boolean; readonly applications: number } | null;
  readonly createdAt: string;
  readonly createdBy: Author;
}

/** One round (GET /api/scenes/:id). */
export interface Round extends RoundRow {
  /** As the frozen version states it. */
  readonly scene: Scene;
  readonly department: Bilingual | null;
  /** What was registered; null: by pool, or as the scene says. */
  readonly quota: number | null;
  readonly pools: readonly RoundPool[];
  readonly dates: SceneDates;
  /** What the dates leave open. */
  readonly findings: readonly Finding[];
  readonly population: RunPopulation;
  /** Whether the reader may compute a ranking. */
  readonly mayRank: boolean;
}

interface RunPopulation {
  readonly id: string;
  readonly name: string;
  readonly contentHash: string;
  readonly persons: number;
}

/** What a ranking was computed from. */
export interface RankingManifest {
  readonly policy: {
    readonly policyId: string;
    readonly title: Bilingual;
    readonly version: string;
    readonly number: number | null;
    readonly contentHash: string;
    readonly county: string;
    readonly practice: boolean;
  };
  readonly population: RunPopulation;
  readonly asOf: string;
  readonly engine: string;
  readonly places: SceneRound;
  readonly manifestHash: string;
}

/** A ranking as the server answers it (GET and POST /api/scenes/:id/ranking). */
export interface RankingAnswer extends Omit<Ranking, 'policy'> {
  readonly id: string;
  readonly computedAt: string;
  readonly computedBy: Author;
  readonly manifest: RankingManifest;
  /** Warnings that came with it. */
  readonly findings: readonly Finding[];
}

/** The same with the policy in the form in which explanations of it are asked for. */
export type StoredRanking = RankingAnswer & Ranking;

/** How equals at the line are parted, where the scene leaves it to its department. */
export type TieDecision = Pick<SceneRound, 'tieDecision' | 'lotterySeed'>;

/** Puts the policy of the manifest where the domain has it. */
export function storedRanking(answer: RankingAnswer): StoredRanking {
  const { policyId, title, version, county, practice, contentHash } = answer.manifest.policy;
  return { ...answer, policy: { id: policyId, title: title.zh, version, county, practice, contentHash } };
}

/** The ranking as a public list (GET /api/scenes/:id/public-list): masked by the server (reading A-78). */
export interface PublicList {
  readonly title: string;
  readonly practice: boolean;
  readonly publicity: { readonly first: string; readonly last: string } | null;
  readonly pools: readonly {
    readonly pool: Bilingual | null;
    readonly quota: number | null;
    readonly rows: readonly {
      readonly position: number;
      readonly application: string;
      readonly points: string;
      readonly status: 'admitted' | 'rejected' | 'tie-at-line';
    }[];
  }[];
}
