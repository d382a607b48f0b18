import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { parseDay } from '../logic/calendar-day.js';
import type { Fact } from '../model/fact.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import { type ComparisonCheck, figure } from './compare-check.js';
import { sampleRows, SAMPLE_SIZE } from './compare-check-reference.js';
import { type GroupAssignment, type Grouping, measureOf } from './compare-groups.js';
import { frameAtRow } from './scene-applications.js';

/** The group that a person alone falls into, by the closure of the measure and by comparing with the bounds from below. */
function groupOfPerson(
  policy: CompiledPolicy,
  fact: Fact,
  { bands }: Grouping,
): ((facts: ReturnType<typeof frameAtRow>) => number) | undefined {
  const measure = measureOf(fact);
  if (!measure) return undefined;
  const { type } = fact;
  const [other, unknown] = [bands.length, bands.length + 1];
  const first = (holds: (band: Grouping['bands'][number]) => boolean): number => {
    const found = bands.findIndex(holds);
    return found < 0 ? other : found;
  };
  if (type.kind === 'boolean') {
    const closure = policy.compiler.condition(measure);
    return (facts) => {
      const value = closure({ facts, points: [] });
      return value === null ? unknown : first((band) => band.value === value);
    };
  }
  if (type.kind === 'enumeration') {
    const slot = policy.facts.slotOf(fact.id);
    return (facts) => {
      const code = facts[slot];
      const text = typeof code === 'number' ? type.codes[code]?.code : undefined;
      return text === undefined ? unknown : first((band) => band.codes?.includes(text) ?? false);
    };
  }
  const scale = type.kind === 'decimal' ? 10 ** type.places : 1;
  const closure = policy.compiler.number(measure);
  return (facts) => {
    const value = closure({ facts, points: [] });
    if (value === null) return unknown;
    const passed = bands.filter(({ below }) => below !== undefined && value >= Math.round(below * scale)).length;
    return passed < bands.length ? passed : other;
  };
}

/**
 * A sample, drawn by the run's seed, is grouped a second time, person by person: the measure by the closure that scores one person
 * instead of the columns, the band by counting the bounds that it has reached. Whoever was put into the wrong group shows.
 */
export function groupsCheck(
  policies: readonly CompiledPolicy[],
  population: EncodedPopulation,
  asOf: string,
  groupings: readonly Grouping[],
  assignments: readonly GroupAssignment[],
  seed: number,
  size = SAMPLE_SIZE,
): ComparisonCheck {
  const rows = sampleRows(population.size, size, seed);
  const frames = new Map(
    policies.map((policy) => [policy, rows.map((row) => frameAtRow(policy, population, row, asOf))]),
  );
  let [looked, wrong, ungrouped] = [0, 0, 0];
  for (const assignment of assignments) {
    const grouping = groupings.find(({ fact }) => fact === assignment.fact);
    const policy = policies.find(({ facts }) => facts.facts.some(({ id }) => id === assignment.fact));
    const fact = policy?.facts.facts.find(({ id }) => id === assignment.fact);
    const find = grouping && policy && fact && groupOfPerson(policy, fact, grouping);
    if (!find || parseDay(asOf) === undefined) {
      ungrouped += 1;
      continue;
    }
    const { groups, labels } = assignment;
    for (const [place, frame] of (frames.get(policy) ?? []).entries()) {
      looked += 1;
      if (find(frame) !== groups[rows[place] ?? -1]) wrong += 1;
    }
    // Nobody stands in a group that does not exist.
    for (let row = 0; row < groups.length; row += 1) if ((groups[row] as number) >= labels.length) wrong += 1;
    if (groups.length !== population.size) wrong += Math.abs(population.size - groups.length);
  }
  return {
    code: 'GROUPS-HOLD',
    title: { zh: '抽样逐人分组，结果一致', en: 'A sample grouped person by person agrees' },
    passed: wrong === 0 && ungrouped === 0,
    figures: [
      figure('分组人次', 'Persons grouped again', looked, 'persons'),
      figure('分错组的人次', 'Persons in the wrong group', wrong, 'persons'),
      figure('无从核对的分组', 'Groupings that cannot be checked', ungrouped, 'cells'),
    ],
  };
}
