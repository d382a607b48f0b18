import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { SceneRules } from '../logic/read-scene.js';
import type { Application } from './application.js';
import { orderRows, placeRows } from './place-rows.js';
import { orderScene, placeScene, type Ranked } from './rank-scene.js';
import type { LeftOut, PlacedRow } from './ranking.js';
import type { SceneRoundInput } from './scene-round.js';
import type { AppliedRows, ScoredRows } from './scored-rows.js';
import type { OrderedRow } from './telling.js';

/** A policy's scene, and what it is ranked with. */
export interface SceneToRank {
  readonly policy: CompiledPolicy;
  readonly rules: SceneRules;
  readonly round: SceneRoundInput;
  /** May be a list that is only made when it is read. */
  readonly applications: readonly Application[];
  /** The same applications by columns, where the applicants have been scored; then the list is only read where something is wrong. */
  readonly rows?: { readonly applied: AppliedRows; readonly persons: ScoredRows };
}

/** Ids of the applications, in their order. */
export function applicationIds(scene: SceneToRank): readonly string[] {
  return scene.rows?.applied.applications.ids ?? scene.applications.map(({ id }) => id);
}

/** Who has a place. */
export function placesIn(scene: SceneToRank, asOf: string): Ranked<PlacedRow, LeftOut> {
  const { policy, rules, round, rows } = scene;
  const placed = rows && placeRows({ policy, rules, round, ...rows }, asOf);
  return placed ?? placeScene(policy, rules, round, scene.applications, asOf);
}

/** The order in a round, with the values of the keys. */
export function orderIn(scene: SceneToRank, round: SceneRoundInput, asOf: string): Ranked<OrderedRow, LeftOut> {
  const { policy, rules, rows } = scene;
  const ordered = rows && orderRows({ policy, rules, round, ...rows }, asOf);
  return ordered ?? orderScene(policy, rules, round, scene.applications, asOf);
}
