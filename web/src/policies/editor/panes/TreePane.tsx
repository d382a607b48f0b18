import { memo, useMemo } from 'react';
import { ScoreTree } from '../tree/ScoreTree';
import type { TreeRow } from '../tree/tree-row';
import { includedIds, useTreeEdits } from '../tree/use-tree-edits';
import type { SteadyEditor } from '../use-draft-editor';
import { focusPane, PANE_IDS } from './pane-ids';

interface TreePaneProps {
  draftId: string;
  editor: SteadyEditor;
  rows: readonly TreeRow[];
  selected: string;
  onSelect: (id: string) => void;
}

const Tree = memo(ScoreTree);

function enterNode(): void {
  focusPane(document.getElementById(PANE_IDS.node));
}

/** The left pane: the score tree and its edits. */
export function TreePane({ draftId, editor, rows, selected, onSelect }: TreePaneProps) {
  const [edits, message] = useTreeEdits(editor, rows, onSelect);
  const { analysis } = editor;
  const ask = useMemo(() => ({ document: analysis.document, taken: includedIds(analysis) }), [analysis]);
  return (
    <Tree
      draftId={draftId}
      rows={rows}
      selected={selected}
      onSelect={onSelect}
      onEnter={enterNode}
      edits={editor.readOnly ? null : edits}
      message={message}
      ask={ask}
    />
  );
}
