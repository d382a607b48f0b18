const PREFIX = 'points.';

/** `{"var":"points.<node>"}`, also with the name in a list. */
function renamedName(name: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(name)) {
    const [first, ...more] = name as unknown[];
    const renamed = renamedName(first, ids);
    return renamed === first ? name : [renamed, ...more];
  }
  if (typeof name !== 'string' || !name.startsWith(PREFIX)) return name;
  const id = ids.get(name.slice(PREFIX.length));
  return id === undefined ? name : PREFIX + id;
}

/**
 * A part of a document in which rules read the points of nodes under their new ids; `ids` from old to new. Where nothing is read
 * under an old id, the value itself. Only `var` names nodes, and only rules hold `var`.
 */
export function withPointsReferences<T>(value: T, ids: ReadonlyMap<string, string>): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value as unknown[];
    const renamed = list.map((entry) => withPointsReferences(entry, ids));
    return renamed.every((entry, index) => entry === list[index]) ? value : (renamed as T);
  }
  let changed = false;
  const members = Object.entries(value).map(([key, member]: [string, unknown]): [string, unknown] => {
    const renamed = key === 'var' ? renamedName(member, ids) : withPointsReferences(member, ids);
    changed ||= renamed !== member;
    return [key, renamed];
  });
  return changed ? (Object.fromEntries(members) as T) : value;
}
