import { contentHash, type Coverage, type CoverageGoal, type Finding, type GoalKind } from '@jifen/policies';
import { findingsBelow } from '../analysis';
import { type NodeStatus, verdictRowId } from './tree-row';

export const NOTHING: NodeStatus = { errors: 0, pending: 0, untested: 0, changed: 0, illustrative: 0 };

/** Both together. */
export function added(a: NodeStatus, b: NodeStatus): NodeStatus {
  return {
    errors: a.errors + b.errors,
    pending: a.pending + b.pending,
    untested: a.untested + b.untested,
    changed: a.changed + b.changed,
    illustrative: a.illustrative + b.illustrative,
  };
}

const hashes = new WeakMap<object, string>();

/** Hash of an entry without its children: what an edit of the entry itself changes. Entries are never changed in place. */
export function ownHash(entry: object): string {
  const hash = hashes.get(entry) ?? contentHash('children' in entry ? { ...entry, children: [] } : entry);
  hashes.set(entry, hash);
  return hash;
}

/** What stands at an entry itself. `below`: whether a pointer belongs to a child instead. */
export function ownStatus(
  entry: { readonly marks: readonly { readonly kind: string }[] },
  pointer: string,
  findings: readonly Finding[],
  changed: boolean,
  untested: boolean,
): NodeStatus {
  const mine = findingsBelow(findings, pointer).filter(
    (finding) => !finding.pointer.startsWith(`${pointer}/children/`),
  );
  return {
    errors: mine.filter(({ severity }) => severity === 'error').length,
    pending: mine.filter(({ code }) => code === 'PENDING').length,
    untested: untested ? 1 : 0,
    changed: changed ? 1 : 0,
    illustrative: entry.marks.filter(({ kind }) => kind === 'illustrative').length,
  };
}

/** What a rule gives where it gives something else: a missing fact and a cap that most cannot exceed say nothing about that. */
const TELLING: ReadonlySet<GoalKind> = new Set(['branch', 'tier', 'boundary', 'verdict', 'standing']);

/**
 * Ids of the rows that the confirmed cases leave untested: a branch, tier or boundary of the rule is shown by none of them, or nothing of
 * it at all.
 */
export function untestedRows(coverage: Coverage | null): ReadonlySet<string> {
  if (!coverage) return new Set();
  const rowOf = ({ place: { list, id } }: CoverageGoal): string => (list === 'score' ? id : verdictRowId(list, id));
  const seen = new Set(coverage.covered.map(rowOf));
  return new Set(
    coverage.uncovered.flatMap((goal) => (TELLING.has(goal.kind) || !seen.has(rowOf(goal)) ? rowOf(goal) : [])),
  );
}
