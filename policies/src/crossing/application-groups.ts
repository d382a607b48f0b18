import type { GroupAssignment } from '../simulate/compare-groups.js';
import type { SheetGrouping } from './place-sheet.js';

/**
 * Divides applications as a comparison divides persons, each by the one who applied: the first applicant, whoever's points are counted.
 *
 * @param rowOf row in the population of an application's first applicant
 */
export function applicationGroups(
  assignments: readonly GroupAssignment[],
  applications: readonly string[],
  rowOf: (applicationId: string) => number,
): SheetGrouping[] {
  const rows = applications.map(rowOf);
  return assignments.map(({ fact, label, labels, groups }) => ({
    by: { fact, label },
    labels,
    of: rows.map((row) => groups[row] ?? labels.length - 1),
  }));
}
