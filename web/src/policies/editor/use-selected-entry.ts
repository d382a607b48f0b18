import { useCallback, useDeferredValue, useState } from 'react';
import { useLocation } from 'react-admin';
import { rememberedPlace, rememberPlace } from './editor-place';
import { rowForId, type TreeRow } from './tree/tree-row';
import { isLeaf } from './tree/tree-rows';

/** The entry of the tree that somebody looks at. */
export interface SelectedEntry {
  /** Id of the row that is marked in the tree; empty where there are no rows. */
  readonly selected: string;
  /** The row that the form shows: the tree moves at once, the form follows when there is time. */
  readonly row: TreeRow | undefined;
  readonly select: (id: string) => void;
}

function firstIndicator(rows: readonly TreeRow[]): string {
  return (rows.find((row) => !row.locked && isLeaf(row)) ?? rows[0])?.id ?? '';
}

/** What is selected in the tree of a draft: what the address asks for, what a reload comes back to, else the first indicator. */
export function useSelectedEntry(draftId: string, rows: readonly TreeRow[]): SelectedEntry {
  const asked = new URLSearchParams(useLocation().search).get('node');
  const [selectedId, setSelectedId] = useState(() => asked ?? rememberedPlace(draftId, 'node') ?? firstIndicator(rows));
  // Where an undo or somebody else's save took the selected entry away, what stands there now is selected.
  const [lastAt, setLastAt] = useState(0);
  const selectedRow = rowForId(rows, selectedId) ?? rows[Math.min(lastAt, rows.length - 1)];
  const selectedAt = selectedRow ? rows.indexOf(selectedRow) : 0;
  if (selectedAt !== lastAt) setLastAt(selectedAt);
  const selected = selectedRow?.id ?? '';
  const shownId = useDeferredValue(selected);
  const select = useCallback(
    (id: string) => {
      setSelectedId(id);
      rememberPlace(draftId, 'node', id);
    },
    [draftId],
  );
  return { selected, row: rows.find(({ id }) => id === shownId) ?? rows[0], select };
}
