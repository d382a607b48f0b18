import type { Pair } from '../diff/match.js';
import { mergedOrder } from './merged-order.js';
import type { Applied, PieceKind } from './piece.js';

/** Things of one list, paired, in the two orders that they can stand in. */
export interface ListTwins<T extends { readonly id: string }> {
  readonly kind: PieceKind;
  readonly pairs: readonly Pair<T>[];
}

/** The piece that a thing of a list is. */
export function listPiece(kind: PieceKind, key: string): string {
  return `${kind}/${key}`;
}

/** The piece that the order of a list is. */
export function orderPiece(kind: PieceKind): string {
  return listPiece(kind, '*');
}

function keysBy<T>(pairs: readonly Pair<T>[], side: 'a' | 'b'): string[] {
  const there = pairs.filter((pair) => pair[side] !== undefined);
  return there.sort((left, right) => (left[side]?.index ?? 0) - (right[side]?.index ?? 0)).map(({ key }) => key);
}

/** The list in which every thing is as in B or as in A, under the id of B; what differs only in words is as in B. */
export function blendList<T extends { readonly id: string }>(
  { kind, pairs }: ListTwins<T>,
  changed: ReadonlySet<string>,
  applied: Applied,
): T[] {
  const [inA, inB] = [keysBy(pairs, 'a'), keysBy(pairs, 'b')];
  const isOrderOfA = changed.has(orderPiece(kind)) && !applied(orderPiece(kind));
  const order = isOrderOfA ? mergedOrder(inA, inB) : mergedOrder(inB, inA);
  const standing = pairs.flatMap(({ key, a, b }) => {
    const piece = listPiece(kind, key);
    if (a && b) {
      const asInA = a.value.id === b.value.id ? a.value : { ...a.value, id: b.value.id };
      return [{ key, value: changed.has(piece) && !applied(piece) ? asInA : b.value }];
    }
    const only = applied(piece) ? b : a;
    return only ? [{ key, value: only.value }] : [];
  });
  return standing
    .sort((left, right) => (order.get(left.key) ?? 0) - (order.get(right.key) ?? 0))
    .map(({ value }) => value);
}
