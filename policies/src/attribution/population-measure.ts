import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Finding } from '../findings/finding.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import type { SceneApplication } from '../population/population-format.js';
import { rankScene } from '../rank/rank-scene.js';
import { rowsOf } from '../rank/ranking.js';
import type { SceneRoundInput } from '../rank/scene-round.js';
import { sceneApplications } from '../simulate/scene-applications.js';
import { simulate } from '../simulate/simulate.js';
import type { Totals } from '../simulate/distribution.js';
import type { PolicyMeasure, Measured, Quantity } from './measure.js';

/** Whom a policy is measured on. */
export interface MeasuredPopulation {
  /** Encoded for the dictionaries of both policies. */
  readonly population: EncodedPopulation;
  readonly applications: readonly SceneApplication[];
  /** A date, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** A scene of both policies, with its places. */
export interface MeasuredScene {
  readonly scene: string;
  readonly round: SceneRoundInput;
}

/** What a population makes of a policy, and the scenes that could not be ranked under both policies. */
export interface PopulationMeasure {
  readonly measure: PolicyMeasure;
  readonly notRanked: readonly { readonly scene: string; readonly findings: readonly Finding[] }[];
}

const ON_PERSONS: readonly Quantity[] = [
  { kind: 'points', scene: null, hundredths: 1 },
  { kind: 'winners', scene: null, hundredths: 100 },
  { kind: 'losers', scene: null, hundredths: 100 },
];

type Admitted =
  | { readonly admitted: ReadonlySet<string>; readonly findings: readonly [] }
  | { readonly admitted: null; readonly findings: readonly Finding[] };

/** Ranks scenes. */
class SceneMeasurer {
  constructor(private readonly on: MeasuredPopulation) {}

  admitted(policy: CompiledPolicy, { scene, round }: MeasuredScene): Admitted {
    const rules = policy.rules.scenes.get(scene);
    if (!rules) return { admitted: null, findings: [sceneMissing(policy, scene)] };
    const { population, applications, asOf } = this.on;
    const applying = sceneApplications(policy, population, applications, scene, asOf);
    const { ranking, findings } = rankScene(policy, rules, round, applying, asOf);
    if (!ranking) return { admitted: null, findings };
    const admitted = new Set<string>();
    for (const { row } of rowsOf(ranking)) if (row.status === 'admitted') admitted.add(row.applicationId);
    return { admitted, findings: [] };
  }
}

function sceneMissing({ identity }: CompiledPolicy, scene: string): Finding {
  return {
    code: 'SCENE-UNKNOWN',
    severity: 'error',
    pointer: '/scene',
    message: {
      zh: `政策「${identity.title}」（${identity.version}）没有场景「${scene}」`,
      en: `The policy "${identity.id}" (${identity.version}) has no scene "${scene}"`,
    },
    remedy: { zh: '换一个场景', en: 'Choose another scene' },
  };
}

/** Sum of the changes against A in hundredths of a point, and how many persons gain and lose. */
function personChanges(before: Totals, after: Totals): readonly number[] {
  let [points, winners, losers] = [0, 0, 0];
  for (const [row, total] of after.entries()) {
    const change = total - (before[row] ?? 0);
    points += change;
    if (change > 0) winners += 1;
    else if (change < 0) losers += 1;
  }
  return [points, winners, losers];
}

function countOutside(those: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const id of those) if (!others.has(id)) count += 1;
  return count;
}

/**
 * Measures what a policy changes against A: the sum of all changes of totals, persons who gain and who lose, and for each scene the
 * applications that enter and that leave it. An application on a tie that nobody decided has no place.
 */
export function populationMeasure(
  a: CompiledPolicy,
  b: CompiledPolicy,
  on: MeasuredPopulation,
  scenes: readonly MeasuredScene[],
): PopulationMeasure {
  const { population, asOf } = on;
  const measurer = new SceneMeasurer(on);
  const tried = scenes.map((scene) => {
    const [inA, inB] = [measurer.admitted(a, scene), measurer.admitted(b, scene)];
    return { scene, before: inB.admitted && inA.admitted, findings: [...inA.findings, ...inB.findings] };
  });
  const ranked = tried.flatMap(({ scene, before }) => {
    const title = b.rules.scenes.get(scene.scene)?.scene.title;
    return before && title ? [{ scene, before, title }] : [];
  });
  const { totals } = simulate(a, population, asOf);
  const ofScene = ({ scene, title }: (typeof ranked)[number]): readonly Quantity[] => {
    const shown = { id: scene.scene, title };
    return [
      { kind: 'entered', scene: shown, hundredths: 100 },
      { kind: 'left', scene: shown, hundredths: 100 },
    ];
  };
  return {
    measure: {
      quantities: [...ON_PERSONS, ...ranked.flatMap(ofScene)],
      of(policy): Measured {
        const values = [...personChanges(totals, simulate(policy, population, asOf).totals)];
        for (const { scene, before } of ranked) {
          const { admitted, findings } = measurer.admitted(policy, scene);
          if (!admitted) return { values: null, findings };
          values.push(countOutside(admitted, before), countOutside(before, admitted));
        }
        return { values, findings: [] };
      },
    },
    notRanked: tried.flatMap(({ scene: { scene }, before, findings }) => (before ? [] : [{ scene, findings }])),
  };
}
