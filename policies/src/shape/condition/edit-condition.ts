import type { ConditionGroup, ConditionPart } from './condition.js';

/** The way to a part: the positions in the groups that lead to it, from the whole condition; empty for the whole. */
export type PartPath = readonly number[];

function changed(
  part: ConditionPart,
  path: PartPath,
  change: (part: ConditionPart) => ConditionPart | null,
): ConditionPart | null {
  const [index, ...rest] = path;
  if (index === undefined) return change(part);
  if (part.kind !== 'group') return part;
  const parts = part.parts.flatMap((inner, at) => (at === index ? (changed(inner, rest, change) ?? []) : inner));
  const [only] = parts;
  if (!only) return null;
  // What is left of a group that lost a part needs no group, unless the group is turned into its contrary.
  return parts.length === 1 && parts.length < part.parts.length && !part.negated ? only : { ...part, parts };
}

/** The condition with another part at that place. */
export function withPart(whole: ConditionPart, path: PartPath, part: ConditionPart): ConditionPart {
  return changed(whole, path, () => part) ?? whole;
}

/** The condition without that part; null where nothing is left. A group that keeps one part only is resolved into it. */
export function withoutPart(whole: ConditionPart, path: PartPath): ConditionPart | null {
  return changed(whole, path, () => null);
}

function asGroup(part: ConditionPart): ConditionGroup {
  return part.kind === 'group' ? part : { kind: 'group', joint: 'and', parts: [part] };
}

/** The condition with one part more at the end of the group at that place; a single test becomes a group of both. */
export function withAddedPart(whole: ConditionPart, path: PartPath, part: ConditionPart): ConditionPart {
  return withPart(whole, path, addedTo(partAtPath(whole, path), part));
}

function addedTo(group: ConditionPart, part: ConditionPart): ConditionGroup {
  const { parts, ...rest } = asGroup(group);
  return { ...rest, parts: [...parts, part] };
}

/** The part at that place; the whole where the path leads nowhere. */
export function partAtPath(whole: ConditionPart, path: PartPath): ConditionPart {
  return path.reduce((part, index) => (part.kind === 'group' ? (part.parts[index] ?? part) : part), whole);
}

/** The condition with that part in a group of its own, of the contrary joint to the group in which it stands. */
export function withGroupedPart(whole: ConditionPart, path: PartPath): ConditionPart {
  const above = partAtPath(whole, path.slice(0, -1));
  const joint = path.length > 0 && above.kind === 'group' && above.joint === 'or' ? 'and' : 'or';
  return changed(whole, path, (part) => ({ kind: 'group', joint, parts: [part] })) ?? whole;
}

/** The condition with that part one place earlier (−1) or later (1) in its group; the same where it is at the end. */
export function withMovedPart(whole: ConditionPart, path: PartPath, by: -1 | 1): ConditionPart {
  const group = partAtPath(whole, path.slice(0, -1));
  const from = path.at(-1);
  if (from === undefined || group.kind !== 'group') return whole;
  const [moved, other] = [group.parts[from], group.parts[from + by]];
  if (!moved || !other) return whole;
  const parts = group.parts.map((part, at) => (at === from ? other : at === from + by ? moved : part));
  return withPart(whole, path.slice(0, -1), { ...group, parts });
}
