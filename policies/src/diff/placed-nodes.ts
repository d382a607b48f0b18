import type { Group, Indicator } from '../model/score-node.js';
import type { Text } from '../model/text.js';
import { joined, text, type Tokens, word } from '../text/language/token.js';
import { DIFF } from './diff-words.js';

/** A node of the resolved tree, where it stands. */
export interface Placed {
  /** Its id, told apart where one stands twice. */
  readonly key: string;
  readonly node: Group | Indicator;
  readonly pointer: string;
  readonly parent: Placed | null;
  /** Position among the children of its parent. */
  readonly index: number;
  /** The layer in which it stands, or that it is; null above the layers. */
  readonly layer: Placed | null;
}

/** Every node below a root, parents before children. */
export function placedNodes(root: Group): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>();
  const visit = (node: Group | Indicator, pointer: string, parent: Placed | null, index: number): void => {
    let key = node.id;
    for (let again = 2; placed.has(key); again += 1) key = `${node.id}#${again}`;
    // A layer is what says so, or else what stands directly below the total.
    const isLayer =
      parent !== null && !parent.layer && (parent.parent === null || (node.kind === 'group' && node.role === 'layer'));
    const entry: { -readonly [Key in keyof Placed]: Placed[Key] } = {
      key,
      node,
      pointer,
      parent,
      index,
      layer: parent?.layer ?? null,
    };
    if (isLayer) entry.layer = entry;
    placed.set(key, entry);
    if (node.kind !== 'group') return;
    for (const [position, child] of node.children.entries()) {
      if (child.kind !== 'include') visit(child, `${pointer}/children/${position}`, entry, position);
    }
  };
  visit(root, '/score', null, 0);
  return placed;
}

/** The titles of the groups above a node, below the root: 「县级个性指标 › 社会公益」. */
export function pathWords(placed: Placed): Tokens {
  const titles: Text[] = [];
  for (let above = placed.parent; above; above = above.parent) {
    if (above.parent || titles.length === 0) titles.unshift(above.node.title);
  }
  if (titles.length === 0) return [word(DIFF.top)];
  return joined(
    titles.map((title) => [text(title)]),
    [word(DIFF.above)],
  );
}
