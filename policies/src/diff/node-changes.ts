import { type Tokens, word } from '../text/language/token.js';
import { isDeducted, readBackGroup, readBackIndicator } from '../text/readback/node.js';
import { bilingual } from '../text/language/render.js';
import type { Aspect, Change, Subject, Unchanged } from './change.js';
import { DIFF } from './diff-words.js';
import { GROUP_FIELDS, INDICATOR_FIELDS } from './fields/node-fields.js';
import {
  cameOrWent,
  fieldChanges,
  type Located,
  moved,
  type Place,
  reordered,
  type Sides,
  subjectNamed,
} from './make-change.js';
import { isReordered, type Pair } from './match.js';
import { pathWords, type Placed, placedNodes } from './placed-nodes.js';
import { type RulePart, rulePartsOf } from './rule-parts.js';
import type { Side } from './side.js';

function subjectOf({ node, key }: Placed): Subject {
  return subjectNamed(node.kind, key, node.title);
}

function located({ node, pointer }: Placed): Located<unknown> {
  const value =
    node.kind === 'group'
      ? { ...node, children: node.children.map((child) => ('id' in child ? child.id : child.policy)) }
      : node;
  return { value, pointer };
}

/** How a node reads. */
function reading({ node }: Placed, side: Side): Tokens {
  if (node.kind === 'group') return readBackGroup(node);
  const { indicators, nodes } = side.rules;
  return readBackIndicator(node, indicators.get(node.id) ?? null, side.names, { deducted: isDeducted(node.id, nodes) });
}

function placeOf(a: Placed | undefined, b: Placed | undefined, sides: Sides): Place {
  const present = b ?? a;
  const lockedBy = b && sides.b.policy.lockedBy.get(b.node.id);
  return {
    node: present?.node.id,
    layerA: a?.layer?.node.id ?? null,
    layerB: b?.layer?.node.id ?? null,
    ...(b?.node.changeNote ? { note: b.node.changeNote } : {}),
    ...(lockedBy === undefined ? {} : { lockedBy }),
  };
}

function parts(a: Placed, b: Placed, aspect: Aspect, sides: Sides): readonly RulePart[] {
  if (aspect !== 'rule') return [];
  const read = ({ node }: Placed, { rules, names }: Side) => ({
    expression: rules.indicators.get(node.id) ?? null,
    names,
    deducted: isDeducted(node.id, rules.nodes),
  });
  return rulePartsOf(read(a, sides.a), read(b, sides.b));
}

function cameOrGone(
  side: 'added' | 'removed',
  placed: Placed,
  others: ReadonlyMap<string, Placed>,
  sides: Sides,
): Change {
  const added = side === 'added';
  const place = placeOf(added ? undefined : placed, added ? placed : undefined, sides);
  const within = placed.parent && !others.has(placed.parent.key) ? { within: placed.parent.node.id } : {};
  const where = placed.parent
    ? [word(DIFF.inside), word(DIFF.open), ...pathWords(placed), word(DIFF.close), word(DIFF.semicolon)]
    : [];
  const words = [...where, ...reading(placed, added ? sides.b : sides.a)];
  return cameOrWent(subjectOf(placed), side, located(placed), words, { ...place, ...within });
}

function sameNode(a: Placed, b: Placed, sides: Sides): readonly Change[] {
  const subject = subjectOf(b);
  const place = placeOf(a, b, sides);
  const moves =
    a.parent?.key === b.parent?.key
      ? []
      : [moved(subject, located(a), located(b), [pathWords(a), pathWords(b)], place)];
  const [from, to] = [a.node, b.node];
  if (from.kind === 'group' && to.kind === 'group') {
    const fields = fieldChanges(
      subject,
      GROUP_FIELDS,
      { value: from, pointer: a.pointer },
      { value: to, pointer: b.pointer },
      sides,
      place,
    );
    return [...moves, ...fields];
  }
  if (from.kind === 'indicator' && to.kind === 'indicator') {
    const at = [
      { value: from, pointer: a.pointer },
      { value: to, pointer: b.pointer },
    ] as const;
    const fields = fieldChanges(subject, INDICATOR_FIELDS, ...at, sides, place, (aspect) => parts(a, b, aspect, sides));
    return [...moves, ...fields];
  }
  return [];
}

/** A change in the order of the children that a group keeps. */
function childOrder(
  a: Placed,
  b: Placed,
  inA: ReadonlyMap<string, Placed>,
  inB: ReadonlyMap<string, Placed>,
  sides: Sides,
): Change[] {
  const pairs = [...inB.values()].flatMap((child): Pair<Placed>[] => {
    const other = child.parent === b ? inA.get(child.key) : undefined;
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

/** Differences between two score trees, and the nodes that have none. Nodes are matched by id, and by nothing else. */
export function nodeChanges(sides: Sides): {
  readonly changes: readonly Change[];
  readonly unchanged: () => readonly Unchanged[];
  readonly unchangedCount: number;
} {
  const [inA, inB] = [placedNodes(sides.a.document.score), placedNodes(sides.b.document.score)];
  const changes: Change[] = [];
  const same: Placed[] = [];
  for (const b of inB.values()) {
    const a = inA.get(b.key);
    if (!a) {
      changes.push(cameOrGone('added', b, inA, sides));
      continue;
    }
    if (a.node.kind !== b.node.kind) {
      changes.push(cameOrGone('removed', a, inB, sides), cameOrGone('added', b, inA, sides));
      continue;
    }
    const own = [...sameNode(a, b, sides), ...childOrder(a, b, inA, inB, sides)];
    if (own.length === 0) same.push(b);
    changes.push(...own);
  }
  for (const a of inA.values()) if (!inB.has(a.key)) changes.push(cameOrGone('removed', a, inB, sides));
  const unchanged = (): readonly Unchanged[] =>
    same.map((placed) => ({
      node: placed.node.id,
      title: subjectOf(placed).title,
      layer: placed.layer?.node.id ?? null,
      text: bilingual(reading(placed, sides.b)),
    }));
  return { changes, unchanged, unchangedCount: same.length };
}
