import type { Change, ConflictKind, MergeConflict, MergeSide } from '@jifen/policies';

function isAtOrBelow(path: string, pointer: string): boolean {
  return path === pointer || path.startsWith(`${pointer}/`);
}

/** Changes of a thing as a whole that a conflict of that kind is about. */
const WHOLE: Partial<Record<ConflictKind, readonly Change['kind'][]>> = {
  place: ['moved'],
  order: ['reordered'],
};

/**
 * What one side did in a conflict, of all that it did: `changes` are those from the common state to its own. Empty where no sentence
 * tells it.
 */
export function changesInConflict(
  { kind, at }: MergeConflict,
  side: MergeSide,
  changes: readonly Change[],
): readonly Change[] {
  const pointer = at[side];
  const wanted = WHOLE[kind];
  return changes.filter((change) => {
    const path = change.pathB;
    const isThere =
      path === null || pointer === null
        ? change.pathA !== null && at.base !== null && change.pathA === at.base
        : isAtOrBelow(path, pointer);
    return isThere && (!wanted || (path === pointer && wanted.includes(change.kind)));
  });
}
