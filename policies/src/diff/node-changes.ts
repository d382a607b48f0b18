import { type Tokens, word } from '../text/language/token.js';
import { isDeducted } from '../text/readback/node.js';
import type { Aspect, Change, NodeStatus } from './change.js';
import { DIFF } from './diff-words.js';
import { GROUP_FIELDS, INDICATOR_FIELDS } from './fields/node-fields.js';
import { findKinship } from './kinship/find-kinship.js';
import type { Kinship, Pairing, Recast } from './kinship/kinship.js';
import { Trees } from './kinship/trees.js';
import { cameOrWent, fieldChanges, type Located, moved, renamed, reordered, type Sides } from './make-change.js';
import { isReordered, type Pair } from './match.js';
import { nodeStatuses } from './node-status.js';
import { located, placeOf, reading, subjectOf } from './node-words.js';
import { pathWords, type Placed } from './placed-nodes.js';
import { recastChange } from './recast-change.js';
import { type RulePart, rulePartsOf } from './rule-parts.js';
import type { Side } from './side.js';

function parts(a: Placed, b: Placed, aspect: Aspect, sides: Sides): readonly RulePart[] {
  if (aspect !== 'rule') return [];
  const read = ({ node }: Placed, { rules, names }: Side) => ({
    expression: rules.indicators.get(node.id) ?? null,
    names,
    deducted: isDeducted(node.id, rules.nodes),
  });
  return rulePartsOf(read(a, sides.a), read(b, sides.b));
}

function cameOrGone(side: 'added' | 'removed', placed: Placed, kinship: Kinship, sides: Sides): Change {
  const added = side === 'added';
  const place = placeOf(added ? undefined : placed, added ? placed : undefined, sides);
  const within = placed.parent && kinship.isLoose(placed.parent) ? { within: placed.parent.node.id } : {};
  const where = placed.parent
    ? [word(DIFF.inside), word(DIFF.open), ...pathWords(placed), word(DIFF.close), word(DIFF.semicolon)]
    : [];
  const words = [...where, ...reading(placed, added ? sides.b : sides.a)];
  return cameOrWent(subjectOf(placed), side, located(placed), words, { ...place, ...within });
}

function moves({ a, b }: Pairing, kinship: Kinship, sides: Sides): Change[] {
  if (kinship.correspond(a.parent, b.parent)) return [];
  const outOf = a.parent && kinship.isLoose(a.parent) ? a.parent : undefined;
  const into = b.parent && kinship.isLoose(b.parent) ? b.parent : undefined;
  const words: readonly [Tokens, Tokens] = [
    [...pathWords(a), ...(outOf ? [word(DIFF.groupGone)] : [])],
    [...pathWords(b), ...(into ? [word(DIFF.groupNew)] : [])],
  ];
  return [
    moved(subjectOf(b), located(a), located(b), words, {
      ...placeOf(a, b, sides),
      ...(outOf ? { outOf: outOf.node.id } : {}),
      ...(into ? { into: into.node.id } : {}),
    }),
  ];
}

function newId({ a, b, grounds }: Pairing, sides: Sides): Change[] {
  if (a.node.id === b.node.id) return [];
  const id = ({ node, pointer }: Placed): Located<string> => ({ value: node.id, pointer: `${pointer}/id` });
  return [renamed([subjectOf(a), subjectOf(b)], [id(a), id(b)], { ...placeOf(a, b, sides), grounds })];
}

function properties({ a, b }: Pairing, sides: Sides): readonly Change[] {
  const subject = subjectOf(b);
  const place = placeOf(a, b, sides);
  const [from, to] = [a.node, b.node];
  if (from.kind === 'group' && to.kind === 'group') {
    const at = [
      { value: from, pointer: a.pointer },
      { value: to, pointer: b.pointer },
    ] as const;
    return fieldChanges(subject, GROUP_FIELDS, ...at, sides, place);
  }
  if (from.kind === 'indicator' && to.kind === 'indicator') {
    const at = [
      { value: from, pointer: a.pointer },
      { value: to, pointer: b.pointer },
    ] as const;
    return fieldChanges(subject, INDICATOR_FIELDS, ...at, sides, place, (aspect) => parts(a, b, aspect, sides));
  }
  return [];
}

/** A change in the order of the children that a group keeps. */
function childOrder(
  { a, b }: Pairing,
  childrenOf: (parent: Placed) => readonly Placed[],
  kinship: Kinship,
  sides: Sides,
): Change[] {
  const pairs = childrenOf(b).flatMap((child): Pair<Placed>[] => {
    const other = kinship.pair(child)?.a;
    return other?.parent === a
      ? [{ key: child.key, a: { value: other, index: other.index }, b: { value: child, index: child.index } }]
      : [];
  });
  if (!isReordered(pairs)) return [];
  const children = (placed: Placed, side: 'a' | 'b'): Located<unknown> => ({
    value: pairs
      .map((pair) => pair[side])
      .sort((left, right) => (left?.index ?? 0) - (right?.index ?? 0))
      .map((entry) => entry?.value.node.id),
    pointer: `${placed.pointer}/children`,
  });
  return [reordered(subjectOf(b), [word(DIFF.childrenOf)], children(a, 'a'), children(b, 'b'), placeOf(a, b, sides))];
}

function byParent(nodes: Iterable<Placed>): (parent: Placed) => readonly Placed[] {
  const children = new Map<Placed, Placed[]>();
  for (const placed of nodes) {
    const list = placed.parent && children.get(placed.parent);
    if (list) list.push(placed);
    else if (placed.parent) children.set(placed.parent, [placed]);
  }
  return (parent) => children.get(parent) ?? [];
}

/** Differences between two score trees, and what became of each node. */
export function nodeChanges(sides: Sides): {
  readonly changes: readonly Change[];
  readonly unchangedCount: number;
  readonly statuses: () => readonly NodeStatus[];
} {
  const trees = new Trees(sides.a, sides.b);
  const kinship = findKinship(trees);
  const childrenOf = byParent(trees.b.values());
  const changes = new Map<Placed, readonly Change[]>();
  const told = new Map<Recast, Change>();
  const about = (recast: Recast): Change => {
    const change = told.get(recast) ?? recastChange(recast, sides, kinship);
    told.set(recast, change);
    return change;
  };
  for (const b of trees.b.values()) {
    const [pair, recast] = [kinship.pair(b), kinship.recast(b)];
    if (pair) {
      const order = childOrder(pair, childrenOf, kinship, sides);
      changes.set(b, [...newId(pair, sides), ...moves(pair, kinship, sides), ...properties(pair, sides), ...order]);
    } else changes.set(b, [recast ? about(recast) : cameOrGone('added', b, kinship, sides)]);
  }
  for (const a of trees.a.values()) {
    if (kinship.pair(a)) continue;
    const recast = kinship.recast(a);
    changes.set(a, [recast ? about(recast) : cameOrGone('removed', a, kinship, sides)]);
  }
  return {
    changes: [...new Set([...changes.values()].flat())],
    unchangedCount: [...changes.values()].filter((own) => own.length === 0).length,
    statuses: () => nodeStatuses(trees, kinship, changes, sides),
  };
}
