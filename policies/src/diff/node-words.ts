import { isDeducted, readBackGroup, readBackIndicator } from '../text/readback/node.js';
import { bilingual } from '../text/language/render.js';
import type { Tokens } from '../text/language/token.js';
import type { NodeSide, Subject } from './change.js';
import { type Located, type Place, type Sides, subjectNamed } from './make-change.js';
import type { Placed } from './placed-nodes.js';
import type { Side } from './side.js';

export function subjectOf({ node, key }: Placed): Subject {
  return subjectNamed(node.kind, key, node.title);
}

/** A node as its change shows it: a group with the ids of its children only. */
export function located({ node, pointer }: Placed): Located<unknown> {
  const value =
    node.kind === 'group'
      ? { ...node, children: node.children.map((child) => ('id' in child ? child.id : child.policy)) }
      : node;
  return { value, pointer };
}

/** How a node reads. */
export function reading({ node }: Placed, side: Side): Tokens {
  const { indicators, formulas, nodes } = side.rules;
  if (node.kind === 'group') return readBackGroup(node, formulas.get(node.id) ?? null, side.names);
  return readBackIndicator(node, indicators.get(node.id) ?? null, side.names, { deducted: isDeducted(node.id, nodes) });
}

/** A node as it stands in one of the documents. */
export function sideOfNode(placed: Placed, side: Side): NodeSide {
  const { node, layer, pointer } = placed;
  return {
    node: node.id,
    title: subjectOf(placed).title,
    layer: layer?.node.id ?? null,
    path: pointer,
    text: bilingual(reading(placed, side)),
  };
}

/** Where a node stands, who owns it, and why it was changed. */
export function placeOf(a: Placed | undefined, b: Placed | undefined, sides: Sides): Place {
  const present = b ?? a;
  const lockedBy = b && sides.b.policy.lockedBy.get(b.node.id);
  return {
    node: present?.node.id,
    ...(a && b && a.node.id !== b.node.id ? { nodeA: a.node.id } : {}),
    layerA: a?.layer?.node.id ?? null,
    layerB: b?.layer?.node.id ?? null,
    ...(b?.node.changeNote ? { note: b.node.changeNote } : {}),
    ...(lockedBy === undefined ? {} : { lockedBy }),
  };
}
