import { memo } from 'react';
import { FindingList } from '../../problems';
import { findingsBelow } from './analysis';
import type { TreeRow } from './tree/tree-row';
import type { SteadyEditor } from './use-draft-editor';

interface NodeFindingsProps {
  editor: SteadyEditor;
  row: TreeRow;
}

/** What the checker says of a node itself, with its quick fixes; nothing where it says nothing, or where the node cannot be edited here. */
export const NodeFindings = memo(function NodeFindings({ editor, row }: NodeFindingsProps) {
  const { pointer, locked } = row;
  const findings = findingsBelow(editor.analysis.findings, pointer).filter(
    (finding) => !finding.pointer.startsWith(`${pointer}/children/`),
  );
  if (locked || findings.length === 0) return null;
  return (
    <FindingList
      findings={findings}
      // As the JSON editor numbers the places inside the node.
      placeOf={(finding) => finding.pointer.slice(pointer.length) || '/'}
      onFix={editor.readOnly ? undefined : editor.applyFix}
    />
  );
});
