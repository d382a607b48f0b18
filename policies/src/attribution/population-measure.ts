import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Finding } from '../findings/finding.js';
import { parseDay } from '../logic/calendar-day.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import type { SceneApplication } from '../population/population-format.js';
import type { Text } from '../model/text.js';
import type { SceneRoundInput } from '../rank/scene-round.js';
import { applicantsOf } from '../simulate/scene-applications.js';
import { PersonChanges } from './columns/person-changes.js';
import { type Admitted, ScenePlacer } from './columns/scene-placer.js';
import type { Measured, PolicyMeasure, Quantity } from './measure.js';

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

/** Gives out the places of a scene. */
class SceneMeasurer {
  private readonly places: ScenePlacer;

  constructor(
    private readonly scene: string,
    round: SceneRoundInput,
    { population, applications, asOf }: MeasuredPopulation,
  ) {
    const applicants = applicantsOf(population, applications, scene);
    this.places = new ScenePlacer(applicants, scene, round, asOf, parseDay(asOf) ?? 0);
  }

  admitted(policy: CompiledPolicy): Admitted {
    if (policy.rules.scenes.has(this.scene)) return this.places.under(policy);
    return { admitted: null, findings: [sceneMissing(policy, this.scene)] };
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

function countOutside(those: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const id of those) if (!others.has(id)) count += 1;
  return count;
}

interface RankedScene {
  readonly id: string;
  readonly title: Text;
  readonly measurer: SceneMeasurer;
  /** Applications with a place under A. */
  readonly before: ReadonlySet<string>;
}

/** Applications that enter a scene and that leave it, by scene; null, with the findings, where one cannot be ranked. */
function movedPlaces(policy: CompiledPolicy, scenes: readonly RankedScene[]): Measured {
  const values: number[] = [];
  for (const { measurer, before } of scenes) {
    const { admitted, findings } = measurer.admitted(policy);
    if (!admitted) return { values: null, findings };
    values.push(countOutside(admitted, before), countOutside(before, admitted));
  }
  return { values, findings: [] };
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
  const tried = scenes.map(({ scene, round }) => {
    const measurer = new SceneMeasurer(scene, round, on);
    const [inA, inB] = [measurer.admitted(a), measurer.admitted(b)];
    return { scene, measurer, before: inB.admitted && inA.admitted, findings: [...inA.findings, ...inB.findings] };
  });
  const ranked = tried.flatMap(({ scene: id, measurer, before }): RankedScene[] => {
    const title = b.rules.scenes.get(id)?.scene.title;
    return before && title ? [{ id, title, measurer, before }] : [];
  });
  const persons = new PersonChanges(a, on.population, parseDay(on.asOf) ?? 0);
  const ofScene = ({ id, title }: RankedScene): readonly Quantity[] => [
    { kind: 'entered', scene: { id, title }, hundredths: 100 },
    { kind: 'left', scene: { id, title }, hundredths: 100 },
  ];
  return {
    measure: {
      quantities: [...ON_PERSONS, ...ranked.flatMap(ofScene)],
      of(policies): readonly Measured[] {
        const changes = persons.of(policies);
        return policies.map((policy, index): Measured => {
          const places = movedPlaces(policy, ranked);
          return places.values ? { values: [...(changes[index] ?? []), ...places.values], findings: [] } : places;
        });
      },
    },
    notRanked: tried.flatMap(({ scene, before, findings }) => (before ? [] : [{ scene, findings }])),
  };
}
