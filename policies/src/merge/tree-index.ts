import type { Group, ScoreNode } from '../model/score-node.js';

/** The total, which is the same node in every document, whatever its id. */
export const ROOT = 'total';

/** A node where it stands in one document. */
export interface Standing {
  readonly key: string;
  readonly node: ScoreNode;
  /** Key of the group in which it stands; null for the total. */
  readonly parent: string | null;
  readonly pointer: string;
  /** Keys of its children, in their order. */
  readonly children: readonly string[];
}

/** Every node of one document by its key, parents before children. */
export type TreeIndex = ReadonlyMap<string, Standing>;

/** What tells nodes apart: a node that became one of another kind is another node. */
function keyOf(node: ScoreNode): string {
  return `${node.kind} ${idOf(node)}`;
}

/** Id of a node; of an inclusion, that of the policy which it includes. */
export function idOf(node: ScoreNode): string {
  return node.kind === 'include' ? node.policy : node.id;
}

/** What a node says of itself, its children aside. */
export function ownOf(node: ScoreNode): object {
  if (node.kind !== 'group') return node;
  const { children: _children, ...own } = node;
  return own;
}

export function indexTree(root: Group): TreeIndex {
  const index = new Map<string, Standing>();
  const visit = (node: ScoreNode, parent: string | null, pointer: string): string => {
    const own = parent === null ? ROOT : keyOf(node);
    let key = own;
    // An id that stands twice is an error of the document; both nodes are merged all the same.
    for (let again = 2; index.has(key); again += 1) key = `${own}#${again}`;
    const children: string[] = [];
    index.set(key, { key, node, parent, pointer, children });
    if (node.kind === 'group') {
      for (const [at, child] of node.children.entries()) children.push(visit(child, key, `${pointer}/children/${at}`));
    }
    return key;
  };
  visit(root, null, '/score');
  return index;
}
