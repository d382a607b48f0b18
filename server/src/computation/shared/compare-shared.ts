import {
  type BandEdges,
  compareSimulations,
  type ComparisonCheck,
  type GroupAssignment,
  type Grouping,
  OTHER_BLOCK_SIZE,
  type PolicyComparison,
  SAMPLE_SIZE,
  type Simulation,
} from '@jifen/policies';
import { type ComparisonFigures, type SceneSource } from '../jobs.js';
import { assignmentsOf, type CrossedScene, grouped } from '../scene-crossing.js';
import { type Crossed } from './share-task.js';
import { simulateShared } from './simulate-shared.js';
import { type Team } from './team.js';

/** What is compared, and how it is shown. */
export interface ComparisonView {
  readonly groupings: readonly Grouping[];
  readonly edges?: BandEdges | undefined;
}

/** Both sides of a comparison, run. */
export interface BothRuns {
  readonly a: Simulation;
  readonly b: Simulation;
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

/** Compares the runs of the team's two policies; scenes are ranked by whichever thread is free. */
export async function compareShared(
  team: Team,
  { a, b }: BothRuns,
  { groupings, edges, scenes }: ComparisonView & { readonly scenes: readonly SceneSource[] },
): Promise<ComparedFigures> {
  const { policies, loaded, asOf } = team.ground;
  let assignments: readonly GroupAssignment[] = [];
  let comparison: PolicyComparison | undefined;
  const parts = await team.share<'cross'>(
    { phase: 'cross', scenes },
    {
      meanwhile: () => {
        assignments = assignmentsOf(policies.toReversed(), loaded, asOf, groupings, sharedMemory);
        comparison = compareSimulations(a, b, loaded.population, assignments, edges && { edges });
      },
    },
  );
  if (!comparison) throw new RangeError('The runs were not compared');
  const divided = (crossed: CrossedScene, source: SceneSource): CrossedScene =>
    crossed.sheet ? { ...crossed, sheet: grouped(crossed.sheet, loaded, source, assignments) } : crossed;
  const crossed = parts
    .flatMap((part) => part.crossed)
    .sort((one, other) => one.scene - other.scene)
    .map((each): Crossed => {
      const source = scenes[each.scene];
      return each.crossed && source ? { ...each, crossed: divided(each.crossed, source) } : each;
    });
  return { comparison, assignments, scenes, crossed };
}

/** Computes the whole seal of a comparison: both sides run again, cut elsewhere, and every check, that of each scene among them. */
export async function sealShared(
  team: Team,
  runs: BothRuns,
  { comparison, assignments, crossed }: ComparedFigures,
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
    runs: { ...runs, again, asOf, comparison, assignments, ...settings },
  });
  const checks = parts.flatMap((part) => part.checks).sort(([one], [other]) => one - other);
  return [...checks.map(([, check]) => check), ...crossed.flatMap((scene) => scene.crossed?.check ?? [])];
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
