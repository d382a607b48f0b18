import { AS_OF_SLOT } from '../evaluate/fact-table.js';
import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Value } from '../evaluate/frame.js';
import { emptyFrameScore, scoreFrame } from '../evaluate/score-frame.js';
import { parseDay } from '../logic/calendar-day.js';
import type { Text } from '../model/text.js';
import { valueAtRow } from '../population/column.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import type { GroupAssignment } from '../simulate/compare-groups.js';
import { type Distribution, distributionOf, type Totals } from '../simulate/distribution.js';

/** Groups with fewer persons are marked, so that whoever shows them can leave their figures out. */
export const SMALL_GROUP = 5;

/** The persons of one group and their totals; amounts in hundredths, exact. */
export interface GroupFigures {
  readonly label: Text;
  readonly persons: number;
  /** Fewer than {@link SMALL_GROUP} persons: figures could be traced to one of them. */
  readonly small: boolean;
  /** How the totals that count are spread. */
  readonly stats: Omit<Distribution, 'persons' | 'histogram'>;
}

/** The points of one node in one group, before anything is withheld; amounts in hundredths. */
export interface GroupNodeFigures {
  readonly id: string;
  /** By group, in the order of the groups. */
  readonly sums: readonly number[];
  /** Persons whose points at the node are not 0, by group. */
  readonly scoring: readonly number[];
}

/** Rows of the persons of every group. */
function rowsByGroup({ groups, labels }: GroupAssignment): number[][] {
  const rows: number[][] = labels.map(() => []);
  for (let row = 0; row < groups.length; row += 1) rows[groups[row] ?? 0]?.push(row);
  return rows;
}

/** Indices of the groups with anybody in them. Of the two last ones (no band, unknown) mostly nothing is left. */
export function inhabited(assignment: GroupAssignment): number[] {
  return rowsByGroup(assignment).flatMap(({ length }, index) => (length > 0 ? [index] : []));
}

/** Persons, sum, mean, extremes and quantiles of the totals in every group that has anybody. */
export function groupFigures(assignment: GroupAssignment, totals: Totals): GroupFigures[] {
  return rowsByGroup(assignment).flatMap((rows, index): GroupFigures[] => {
    const label = assignment.labels[index];
    if (!label || rows.length === 0) return [];
    const { persons, sum, mean, min, max, quantiles } = distributionOf(
      Float64Array.from(rows, (row) => totals[row] ?? 0),
    );
    return [{ label, persons, small: persons < SMALL_GROUP, stats: { sum, mean, min, max, quantiles } }];
  });
}

/**
 * What chosen nodes give in every group that has anybody. Nodes that the policy does not have are left out. Every person is scored anew,
 * which takes some microseconds each.
 */
export function groupNodeFigures(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  asOf: string,
  assignment: GroupAssignment,
  nodes: readonly string[],
): GroupNodeFigures[] {
  const shown = inhabited(assignment);
  const place = new Map(shown.map((group, index) => [group, index]));
  const wanted = nodes.flatMap((id) => {
    const index = policy.indexOf.get(id);
    return index === undefined ? [] : [{ id, index, sums: shown.map(() => 0), scoring: shown.map(() => 0) }];
  });
  if (wanted.length === 0) return [];
  const columns = policy.facts.facts.map((fact) => ({
    slot: policy.facts.slotOf(fact.id),
    column: population.requireColumn(fact),
  }));
  const facts = new Array<Value>(policy.facts.size).fill(null);
  facts[AS_OF_SLOT] = parseDay(asOf) ?? null;
  const score = emptyFrameScore(policy);
  for (let row = 0; row < population.size; row += 1) {
    for (const { slot, column } of columns) facts[slot] = valueAtRow(column, row);
    const { points } = scoreFrame(policy, facts, score);
    const group = place.get(assignment.groups[row] ?? 0) ?? 0;
    for (const { index, sums, scoring } of wanted) {
      const got = points[index] ?? 0;
      sums[group] = (sums[group] ?? 0) + got;
      if (got !== 0) scoring[group] = (scoring[group] ?? 0) + 1;
    }
  }
  return wanted.map(({ id, sums, scoring }) => ({ id, sums, scoring }));
}
