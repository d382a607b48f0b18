import type { SceneSchedule } from '@jifen/policies';
import type { Bilingual } from '../i18n';
import type { DraftState } from '../status';

/** What the start page reads of a draft (GET /api/policies). */
export interface DraftRow {
  readonly id: string;
  readonly title: Bilingual;
  readonly version: string;
  readonly county: string;
  readonly state: DraftState;
  readonly revision: number;
  readonly updatedAt: string;
  readonly updatedBy: { readonly id: string; readonly displayName: string };
  readonly pendingCount: number;
  readonly errorCount: number;
}

interface RunSubject {
  readonly title: Bilingual;
  readonly version?: string | null;
  readonly revision?: number | null;
}

interface RunPopulation {
  readonly name: string;
  readonly persons: number;
}

/** What the start page reads of a simulation (GET /api/simulations). */
export interface SimulationRow {
  readonly id: string;
  readonly manifest: { readonly policy: RunSubject; readonly population: RunPopulation };
  readonly createdAt: string;
}

/** What the start page reads of a comparison (GET /api/comparisons). */
export interface ComparisonRow {
  readonly id: string;
  readonly manifest: { readonly a: RunSubject; readonly b: RunSubject; readonly population: RunPopulation };
  readonly createdAt: string;
}

/** What the start page reads of a registered scene (GET /api/scenes). */
export interface SceneRow {
  readonly id: string;
  readonly county: string;
  readonly departmentId: string | null;
  readonly title: string;
  readonly year: number;
  /** Its steps, dated. */
  readonly schedule: SceneSchedule;
  /** The latest ranking; null before the first. */
  readonly ranking: { readonly computedAt: string; readonly final: boolean } | null;
  readonly createdAt: string;
}
