import {
  type Allocate,
  applicationGroups,
  assignGroups,
  type ComparisonCheck,
  compareRankings,
  type CompiledPolicy,
  crossingCheck,
  drawPlaceSheet,
  type GroupAssignment,
  type Grouping,
  MOST_DRAWN_APPLICATIONS,
  type PlaceSheet,
} from '@jifen/policies';
import { type SceneCrossing, type SceneSource } from './jobs.js';
import { type LoadedPopulation } from './population-cache.js';
import { placeOrRefuse, sceneToPlace, type WatchedSide } from './scene-ranking.js';
import { Refused } from './refused.js';

/** A scene under two policies: who crosses the line, and the sheet that tells it at any number of places. */
export interface CrossedScene {
  readonly crossing: SceneCrossing;
  /** Null where the scene does not limit places, or has too many applications. Its groups are added by {@link grouped}. */
  readonly sheet: PlaceSheet | null;
}

/** How a comparison's groupings divide the population; one whose fact neither policy knows is passed over. */
export function assignmentsOf(
  policies: readonly CompiledPolicy[],
  { population }: LoadedPopulation,
  asOf: string,
  groupings: readonly Grouping[],
  allocate?: Allocate,
): GroupAssignment[] {
  return groupings.flatMap((grouping) => {
    for (const policy of policies) {
      const assignment = assignGroups(policy, population, asOf, grouping, allocate);
      if (assignment) return [assignment];
    }
    return [];
  });
}

/** The applications of a scene ranked under both policies, not yet divided into groups. @throws {Refused} where one of them cannot rank it */
export function crossScene(
  a: CompiledPolicy,
  b: CompiledPolicy,
  loaded: LoadedPopulation,
  source: SceneSource,
  asOf: string,
  [runA, runB]: readonly [WatchedSide, WatchedSide],
): CrossedScene {
  const sceneA = sceneToPlace(a, loaded, source, asOf, runA);
  const sceneB = sceneToPlace(b, loaded, source, asOf, runB);
  const before = placeOrRefuse(sceneA, asOf);
  const after = placeOrRefuse(sceneB, asOf);
  const there = compareRankings(before.ranking, after.ranking, loaded.applied(source.scene).applications);
  const findings = [...before.findings, ...after.findings, ...there.findings];
  if (!there.crossing) throw new Refused(findings);
  const { id, title } = after.ranking.scene;
  const keys = { a: before.ranking.keys, b: after.ranking.keys };
  return {
    crossing: { scene: { id, title }, keys, ...there.crossing, findings },
    sheet: drawPlaceSheet(sceneA, sceneB, asOf),
  };
}

/**
 * A scene's part of the seal: its crossing against one from B to A of places given out once more, and against what the orders alone come
 * to. @throws {Refused} where the scene cannot be ranked any more
 */
export function checkCrossing(
  a: CompiledPolicy,
  b: CompiledPolicy,
  loaded: LoadedPopulation,
  source: SceneSource,
  asOf: string,
  [runA, runB]: readonly [WatchedSide, WatchedSide],
  crossing: SceneCrossing,
): ComparisonCheck {
  const sceneA = sceneToPlace(a, loaded, source, asOf, runA);
  const sceneB = sceneToPlace(b, loaded, source, asOf, runB);
  const after = placeOrRefuse(sceneB, asOf);
  const before = placeOrRefuse(sceneA, asOf);
  const back = compareRankings(after.ranking, before.ranking, loaded.applied(source.scene).applications);
  if (!back.crossing) throw new Refused(back.findings);
  const sheet = drawPlaceSheet(sceneA, sceneB, asOf, () => [], MOST_DRAWN_APPLICATIONS);
  return crossingCheck(crossing.scene.title, crossing, back.crossing, sheet);
}

/** The sheet of a scene alone, for as many applications as can be drawn; null where there is none. @throws {Refused} */
export function sceneSheet(
  a: CompiledPolicy,
  b: CompiledPolicy,
  loaded: LoadedPopulation,
  source: SceneSource,
  asOf: string,
  assignments: readonly GroupAssignment[],
): PlaceSheet | null {
  const [sceneA, sceneB] = [sceneToPlace(a, loaded, source, asOf), sceneToPlace(b, loaded, source, asOf)];
  const sheet = drawPlaceSheet(sceneA, sceneB, asOf, () => [], MOST_DRAWN_APPLICATIONS);
  return sheet && grouped(sheet, loaded, source, assignments);
}

/** The sheet of a scene with its applications divided as the comparison divides persons. */
export function grouped(
  sheet: PlaceSheet,
  loaded: LoadedPopulation,
  { scene }: SceneSource,
  assignments: readonly GroupAssignment[],
): PlaceSheet {
  const own = loaded.applications.filter((application) => application.scene === scene);
  const first = new Map(own.map(({ id, rows }) => [id, rows[0] ?? -1]));
  return { ...sheet, groups: applicationGroups(assignments, sheet.applications, (id) => first.get(id) ?? -1) };
}
