import type { Fact, Group } from '@jifen/policies';

/** Names that the formula of a group may read: the points of its children first, then of other nodes, then facts. Never its own points. */
export function formulaNames(group: Group, names: readonly Fact[]): readonly Fact[] {
  const children = new Set(group.children.map((child) => (child.kind === 'include' ? '' : `points.${child.id}`)));
  const others = names.filter(({ id }) => id !== `points.${group.id}`);
  return [...others.filter(({ id }) => children.has(id)), ...others.filter(({ id }) => !children.has(id))];
}

/** Children that count in the group: those that do not stand by themselves, as names in `var`. */
export function countedNames(group: Group): readonly string[] {
  return group.children.flatMap((child) =>
    child.kind === 'include' || child.effect === 'separate' ? [] : [`points.${child.id}`],
  );
}
