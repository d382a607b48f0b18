import type { AnnexSubject } from '@jifen/policies';
import { useCallback, useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-admin';
import { focusPane, PANE_IDS } from '../editor/panes/pane-ids';
import { sceneRowId, verdictRowId } from '../editor/tree/tree-row';

/** Whether the page shows the document rather than the editor. The address says so: a reload, or a link, comes back to it. */
export function useAnnexShown(): [shown: boolean, show: (shown: boolean) => void] {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const show = useCallback(
    (shown: boolean): void => {
      const query = new URLSearchParams(search);
      if (shown) query.set('as', 'document');
      else query.delete('as');
      void navigate({ pathname, search: query.toString() });
    },
    [navigate, pathname, search],
  );
  const shown = new URLSearchParams(search).get('as') === 'document';
  const before = useRef(shown);
  useEffect(() => {
    const hasClosed = before.current && !shown;
    before.current = shown;
    // The button that led back has gone with the document.
    if (hasClosed && document.activeElement === document.body) focusPane(document.getElementById(PANE_IDS.tree));
  }, [shown]);
  return [shown, show];
}

/** The row of the score tree that a row or article of the text is about. */
export function annexRowId({ kind, id }: AnnexSubject): string {
  if (kind === 'node') return id;
  if (kind === 'scene') return sceneRowId(id);
  return verdictRowId(kind === 'veto' ? 'vetoes' : 'standing', id);
}
