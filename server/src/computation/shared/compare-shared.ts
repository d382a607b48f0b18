import {
  type BandEdges,
  BLOCK_SIZE,
  compareSimulations,
  type ComparisonCheck,
  type GroupAssignment,
  type Grouping,
  OTHER_BLOCK_SIZE,
  type PolicyComparison,
  rowsWhoApply,
  SAMPLE_SIZE,
  sceneReads,
  type Simulation,
  type WatchedPoints,
  watchedPoints,
} from '@jifen/policies';
import { type ComparisonFigures, type SceneSource } from '../jobs.js';
import { type LoadedPopulation } from '../population-cache.js';
import { assignmentsOf, type CrossedScene, grouped } from '../scene-crossing.js';
import { type WatchedSide } from '../scene-ranking.js';
import { type Crossed, type SharedRun } from './share-task.js';
import { simulateShared } from './simulate-shared.js';
import { type Result, type Team } from './team.js';

/** What is compared, and how it is shown. */
export interface ComparisonView {
  readonly groupings: readonly Grouping[];
  readonly edges?: BandEdges | undefined;
}

/** Both sides of a comparison, run. */
export interface BothRuns {
  readonly a: Simulation;
  readonly b: Simulation;
  /** The same as the ranking of the scenes reads them. */
  readonly watched: readonly [WatchedSide, WatchedSide];
}

/** Two runs compared, before the seal. */
export interface ComparedFigures {
  readonly comparison: PolicyComparison;
  readonly assignments: readonly GroupAssignment[];
  readonly scenes: readonly SceneSource[];
  /** In the order of the scenes. */
  readonly crossed: readonly Crossed[];
}

const sharedMemory = (bytes: number): ArrayBufferLike => new SharedArrayBuffer(bytes);

/**
 * Runs the team's two policies and compares them. Other threads place the applications of the scenes, whose points the runs have taken
 * down, while this one compares the persons.
 */
export async function compareShared(
  team: Team,
  { groupings, edges, scenes }: ComparisonView & { readonly scenes: readonly SceneSource[] },
): Promise<{ readonly runs: BothRuns; readonly compared: ComparedFigures }> {
  const runA: SharedRun = { index: 0, blockSize: BLOCK_SIZE };
  const runB: SharedRun = { index: 1, blockSize: BLOCK_SIZE };
  const { policies, loaded, asOf } = team.ground;
  const rows = rowsWhoApply(loaded.columns, loaded.population.size, new Set(scenes.map(({ scene }) => scene)));
  const [watchedA, watchedB] = [watchedBy(team, runA, scenes, rows), watchedBy(team, runB, scenes, rows)];
  const a = await simulateShared(team, runA, watchedA);
  const b = await simulateShared(team, runB, watchedB);
  const watched = [watchedRun(a, watchedA), watchedRun(b, watchedB)] as const;
  const crossing = { phase: 'cross', scenes, runs: watched } as const;
  return team.beside<'cross', Awaited<ReturnType<typeof compareShared>>>(crossing, async (finish) => {
    const assignments = assignmentsOf(policies.toReversed(), loaded, asOf, groupings, sharedMemory);
    const comparison = compareSimulations(a, b, loaded.population, assignments, edges && { edges });
    const crossed = crossedScenes(await finish(), scenes, loaded, assignments);
    return { runs: { a, b, watched }, compared: { comparison, assignments, scenes, crossed } };
  });
}

/** Those who apply for the scenes, at the nodes that these read under one of the policies. */
function watchedBy(
  { ground }: Team,
  { index }: SharedRun,
  scenes: readonly SceneSource[],
  rows: Int32Array,
): WatchedPoints {
  const policy = ground.policies[index];
  if (!policy) throw new RangeError(`There is no policy ${index}`);
  const rules = scenes.flatMap(({ scene }) => policy.rules.scenes.get(scene) ?? []);
  const nodes = new Set(rules.flatMap((each) => sceneReads(policy, each).nodes));
  return watchedPoints(policy, rows, [...nodes], sharedMemory);
}

function watchedRun({ totals, states, barred }: Simulation, watched: WatchedPoints): WatchedSide {
  return { totals, states, barred, watched };
}

/** The scenes in their order, those who apply divided as the persons are. */
function crossedScenes(
  parts: readonly Result<'cross'>[],
  scenes: readonly SceneSource[],
  loaded: LoadedPopulation,
  assignments: readonly GroupAssignment[],
): Crossed[] {
  const divided = (crossed: CrossedScene, source: SceneSource): CrossedScene =>
    crossed.sheet ? { ...crossed, sheet: grouped(crossed.sheet, loaded, source, assignments) } : crossed;
  return parts
    .flatMap((part) => part.crossed)
    .sort((one, other) => one.scene - other.scene)
    .map((each): Crossed => {
      const source = scenes[each.scene];
      return each.crossed && source ? { ...each, crossed: divided(each.crossed, source) } : each;
    });
}

/** Computes the whole seal of a comparison: both sides run again, cut elsewhere, and every check, that of each scene among them. */
export async function sealShared(
  team: Team,
  { a, b, watched }: BothRuns,
  { comparison, assignments, scenes, crossed }: ComparedFigures,
  { groupings, edges, seed }: ComparisonView & { readonly seed: number },
): Promise<ComparisonCheck[]> {
  const again = [
    await simulateShared(team, { index: 0, blockSize: OTHER_BLOCK_SIZE }),
    await simulateShared(team, { index: 1, blockSize: OTHER_BLOCK_SIZE }),
  ];
  const { asOf } = team.ground;
  const settings = { groupings, edges, seed, sampleSize: SAMPLE_SIZE };
  const parts = await team.share<'check'>({
    phase: 'check',
    runs: { a, b, again, asOf, comparison, assignments, ...settings },
    crossings: {
      runs: watched,
      scenes: crossed.flatMap(({ scene, crossed: found }) => {
        const source = scenes[scene];
        return found && source ? [{ source, crossing: found.crossing }] : [];
      }),
    },
  });
  const checks = parts.flatMap((part) => part.checks).sort(([one], [other]) => one - other);
  return checks.map(([, check]) => check);
}

/** What is shown of a comparison beside its sides and its seal. */
export function shownOf({
  comparison,
  scenes,
  crossed,
}: ComparedFigures): Pick<ComparisonFigures, 'comparison' | 'crossing' | 'sheets' | 'notRanked'> {
  const ranked = crossed.flatMap((scene) => scene.crossed ?? []);
  return {
    comparison,
    crossing: ranked.map(({ crossing }) => crossing),
    sheets: ranked.map(({ crossing, sheet }) => ({ scene: crossing.scene.id, sheet })),
    notRanked: crossed.flatMap(({ scene, findings }) =>
      findings ? [{ scene: scenes[scene]?.scene ?? '', findings }] : [],
    ),
  };
}
