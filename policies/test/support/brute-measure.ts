import {
  type CompiledPolicy,
  type Measured,
  type MeasuredPopulation,
  type MeasuredScene,
  rankScene,
  rowsOf,
  sceneApplications,
  simulate,
} from '../../src/index.js';

function admitted(policy: CompiledPolicy, { scene, round }: MeasuredScene, on: MeasuredPopulation) {
  const rules = policy.rules.scenes.get(scene);
  if (!rules) return null;
  const applying = sceneApplications(policy, on.population, on.applications, scene, on.asOf);
  const { ranking } = rankScene(policy, rules, round, applying, on.asOf);
  if (!ranking) return null;
  return new Set([...rowsOf(ranking)].flatMap(({ row }) => (row.status === 'admitted' ? [row.applicationId] : [])));
}

/** What a policy changes against another, by running both over everybody and ranking every scene under both: the definition. */
export function bruteMeasure(
  a: CompiledPolicy,
  on: MeasuredPopulation,
  scenes: readonly MeasuredScene[],
): (policy: CompiledPolicy) => Measured['values'] {
  const before = simulate(a, on.population, on.asOf).totals;
  const places = scenes.map((scene) => admitted(a, scene, on));
  return (policy) => {
    const changes = Array.from(
      simulate(policy, on.population, on.asOf).totals,
      (total, row) => total - (before[row] ?? 0),
    );
    const values = [
      changes.reduce((sum, change) => sum + change, 0),
      changes.filter((change) => change > 0).length,
      changes.filter((change) => change < 0).length,
    ];
    for (const [index, scene] of scenes.entries()) {
      const [was, is] = [places[index], admitted(policy, scene, on)];
      if (!was || !is) return null;
      values.push([...is].filter((id) => !was.has(id)).length, [...was].filter((id) => !is.has(id)).length);
    }
    return values;
  };
}
