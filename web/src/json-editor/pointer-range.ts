import { fromPointer } from '@jifen/policies';
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';

/** A stretch of a text. */
export interface TextRange {
  readonly offset: number;
  readonly length: number;
}

/** Where the values of a text stand, by pointer; see {@link rangeOfPointer}. The text is read once, however many places are asked for. */
export function rangesIn(text: string): (pointer: string) => TextRange {
  const root = parseTree(text);
  if (root === undefined) return () => ({ offset: 0, length: Math.min(1, text.length) });
  return (pointer) => {
    const keys = fromPointer(pointer);
    for (let depth = keys.length; depth >= 0; depth -= 1) {
      const node = nodeAt(root, keys.slice(0, depth));
      if (node !== undefined) return handleOf(node);
    }
    return handleOf(root);
  };
}

/**
 * Where the value at `pointer` stands in a JSON text: a scalar whole, an object or array by its key or its opening
 * bracket, so that not the whole block is underlined. A place that the text does not have is shown at the nearest value
 * around it; an unreadable text at its beginning.
 */
export function rangeOfPointer(text: string, pointer: string): TextRange {
  return rangesIn(text)(pointer);
}

/** True when the text has a value at `pointer`. */
export function hasPointer(text: string, pointer: string): boolean {
  const root = parseTree(text);
  return root !== undefined && nodeAt(root, fromPointer(pointer)) !== undefined;
}

function nodeAt(root: Node, keys: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const key of keys) {
    if (node === undefined) return undefined;
    node = findNodeAtLocation(node, [node.type === 'array' ? Number(key) : key]);
  }
  return node;
}

/** What is underlined for a node. */
function handleOf(node: Node): TextRange {
  if (node.type !== 'object' && node.type !== 'array') return { offset: node.offset, length: node.length };
  const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  return key === undefined ? { offset: node.offset, length: 1 } : { offset: key.offset, length: key.length };
}
