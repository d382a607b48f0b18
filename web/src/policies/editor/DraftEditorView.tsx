import { type PolicyDocument } from '@jifen/policies';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { may, useMe } from '../../auth-provider';
import { useText } from '../../i18n';
import { Page, PageSkeleton } from '../../layout';
import { Hash } from '../../numbers';
import { DraftStateChip } from '../../status';
import { annexRowId, useAnnexShown } from '../annex/use-annex-shown';
import type { Draft } from '../draft';
import { BlockerChips } from './BlockerChips';
import { useUntested } from './cases/use-untested';
import { firstFix } from './first-fix';
import { HeaderActions } from './HeaderActions';
import { KeysDialog } from './keys/KeysDialog';
import { useEditorKeys } from './keys/use-editor-keys';
import { EditorPanes } from './panes/EditorPanes';
import { NodePane } from './panes/NodePane';
import { SidePane } from './panes/SidePane';
import { TreePane } from './panes/TreePane';
import type { PersonEdit } from './persons/person-edit';
import { PersonWorkspace } from './persons/PersonWorkspace';
import { usePersonsOf } from './persons/use-saved-persons';
import { SavesDrawer } from './saves/SavesDrawer';
import { treeRows } from './tree/tree-rows';
import { type BasePolicy, type FoundEdits, useDraftEditor } from './use-draft-editor';
import { useLeaveGuard } from './use-leave-guard';
import { useRememberedScroll } from './use-remembered-scroll';
import { useRuleView } from './use-rule-view';
import { useSelectedEntry } from './use-selected-entry';
import { UsesDialogs } from './uses/UsesDialogs';

const DraftAnnex = lazy(() => import('../annex/DraftAnnex').then(({ DraftAnnex }) => ({ default: DraftAnnex })));

/** Which state of the draft this is, and what it is compared with. */
function DraftReference({ draft, baseLabel }: { draft: Draft; baseLabel: string | null }) {
  const translate = useTranslate();
  return (
    <>
      {baseLabel && translate('drafting.header.against', { base: baseLabel })}
      {baseLabel && ' · '}
      {translate('drafting.header.revision', { revision: draft.revision })} · <Hash value={draft.contentHash} />
    </>
  );
}

interface DraftEditorViewProps {
  draft: Draft;
  /** Documents of the policies that it includes. */
  included: readonly PolicyDocument[];
  base: (BasePolicy & { readonly label: string }) | null;
  /** Edits that were found in this browser. */
  found: FoundEdits | null;
}

/**
 * The draft editor: the score tree, one node with its rule, and the persons on whom the edit is tried. Every key draws this frame and the
 * form; the tree and the side pane follow when the edit has been worked out.
 */
export function DraftEditorView({ draft: initial, included, base, found }: DraftEditorViewProps) {
  const { id } = initial;
  const text = useText();
  const me = useMe();
  const editor = useDraftEditor(initial, included, base, me.id, found);
  const { analysis, draft, readOnly, steady, frame } = editor;
  const untested = useUntested(id, editor.lastGood);
  const rows = useMemo(() => treeRows(analysis, editor.base, untested), [analysis, editor.base, untested]);
  const { selected, row, select } = useSelectedEntry(id, rows);
  const [view, show] = useRuleView(id);
  const [annexShown, showAnnex] = useAnnexShown();
  const [dialog, setDialog] = useState<'saves' | 'keys' | null>(null);
  const [opened, setOpened] = useState<PersonEdit | null>(null);
  const [personId, setPersonId] = useState<string | null>(null);
  const { persons } = usePersonsOf(draft.policyId);
  const pane = useRememberedScroll<HTMLElement>(id, row?.id ?? '');
  const fix = useMemo(
    () => (row && !row.locked ? firstFix(analysis.findings, row) : undefined),
    [analysis.findings, row],
  );
  useEditorKeys({
    setView: show,
    showKeys: () => setDialog('keys'),
    ...(readOnly
      ? {}
      : {
          save: () => void editor.saveNow(),
          undo: editor.undo,
          redo: editor.redo,
          ...(fix ? { fix: () => editor.applyFix(fix) } : {}),
        }),
  });
  useLeaveGuard(editor);
  const baseLabel = base?.label ?? null;
  const context = useMemo(() => <DraftReference draft={draft} baseLabel={baseLabel} />, [draft, baseLabel]);
  const chips = useMemo(
    () => (
      <>
        <DraftStateChip state={draft.state} />
        <BlockerChips findings={analysis.findings} rows={rows} selected={selected} onSelect={select} />
      </>
    ),
    [draft.state, analysis.findings, rows, selected, select],
  );
  const actions = useMemo(
    () => (
      <HeaderActions
        editor={frame}
        baseLabel={baseLabel}
        onSaves={() => setDialog('saves')}
        {...(annexShown ? {} : { onAnnex: () => showAnnex(true) })}
      />
    ),
    [frame, baseLabel, annexShown, showAnnex],
  );
  const tree = useMemo(
    () => <TreePane draftId={id} editor={steady} rows={rows} selected={selected} onSelect={select} />,
    [id, steady, rows, selected, select],
  );
  const isHalfWritten = Object.keys(editor.texts).length > 0;
  const effectBase = base?.document ?? draft.document;
  const nodeId = row?.entry.kind === 'node' ? row.id : '';
  const shownId = row?.id ?? '';
  const side = useMemo(
    () => (
      <SidePane
        draftId={id}
        policyId={draft.policyId}
        county={draft.county}
        editor={steady}
        base={effectBase}
        baseLabel={baseLabel}
        isHalfWritten={isHalfWritten}
        rows={rows}
        selected={shownId}
        nodeId={nodeId}
        personId={personId}
        onPerson={setPersonId}
        onSelect={select}
        onOpen={setOpened}
      />
    ),
    [
      id,
      draft.policyId,
      draft.county,
      steady,
      effectBase,
      baseLabel,
      isHalfWritten,
      rows,
      shownId,
      nodeId,
      personId,
      select,
    ],
  );
  const maySave = may(me.role, 'create', 'persons');
  return (
    <Page fill title={text(editor.document.title)} backTo="/policies" context={context} chips={chips} actions={actions}>
      {annexShown ? (
        <Suspense fallback={<PageSkeleton />}>
          <DraftAnnex
            editor={editor}
            baseLabel={baseLabel}
            selected={selected}
            onOpen={(subject) => {
              select(annexRowId(subject));
              showAnnex(false);
            }}
            onClose={() => showAnnex(false)}
          />
        </Suspense>
      ) : (
        <EditorPanes
          userId={me.id}
          nodeRef={pane}
          tree={tree}
          node={
            <NodePane
              editor={editor}
              row={row}
              view={view}
              onView={show}
              person={persons.find((person) => person.id === personId) ?? persons[0] ?? null}
            />
          }
          side={side}
        />
      )}
      <UsesDialogs editor={editor} onSelect={select} onView={show} />
      {dialog === 'keys' && <KeysDialog onClose={() => setDialog(null)} />}
      {dialog === 'saves' && <SavesDrawer editor={editor} onClose={() => setDialog(null)} />}
      {opened && editor.lastGood.policy && (
        <PersonWorkspace
          editor={editor}
          policy={editor.lastGood.policy}
          initial={opened}
          baseLabel={baseLabel}
          maySave={maySave}
          nodeId={selected}
          onSaved={setPersonId}
          onClose={() => setOpened(null)}
        />
      )}
    </Page>
  );
}
