import { withNames } from './names-in-rules.js';

/** Before the id of a node whose points a rule reads. */
export const POINTS_PREFIX = 'points.';

/**
 * A part of a document in which rules read the points of nodes under their new ids; `ids` from old to new. Where nothing is read
 * under an old id, the value itself.
 */
export function withPointsReferences<T>(value: T, ids: ReadonlyMap<string, string>): T {
  return withNames(value, (name) => {
    if (!name.startsWith(POINTS_PREFIX)) return name;
    const id = ids.get(name.slice(POINTS_PREFIX.length));
    return id === undefined ? name : POINTS_PREFIX + id;
  });
}
