import Box from '@mui/material/Box';
import type { PlacedNode, TreeNode, UseTarget } from '@jifen/policies';
import { memo, useMemo } from 'react';
import { Basis } from './basis/Basis';
import { ChangeNote } from './ChangeNote';
import { GroupFormulaForm } from './group-formula/GroupFormulaForm';
import { liveNode } from './live-entry';
import { NodeFields } from './NodeFields';
import { NodeFindings } from './NodeFindings';
import { NodeHead } from './NodeHead';
import { Readback } from './Readback';
import { RuleForm } from './rule-form/RuleForm';
import { RuleJson, type RuleSubject } from './RuleJson';
import type { TreeRow } from './tree/tree-row';
import { ScenePanel } from './scenes/ScenePanel';
import { RuleNames } from './uses/RuleNames';
import type { DraftEditor } from './use-draft-editor';
import type { SavedPerson } from './persons/use-saved-persons';
import { VerdictPanel } from './VerdictPanel';

/** Three views of one rule. */
export type RuleView = 'form' | 'readback' | 'json';

interface NodePanelProps {
  editor: DraftEditor;
  row: TreeRow;
  view: RuleView;
  onView: (view: RuleView) => void;
  /** The person whose value is marked on the curve. */
  person: SavedPerson | null;
}

/** One entry of the tree: what it is, its rule in three views, and what the checker says about it. */
export function NodePanel(props: NodePanelProps) {
  const { editor, row, view, onView } = props;
  const { entry } = row;
  if (entry.kind === 'node') return <ScoreNodePanel {...props} analysed={entry.placed} />;
  if (entry.kind === 'verdict') {
    return (
      <>
        <VerdictPanel editor={editor} row={row} list={entry.list} verdict={entry.verdict} view={view} onView={onView} />
        <Box sx={{ px: 2, pb: 2 }}>
          <RuleNames
            analysis={editor.analysis}
            rule={[entry.verdict.rule, entry.verdict.until]}
            node={null}
            mayAdd={!editor.readOnly}
          />
        </Box>
      </>
    );
  }
  if (entry.kind === 'scene') return <ScenePanel key={row.id} {...props} />;
  return null;
}

function ruleOf(node: TreeNode): unknown {
  return node.kind === 'group' ? node.formula : node.rule;
}

const Names = memo(RuleNames);

interface ScoreNodePanelProps extends NodePanelProps {
  /** The node as it was when the draft was last worked out: what cannot be typed in here is shown of it. */
  analysed: PlacedNode;
}

function ScoreNodePanel({ editor, row, view, onView, person, analysed }: ScoreNodePanelProps) {
  const placed = liveNode(editor.document, analysed);
  const { node, pointer } = placed;
  const { analysis, steady } = editor;
  const readOnly = editor.readOnly || row.locked;
  const hasRule = node.kind === 'indicator' || node.combine === 'formula';
  const baseNode = editor.base?.rules?.nodes.get(node.id)?.node;
  const subject: RuleSubject = {
    rowId: row.id,
    title: node.title,
    at: `${pointer}/${node.kind === 'group' ? 'formula' : 'rule'}`,
    rule: ruleOf(node),
    result: 'drafting.json.result',
    original: baseNode?.kind === node.kind ? ruleOf(baseNode) : undefined,
  };
  const target = useMemo((): UseTarget => ({ kind: 'node', id: node.id }), [node.id]);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.75, p: 2, alignContent: 'start' }}>
      <NodeHead analysis={analysis} row={row} title={node.title} view={hasRule ? view : null} onView={onView} />
      {view !== 'json' && <NodeFields key={`fields ${node.id}`} editor={steady} placed={placed} locked={row.locked} />}
      {node.kind === 'indicator' && view === 'form' && (
        <RuleForm key={node.id} editor={steady} node={node} pointer={pointer} readOnly={readOnly} person={person} />
      )}
      {node.kind === 'group' && hasRule && view === 'form' && (
        <GroupFormulaForm
          key={`formula ${node.id}`}
          editor={steady}
          group={node}
          pointer={pointer}
          readOnly={readOnly}
        />
      )}
      {hasRule && view === 'json' && <RuleJson key={node.id} editor={editor} subject={subject} readOnly={readOnly} />}
      <Readback editor={steady} nodeId={node.id} />
      <NodeFindings editor={steady} row={row} />
      {!row.locked && node.kind !== 'group' && (
        <ChangeNote
          key={`note ${node.id}`}
          value={node.changeNote}
          readOnly={readOnly}
          onChange={(note) => editor.change(`${pointer}/changeNote`, note, `${pointer}/changeNote`)}
        />
      )}
      <Names analysis={analysis} rule={ruleOf(analysed.node)} node={target} mayAdd={!editor.readOnly} />
      <Basis key={`basis ${node.id}`} editor={steady} entry={node} pointer={pointer} readOnly={readOnly} />
    </Box>
  );
}
