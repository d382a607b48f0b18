import { type Entry, entryAt, type ListPlace, placeOf, type PolicyDocument, type ScoreNode } from '@jifen/policies';

/** A step by key: before the sibling above, behind the one below, behind the group around it, into the group above. */
export type Step = 'up' | 'down' | 'out' | 'in';

/** Where something is dropped, seen from the row that it is dropped on. */
export type DropSide = 'before' | 'after' | 'into';

/** Pointer to the entry of a row in the document as it is now; null where the document has none, as for what it includes. */
export function pointerOfRow(document: PolicyDocument, rowId: string): string | null {
  const listed = /^\/(vetoes|standing|scenes)\/(.*)$/.exec(rowId);
  if (listed) {
    const list = listed[1] as 'vetoes' | 'standing' | 'scenes';
    const index = document[list].findIndex(({ id }) => id === listed[2]);
    return index < 0 ? null : `/${list}/${index}`;
  }
  const find = (node: ScoreNode, pointer: string): string | null => {
    if (node.kind === 'include') return null;
    if (node.id === rowId) return pointer;
    if (node.kind === 'indicator') return null;
    for (const [index, child] of node.children.entries()) {
      const found = find(child, `${pointer}/children/${index}`);
      if (found !== null) return found;
    }
    return null;
  };
  return find(document.score, '/score');
}

/** Id of the row of the entry at a pointer; null where it has none of its own. */
export function rowAt(document: PolicyDocument, pointer: string): string | null {
  if (pointer === '/score') return document.score.id;
  const entry = entryAt(document, pointer);
  if (!entry || !('id' in entry)) return null;
  return pointer.startsWith('/score/') ? entry.id : `${pointer.replace(/\/\d+$/, '')}/${entry.id}`;
}

function childrenOf(entry: Entry | null): readonly ScoreNode[] | null {
  return entry && 'children' in entry ? entry.children : null;
}

/** The slot at the end of a group; null where there is no group at the pointer. */
export function endOf(document: PolicyDocument, pointer: string): ListPlace | null {
  const children = pointer === '/score' ? document.score.children : childrenOf(entryAt(document, pointer));
  return children ? { list: `${pointer}/children`, index: children.length } : null;
}

/** Where a step leads; null where there is nothing in that direction. */
export function stepFrom(document: PolicyDocument, pointer: string, step: Step): ListPlace | null {
  const place = placeOf(pointer);
  if (!place) return null;
  const { list, index } = place;
  switch (step) {
    case 'up':
      return index > 0 ? { list, index: index - 1 } : null;
    case 'down':
      return entryAt(document, `${list}/${index + 1}`) ? { list, index: index + 2 } : null;
    case 'out': {
      const around = placeOf(list.replace(/\/children$/, ''));
      return around && { list: around.list, index: around.index + 1 };
    }
    case 'in':
      return index > 0 ? endOf(document, `${list}/${index - 1}`) : null;
  }
}

/** Where something dropped on the entry at a pointer goes; null where that side takes nothing. */
export function dropPlace(document: PolicyDocument, pointer: string, side: DropSide): ListPlace | null {
  if (side === 'into') return endOf(document, pointer);
  const place = placeOf(pointer);
  return place && { list: place.list, index: side === 'before' ? place.index : place.index + 1 };
}
