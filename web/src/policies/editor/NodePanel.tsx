import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Finding, PlacedNode, TreeNode } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { FindingList } from '../../problems';
import { StatusChip } from '../../status';
import { CODE_STACK, useTokens } from '../../theme';
import { findingsBelow } from './analysis';
import { liveNode } from './live-entry';
import { NodeBasis, NodeFields } from './NodeFields';
import { Readback } from './Readback';
import { RuleForm } from './rule-form/RuleForm';
import { RuleJson, type RuleSubject } from './RuleJson';
import type { TreeRow } from './tree/tree-row';
import { ScenePanel } from './scenes/ScenePanel';
import { RuleNames } from './uses/RuleNames';
import type { DraftEditor } from './use-draft-editor';
import type { SavedPerson } from './persons/use-saved-persons';
import { VerdictPanel } from './VerdictPanel';
import { ViewSwitch } from './ViewSwitch';

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
  if (entry.kind === 'node') return <ScoreNodePanel {...props} placed={liveNode(editor.document, entry.placed)} />;
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

function ScoreNodePanel({ editor, row, view, onView, person, placed }: NodePanelProps & { placed: PlacedNode }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { node, pointer, parent } = placed;
  const findings = findingsBelow(editor.analysis.findings, row.pointer).filter(
    (finding) => !row.locked && !finding.pointer.startsWith(`${row.pointer}/children/`),
  );
  const ancestors: string[] = [];
  for (let id = parent; id !== null;) {
    const above = editor.analysis.rules?.nodes.get(id);
    if (above) ancestors.unshift(text(above.node.title));
    id = above?.parent ?? null;
  }
  const readOnly = editor.readOnly || row.locked;
  const hasFormula = node.kind === 'group' && node.combine === 'formula';
  const hasRule = node.kind === 'indicator' || hasFormula;
  const baseNode = editor.base?.rules?.nodes.get(node.id)?.node;
  const subject: RuleSubject = {
    rowId: row.id,
    title: node.title,
    at: `${pointer}/${node.kind === 'group' ? 'formula' : 'rule'}`,
    rule: ruleOf(node),
    result: 'drafting.json.result',
    original: baseNode?.kind === node.kind ? ruleOf(baseNode) : undefined,
  };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.75, p: 2, alignContent: 'start' }}>
      <Box>
        <Box sx={{ display: 'flex', fontSize: 13, color: 'text.secondary', gap: 2 }}>
          <Box component="nav" aria-label={translate('drafting.node.path')} sx={{ flex: 1, minWidth: 0 }}>
            {ancestors.join(' › ')}
          </Box>
          <Box component="code" sx={{ fontFamily: CODE_STACK, fontSize: 12, color: 'text.tertiary' }}>
            {node.id}
          </Box>
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 0.5 }}>
          <Typography variant="h1" component="h2">
            {text(node.title)}
          </Typography>
          {row.locked && <StatusChip status="held" label={translate('drafting.tree.locked')} />}
          {row.status.changed > 0 && node.kind === 'indicator' && <StatusChip status="changed" />}
          {row.status.errors > 0 && <StatusChip status="error" count={row.status.errors} />}
          {row.status.pending > 0 && <StatusChip status="pending" count={row.status.pending} />}
          {node.marks.some(({ kind }) => kind === 'illustrative') && <StatusChip status="illustrative" />}
          {hasRule && <ViewSwitch view={view} onView={onView} withForm={!hasFormula} />}
        </Box>
      </Box>
      {view !== 'json' && <NodeFields editor={editor} placed={placed} locked={row.locked} />}
      {node.kind === 'indicator' && view === 'form' && (
        <RuleForm key={node.id} editor={editor} node={node} pointer={pointer} readOnly={readOnly} person={person} />
      )}
      {hasRule && view === 'json' && <RuleJson key={node.id} editor={editor} subject={subject} readOnly={readOnly} />}
      <Readback editor={editor} node={node} />
      {findings.length > 0 && (
        <FindingList
          findings={findings}
          placeOf={(finding) => placeInside(finding, row.pointer)}
          onFix={readOnly ? undefined : editor.applyFix}
        />
      )}
      {!row.locked && node.kind !== 'group' && (
        <TextField
          label={translate('drafting.node.changeNote')}
          value={node.changeNote?.zh ?? ''}
          multiline
          onChange={(event) =>
            editor.change(
              `${pointer}/changeNote`,
              event.target.value === '' ? undefined : { ...node.changeNote, zh: event.target.value },
              `${pointer}/changeNote`,
            )
          }
          slotProps={{ input: { readOnly, sx: { background: tokens.surface } }, htmlInput: { maxLength: 2000 } }}
        />
      )}
      <RuleNames
        analysis={editor.analysis}
        rule={ruleOf(node)}
        node={{ kind: 'node', id: node.id }}
        mayAdd={!editor.readOnly}
      />
      <NodeBasis editor={editor} placed={placed} />
    </Box>
  );
}

/** The place inside the node, as the JSON editor numbers it. */
function placeInside(finding: Finding, pointer: string): string {
  return finding.pointer.slice(pointer.length) || '/';
}
