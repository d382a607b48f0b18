import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { PolicyDocument } from '@jifen/policies';
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { LinkBase, useBlocker, useLocation, useTranslate } from 'react-admin';
import { may, useMe } from '../../auth-provider';
import { Page, PageSkeleton } from '../../layout';
import { HistoryIcon, LockIcon, RedoIcon, UndoIcon } from '../../icons';
import { useText } from '../../i18n';
import { Hash } from '../../numbers';
import { Notice } from '../../problems';
import { DraftStateChip } from '../../status';
import { useTokens } from '../../theme';
import { today } from '../../simulations/inputs/today';
import type { Draft } from '../draft';
import { annexRowId, useAnnexShown } from '../annex/use-annex-shown';
import { ExcelMenu } from '../worksheet/ExcelMenu';
import { AllFindings } from './AllFindings';
import { BlockerChips } from './BlockerChips';
import { CasesPanel } from './cases/CasesPanel';
import { useUntested } from './cases/use-untested';
import { KeysDialog } from './keys/KeysDialog';
import { useEditorKeys } from './keys/use-editor-keys';
import { rememberedPlace, rememberPlace } from './editor-place';
import { LifecycleMenu } from './LifecycleMenu';
import { EffectPanel } from './live/EffectPanel';
import { TakenNotice } from './merging/TakenNotice';
import { NodePanel, type RuleView } from './NodePanel';
import { EditorPanes } from './panes/EditorPanes';
import { focusPane, PANE_IDS } from './panes/pane-ids';
import { newPerson, type PersonEdit } from './persons/person-edit';
import { PersonsPanel } from './persons/PersonsPanel';
import { PersonWorkspace } from './persons/PersonWorkspace';
import { RecoveredNotice } from './RecoveredNotice';
import { SaveProblem } from './SaveProblem';
import { SavesDrawer } from './saves/SavesDrawer';
import { SaveStatus } from './SaveStatus';
import { TracePanel } from './persons/TracePanel';
import { ScoreTree } from './tree/ScoreTree';
import { rowForId } from './tree/tree-row';
import { isLeaf, treeRows } from './tree/tree-rows';
import { includedIds, useTreeEdits } from './tree/use-tree-edits';
import { firstFix } from './first-fix';
import { UsesDialogs } from './uses/UsesDialogs';
import { type BasePolicy, type FoundEdits, useDraftEditor } from './use-draft-editor';
import { useRememberedScroll } from './use-remembered-scroll';
import { useSavedPersons } from './persons/use-saved-persons';

const DraftAnnex = lazy(() => import('../annex/DraftAnnex').then(({ DraftAnnex }) => ({ default: DraftAnnex })));

interface DraftEditorViewProps {
  draft: Draft;
  /** Documents of the policies that it includes. */
  included: readonly PolicyDocument[];
  base: (BasePolicy & { readonly label: string }) | null;
  /** Edits that were found in this browser. */
  found: FoundEdits | null;
}

/** The draft editor: the score tree, one node with its rule, and the persons on whom the edit is tried. */
export function DraftEditorView({ draft: initial, included, base, found }: DraftEditorViewProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const me = useMe();
  const editor = useDraftEditor(initial, included, base, me.id, found);
  const { analysis, draft, readOnly } = editor;
  const untested = useUntested(initial.id, editor.lastGood);
  const rows = useMemo(() => treeRows(analysis, editor.base, untested), [analysis, editor.base, untested]);
  const asked = new URLSearchParams(useLocation().search).get('node');
  const [selectedId, setSelectedId] = useState(
    () => asked ?? rememberedPlace(initial.id, 'node') ?? firstIndicator(rows),
  );
  const [view, setView] = useState(() => viewNamed(rememberedPlace(initial.id, 'view')));
  const [savesShown, setSavesShown] = useState(false);
  const [personId, setPersonId] = useState<string | null>(null);
  const [opened, setOpened] = useState<PersonEdit | null>(null);
  const persons = useSavedPersons(draft.policyId, editor.lastGood, editor.base);
  const person = persons.rows.find((row) => row.person.id === personId) ?? persons.rows[0] ?? null;
  // Where an undo or somebody else's save took the selected entry away, what stands there now is selected.
  const [lastAt, setLastAt] = useState(0);
  const selectedRow = rowForId(rows, selectedId) ?? rows[Math.min(lastAt, rows.length - 1)];
  const selectedAt = selectedRow ? rows.indexOf(selectedRow) : 0;
  if (selectedAt !== lastAt) setLastAt(selectedAt);
  const selected = selectedRow?.id ?? '';
  // The tree moves at once; the form, the trace and the persons follow when there is time.
  const shownId = useDeferredValue(selected);
  const row = rows.find(({ id }) => id === shownId) ?? rows[0];
  const unsaved = editor.save.kind !== 'saved';
  const [annexShown, showAnnex] = useAnnexShown();
  const pane = useRememberedScroll<HTMLElement>(initial.id, row?.id ?? '');

  const select = useCallback(
    (id: string) => {
      setSelectedId(id);
      rememberPlace(initial.id, 'node', id);
    },
    [initial.id],
  );
  const show = useCallback(
    (next: RuleView) => {
      setView(next);
      rememberPlace(initial.id, 'view', next);
    },
    [initial.id],
  );
  const [edits, message] = useTreeEdits(editor, rows, select);
  const [keysShown, setKeysShown] = useState(false);
  const ask = useMemo(() => ({ document: editor.document, taken: includedIds(analysis) }), [editor.document, analysis]);
  const fix = row && !row.locked ? firstFix(analysis.findings, row) : undefined;
  useEditorKeys({
    setView: show,
    showKeys: () => setKeysShown(true),
    ...(readOnly
      ? {}
      : {
          save: () => void editor.saveNow(),
          undo: editor.undo,
          redo: editor.redo,
          ...(fix ? { fix: () => editor.applyFix(fix) } : {}),
        }),
  });
  useBlocker(({ currentLocation, nextLocation }) => {
    const leaves = currentLocation.pathname !== nextLocation.pathname;
    if (!leaves || !unsaved || readOnly) return false;
    // What is about to be saved is saved on leaving. Everything else is kept in this browser only: leaving asks.
    if (editor.save.kind === 'saving') return false;
    if (editor.save.kind === 'unsaved' && !editor.save.because) {
      void editor.saveNow('automatic');
      return false;
    }
    return !window.confirm(translate('drafting.save.leave'));
  });

  const stale = editor.isStale;
  return (
    <Page
      fill
      title={text(editor.document.title)}
      backTo="/policies"
      context={
        <>
          {base && translate('drafting.header.against', { base: base.label })}
          {base && ' · '}
          {translate('drafting.header.revision', { revision: draft.revision })} · <Hash value={draft.contentHash} />
        </>
      }
      chips={
        <>
          <DraftStateChip state={draft.state} />
          <BlockerChips findings={analysis.findings} rows={rows} selected={selected} onSelect={select} />
        </>
      }
      actions={
        <>
          <SaveStatus editor={editor} />
          <Tooltip title={translate('keeping.saves.button')}>
            <IconButton aria-label={translate('keeping.saves.button')} onClick={() => setSavesShown(true)}>
              <HistoryIcon size={18} />
            </IconButton>
          </Tooltip>
          {!readOnly && (
            <>
              <Tooltip title={translate('drafting.undo')}>
                <span>
                  <IconButton aria-label={translate('drafting.undo')} disabled={!editor.canUndo} onClick={editor.undo}>
                    <UndoIcon size={18} />
                  </IconButton>
                </span>
              </Tooltip>
              <Tooltip title={translate('drafting.redo')}>
                <span>
                  <IconButton aria-label={translate('drafting.redo')} disabled={!editor.canRedo} onClick={editor.redo}>
                    <RedoIcon size={18} />
                  </IconButton>
                </span>
              </Tooltip>
              <Button
                variant="outlined"
                color="primary"
                disabled={!unsaved || editor.save.kind === 'saving' || editor.save.kind === 'conflict'}
                onClick={() => void editor.saveNow()}
              >
                {translate('drafting.save.button')}
              </Button>
            </>
          )}
          <Button component={LinkBase} to={`/simulations/create?kind=draft&id=${encodeURIComponent(draft.id)}`}>
            {translate('drafting.header.simulate')}
          </Button>
          {!annexShown && <Button onClick={() => showAnnex(true)}>{translate('annex.open')}</Button>}
          <ExcelMenu editor={editor} />
          <LifecycleMenu draft={draft} unsaved={unsaved && !readOnly} onMoved={editor.accept} />
        </>
      }
    >
      {annexShown ? (
        <Suspense fallback={<PageSkeleton />}>
          <DraftAnnex
            editor={editor}
            baseLabel={base?.label ?? null}
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
          tree={
            <ScoreTree
              draftId={initial.id}
              rows={rows}
              selected={selected}
              onSelect={select}
              onEnter={() => focusPane(document.getElementById(PANE_IDS.node))}
              edits={readOnly ? null : edits}
              message={message}
              ask={ask}
            />
          }
          node={
            <>
              <Box
                sx={{
                  display: 'grid',
                  gap: 1,
                  px: 2,
                  pt: 1.5,
                  '&:empty': { pt: 0 },
                }}
              >
                <SaveProblem editor={editor} />
                <TakenNotice editor={editor} />
                <RecoveredNotice editor={editor} />
                {readOnly && (
                  <Notice tone={tokens.primary} icon={LockIcon}>
                    {translate(me.role === 'officer' ? 'drafting.readOnly.state' : 'drafting.readOnly.role')}
                  </Notice>
                )}
              </Box>
              {row && <NodePanel editor={editor} row={row} view={view} onView={show} person={person} />}
            </>
          }
          side={
            <>
              <PersonsPanel
                rows={persons.rows}
                isPending={persons.isPending}
                error={persons.error}
                onRetry={() => void persons.refetch()}
                selected={person?.person.id ?? null}
                onSelect={setPersonId}
                baseLabel={base?.label ?? null}
                stale={stale}
                draftId={draft.id}
                policyId={draft.policyId}
                analysis={analysis}
                lastGood={editor.lastGood}
                today={today()}
                maySave={may(me.role, 'create', 'persons')}
                onOpen={setOpened}
              />
              {may(me.role, 'show', 'effects') && (
                <EffectPanel
                  draftId={draft.id}
                  county={draft.county}
                  document={stale || Object.keys(editor.texts).length > 0 ? null : analysis.document}
                  base={base?.document ?? draft.document}
                />
              )}
              {person && row && (
                <TracePanel
                  editor={editor}
                  scored={person}
                  nodeId={row.entry.kind === 'node' ? row.id : ''}
                  baseLabel={base?.label ?? null}
                  onOpen={setOpened}
                />
              )}
              <CasesPanel
                draftId={draft.id}
                analysis={editor.lastGood}
                readOnly={readOnly}
                today={today()}
                onSelect={select}
                onOpen={({ title, facts, asOf }) => setOpened(newPerson(asOf, { name: text(title), facts }))}
              />
              <AllFindings
                editor={editor}
                rows={rows}
                onSelect={select}
                onWitness={({ message, witness, asOf }) =>
                  setOpened(newPerson(asOf ?? today(), { name: text(message), facts: witness ?? {} }))
                }
              />
            </>
          }
        />
      )}
      <UsesDialogs editor={editor} onSelect={select} onView={show} />
      {keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
      {opened && editor.lastGood.policy && (
        <PersonWorkspace
          editor={editor}
          policy={editor.lastGood.policy}
          initial={opened}
          baseLabel={base?.label ?? null}
          maySave={may(me.role, 'create', 'persons')}
          nodeId={selected}
          onSaved={setPersonId}
          onClose={() => setOpened(null)}
        />
      )}
      {savesShown && <SavesDrawer editor={editor} onClose={() => setSavesShown(false)} />}
    </Page>
  );
}

function firstIndicator(rows: ReturnType<typeof treeRows>): string {
  return (rows.find((row) => !row.locked && isLeaf(row)) ?? rows[0])?.id ?? '';
}

function viewNamed(name: string | null): RuleView {
  return name === 'readback' || name === 'json' ? name : 'form';
}
