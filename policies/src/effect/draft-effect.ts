import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Finding } from '../findings/finding.js';
import type { Text } from '../model/text.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import type { SceneApplication } from '../population/population-format.js';
import { placeScene } from '../rank/rank-scene.js';
import { rowsOf } from '../rank/ranking.js';
import type { SceneRoundInput } from '../rank/scene-round.js';
import { type ChangeBand, Changes } from '../simulate/compare-cells.js';
import { extentOf, histogramOf, type Totals } from '../simulate/distribution.js';
import { IncrementalRuns, MOST_INCREMENTAL } from '../simulate/incremental-runs.js';
import { applicationsToPlace, type EncodedApplication } from '../simulate/scene-applications.js';
import { simulate } from '../simulate/simulate.js';

/** On whom, and on which day, the effect of an edit is looked at. The population must have been encoded for both policies. */
export interface EffectGround {
  readonly population: EncodedPopulation;
  readonly applications: readonly SceneApplication[];
  /** A date, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Scenes to rank, with the places of a round. */
  readonly scenes: readonly { readonly scene: string; readonly round: SceneRoundInput }[];
}

/** What the policy that is edited is held against: run once, however often somebody types. */
export interface EffectBase {
  /** Totals that count, by row. */
  readonly totals: Totals;
  /** Runs the edits; null where there are too many persons to keep their points at every node. */
  readonly runs: IncrementalRuns | null;
  /** Applications with a place, by scene; findings where the scene cannot be ranked. */
  readonly places: ReadonlyMap<string, Placed>;
}

type Placed =
  | { readonly admitted: ReadonlySet<string>; readonly findings: readonly [] }
  | { readonly admitted: null; readonly findings: readonly Finding[] };

/** What an edit does to the places of one scene. */
export type PlacesEffect =
  | {
      readonly scene: { readonly id: string; readonly title: Text };
      readonly admitted: { readonly base: number; readonly edited: number };
      /** Applications that have a place only now, and those that had one before. */
      readonly entered: number;
      readonly left: number;
      readonly findings: readonly [];
    }
  | {
      readonly scene: { readonly id: string; readonly title: Text };
      readonly admitted: null;
      readonly findings: readonly Finding[];
    };

/** What an edit does to a population, in short. Amounts in hundredths, of totals that count. */
export interface DraftEffect {
  readonly persons: number;
  /** Sum of the changes, edited less base; over the persons it is the mean change. */
  readonly deltaSum: number;
  readonly winners: number;
  readonly losers: number;
  readonly unchanged: number;
  readonly bands: readonly ChangeBand[];
  readonly sums: { readonly base: number; readonly edited: number };
  /** Both distributions over the same bins. */
  readonly distribution: {
    readonly width: number;
    readonly from: number;
    readonly base: readonly number[];
    readonly edited: readonly number[];
  };
  readonly scenes: readonly PlacesEffect[];
}

interface Scored {
  readonly totals: Totals;
  readonly applying: (scene: string) => readonly EncodedApplication[];
}

function scored(
  policy: CompiledPolicy,
  { population, applications, asOf }: EffectGround,
  runs: IncrementalRuns | null,
): Scored {
  const run = runs?.run(policy);
  return {
    totals: (run ?? simulate(policy, population, asOf)).totals,
    applying: (scene) => applicationsToPlace(policy, population, applications, scene, asOf, run),
  };
}

function placesUnder(
  policy: CompiledPolicy,
  { applying }: Scored,
  { scenes, asOf }: EffectGround,
): Map<string, Placed> {
  const places = new Map<string, Placed>();
  for (const { scene, round } of scenes) {
    const rules = policy.rules.scenes.get(scene);
    if (!rules) continue;
    const { ranking, findings } = placeScene(policy, rules, round, applying(scene), asOf);
    if (!ranking) {
      places.set(scene, { admitted: null, findings });
      continue;
    }
    const admitted = new Set<string>();
    for (const { row } of rowsOf(ranking)) if (row.status === 'admitted') admitted.add(row.applicationId);
    places.set(scene, { admitted, findings: [] });
  }
  return places;
}

/** Runs what edits are held against. */
export function effectBase(policy: CompiledPolicy, ground: EffectGround): EffectBase {
  const runs = ground.population.size <= MOST_INCREMENTAL ? new IncrementalRuns(ground.population, ground.asOf) : null;
  const run = scored(policy, ground, runs);
  return { totals: run.totals, runs, places: placesUnder(policy, run, ground) };
}

function countOutside(those: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const id of those) if (!others.has(id)) count += 1;
  return count;
}

function placesEffect(policy: CompiledPolicy, scene: string, before: Placed, after: Placed): PlacesEffect {
  const title = policy.rules.scenes.get(scene)?.scene.title ?? { zh: scene };
  const of = { id: scene, title };
  if (before.admitted === null) return { scene: of, admitted: null, findings: before.findings };
  if (after.admitted === null) return { scene: of, admitted: null, findings: after.findings };
  return {
    scene: of,
    admitted: { base: before.admitted.size, edited: after.admitted.size },
    entered: countOutside(after.admitted, before.admitted),
    left: countOutside(before.admitted, after.admitted),
    findings: [],
  };
}

/**
 * What an edited policy does to the population, against the base, on the same ground. Scenes that one of the two does not have are left
 * out. Short of a comparison: nothing is grouped, nobody is named and nothing is sealed.
 */
export function draftEffect(base: EffectBase, edited: CompiledPolicy, ground: EffectGround): DraftEffect {
  const after = scored(edited, ground, base.runs);
  const [a, b] = [base.totals, after.totals];
  const changes = new Changes(a, b).all();
  const [before, now] = [extentOf(a), extentOf(b)];
  const min = Math.min(before.min, now.min);
  const max = Math.max(before.max, now.max);
  const [binsA, binsB] = [histogramOf(a, min, max), histogramOf(b, min, max)];
  const places = placesUnder(edited, after, ground);
  return {
    ...changes,
    sums: { base: before.sum, edited: now.sum },
    distribution: { width: binsA.width, from: binsA.from, base: binsA.counts, edited: binsB.counts },
    scenes: [...places].flatMap(([scene, now]) => {
      const was = base.places.get(scene);
      return was ? [placesEffect(edited, scene, was, now)] : [];
    }),
  };
}
