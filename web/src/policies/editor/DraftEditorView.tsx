import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { type PolicyDocument, publicationBlockers } from '@jifen/policies';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { LinkBase, useBlocker, useLocation, useTranslate } from 'react-admin';
import { may, useMe } from '../../auth-provider';
import { Page } from '../../layout';
import { HistoryIcon, LockIcon, RedoIcon, UndoIcon } from '../../icons';
import { useText } from '../../i18n';
import { Hash, useTimes } from '../../numbers';
import { Notice, StaleNotice } from '../../problems';
import { DraftStateChip, StatusChip } from '../../status';
import { useTokens } from '../../theme';
import { today } from '../../simulations/inputs/today';
import type { Draft } from '../draft';
import { AllFindings } from './AllFindings';
import { CasesPanel } from './cases/CasesPanel';
import { rememberedPlace, rememberPlace } from './editor-place';
import { EffectPanel } from './live/EffectPanel';
import { LifecycleMenu } from './LifecycleMenu';
import { TakenNotice } from './merging/TakenNotice';
import { NodePanel, type RuleView } from './NodePanel';
import { PersonsPanel } from './PersonsPanel';
import { SaveProblem } from './SaveProblem';
import { SavesDrawer } from './saves/SavesDrawer';
import { SaveStatus } from './SaveStatus';
import { ScoreTree } from './ScoreTree';
import { TracePanel } from './TracePanel';
import { treeRows } from './tree-rows';
import { type BasePolicy, type FoundEdits, useDraftEditor } from './use-draft-editor';
import { useRememberedScroll } from './use-remembered-scroll';
import { useSavedPersons } from './use-saved-persons';

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
  const times = useTimes();
  const me = useMe();
  const editor = useDraftEditor(initial, included, base, me.id, found);
  const { analysis, draft, readOnly } = editor;
  const rows = useMemo(() => treeRows(analysis, editor.base), [analysis, editor.base]);
  const asked = new URLSearchParams(useLocation().search).get('node');
  const [selectedId, setSelectedId] = useState(
    () => asked ?? rememberedPlace(initial.id, 'node') ?? firstIndicator(rows),
  );
  const [view, setView] = useState(() => viewNamed(rememberedPlace(initial.id, 'view')));
  const [savesShown, setSavesShown] = useState(false);
  const [personId, setPersonId] = useState<string | null>(null);
  const persons = useSavedPersons(draft.policyId, editor.lastGood, editor.base);
  const person = persons.rows.find((row) => row.person.id === personId) ?? persons.rows[0] ?? null;
  const row = rows.find(({ id }) => id === selectedId) ?? rows[0];
  const unsaved = editor.save.kind !== 'saved';
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
  useShortcuts(editor, show, !readOnly);
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

  const errors = analysis.findings.filter(({ severity }) => severity === 'error').length;
  const pending = analysis.findings.filter(({ code }) => code === 'PENDING').length;
  const blockers = publicationBlockers(analysis.findings).length;
  const stale = analysis !== editor.lastGood;
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
          {errors > 0 && <StatusChip status="error" count={errors} />}
          {pending > 0 && <StatusChip status="pending" count={pending} />}
          {blockers === 0 && <StatusChip status="passed" />}
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
                disabled={!unsaved || editor.save.kind === 'saving'}
                onClick={() => void editor.saveNow()}
              >
                {translate('drafting.save.button')}
              </Button>
            </>
          )}
          <Button component={LinkBase} to={`/simulations/create?kind=draft&id=${encodeURIComponent(draft.id)}`}>
            {translate('drafting.header.simulate')}
          </Button>
          <LifecycleMenu draft={draft} unsaved={unsaved && !readOnly} onMoved={editor.accept} />
        </>
      }
    >
      <Box
        sx={{
          flex: 1,
          minWidth: 0,
          display: 'grid',
          gridTemplateColumns: { xs: '232px minmax(0,1fr) 272px', lg: '304px minmax(0,1fr) 368px' },
          '& > *': { minHeight: 0 },
        }}
      >
        <Box sx={{ background: tokens.surface, borderRight: `1px solid ${tokens.divider}`, overflow: 'hidden' }}>
          <ScoreTree rows={rows} selected={row?.id ?? ''} onSelect={select} />
        </Box>
        <Box ref={pane} sx={{ overflow: 'auto' }}>
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
            {editor.recovered && unsaved && (
              <StaleNotice
                reason={translate('drafting.save.recovered', { time: times.moment(editor.recovered) })}
                runLabel={translate('drafting.save.discard')}
                onRun={editor.discard}
              />
            )}
            {readOnly && (
              <Notice tone={tokens.primary} icon={LockIcon}>
                {translate(me.role === 'officer' ? 'drafting.readOnly.state' : 'drafting.readOnly.role')}
              </Notice>
            )}
          </Box>
          {row && <NodePanel editor={editor} row={row} view={view} onView={show} person={person} />}
        </Box>
        <Box sx={{ background: tokens.surface, borderLeft: `1px solid ${tokens.divider}`, overflow: 'auto' }}>
          <PersonsPanel
            rows={persons.rows}
            isPending={persons.isPending}
            error={persons.error}
            onRetry={() => void persons.refetch()}
            selected={person?.person.id ?? null}
            onSelect={setPersonId}
            baseLabel={base?.label ?? null}
            stale={stale}
          />
          {may(me.role, 'show', 'effects') && (
            <EffectPanel
              draftId={draft.id}
              county={draft.county}
              document={stale || Object.keys(editor.texts).length > 0 ? null : analysis.document}
              base={base?.document ?? draft.document}
            />
          )}
          {person && row && <TracePanel editor={editor} scored={person} nodeId={row.id} />}
          <CasesPanel
            draftId={draft.id}
            analysis={editor.lastGood}
            readOnly={readOnly}
            today={today()}
            onSelect={select}
          />
          <AllFindings editor={editor} rows={rows} onSelect={select} />
        </Box>
      </Box>
      {savesShown && <SavesDrawer editor={editor} onClose={() => setSavesShown(false)} />}
    </Page>
  );
}

function firstIndicator(rows: ReturnType<typeof treeRows>): string {
  return (rows.find((row) => !row.locked && !row.hasChildren) ?? rows[0])?.id ?? '';
}

function viewNamed(name: string | null): RuleView {
  return name === 'readback' || name === 'json' ? name : 'form';
}

/** Ctrl S saves, Ctrl Z and Shift Ctrl Z undo and redo outside text fields, Ctrl 1/2/3 change the view. */
function useShortcuts(
  editor: ReturnType<typeof useDraftEditor>,
  setView: (view: RuleView) => void,
  enabled: boolean,
): void {
  useEffect(() => {
    const views: Readonly<Record<string, RuleView>> = { '1': 'form', '2': 'readback', '3': 'json' };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      const key = event.key.toLowerCase();
      const inText =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, .monaco-editor') !== null;
      const view = views[key];
      if (view) setView(view);
      else if (key === 's' && enabled) void editor.saveNow();
      else if (key === 'z' && enabled && !inText) (event.shiftKey ? editor.redo : editor.undo)();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [editor, setView, enabled]);
}
