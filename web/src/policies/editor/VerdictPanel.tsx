import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { readBackStanding, readBackVeto, render, type StandingRule, StandingState, type Veto } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { type Language, useLanguage, useText } from '../../i18n';
import { FindingList } from '../../problems';
import { type Analysis, findingsBelow } from './analysis';
import type { RuleView } from './NodePanel';
import { liveVerdict } from './live-entry';
import { namesOf } from './names-of';
import { PanelHead } from './PanelHead';
import { Basis } from './basis/Basis';
import { ReadbackCard } from './Readback';
import { VerdictForm } from './rule-form/VerdictForm';
import { RuleJson } from './RuleJson';
import { pointerOfRow } from './tree/tree-moves';
import type { TreeRow } from './tree/tree-row';
import type { DraftEditor } from './use-draft-editor';
import { ViewSwitch } from './ViewSwitch';

interface VerdictPanelProps {
  editor: DraftEditor;
  row: TreeRow;
  list: 'vetoes' | 'standing';
  verdict: Veto | StandingRule;
  view: RuleView;
  onView: (view: RuleView) => void;
}

function verdictIn({ resolved }: Analysis, list: 'vetoes' | 'standing', id: string): Veto | StandingRule | undefined {
  return resolved?.document[list].find((each) => each.id === id);
}

/** The verdict in words, as the analysis has it; null where the analysis has no such verdict. */
function sentence(analysis: Analysis, list: 'vetoes' | 'standing', id: string, language: Language): string | null {
  const { resolved, rules } = analysis;
  const verdict = verdictIn(analysis, list, id);
  if (!resolved || !rules || !verdict) return null;
  const names = namesOf(resolved.document);
  const expression = rules[list].get(id) ?? null;
  const tokens =
    'state' in verdict ? readBackStanding(verdict, expression, names) : readBackVeto(verdict, expression, names);
  return render(tokens, language);
}

/** A veto or standing rule: what follows from it, when it holds as a form, a sentence and JSON-Logic, and what the checker says. */
export function VerdictPanel({ editor, row, list, verdict: analysed, view, onView }: VerdictPanelProps) {
  const translate = useTranslate();
  const text = useText();
  const { language } = useLanguage();
  const pointer = pointerOfRow(editor.document, row.id) ?? row.pointer;
  const verdict = liveVerdict(editor.document, pointer, analysed);
  const readOnly = editor.readOnly || row.locked;
  const findings = row.locked ? [] : findingsBelow(editor.analysis.findings, row.pointer);
  const now = sentence(editor.lastGood, list, verdict.id, language);
  const before = editor.base && sentence(editor.base, list, verdict.id, language);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.75, p: 2, alignContent: 'start' }}>
      <PanelHead
        place={translate(`draftTree.list.${list}`)}
        id={verdict.id}
        title={text(verdict.title)}
        locked={row.locked}
        changed={row.own.changed > 0}
        errors={row.own.errors}
        pending={row.own.pending}
      >
        <ViewSwitch view={view} onView={onView} />
      </PanelHead>
      {'state' in verdict && (
        <TextField
          select
          label={translate('draftTree.state.label')}
          value={verdict.state}
          disabled={readOnly}
          onChange={(event) => editor.change(`${pointer}/state`, StandingState.parse(event.target.value))}
          slotProps={{ select: { native: true } }}
          sx={{ maxWidth: 320 }}
        >
          {StandingState.options.map((state) => (
            <option key={state} value={state}>
              {translate(`draftTree.state.${state}`)}
            </option>
          ))}
        </TextField>
      )}
      {view === 'form' && <VerdictForm editor={editor} verdict={verdict} pointer={pointer} readOnly={readOnly} />}
      {view === 'json' && (
        <RuleJson
          key={row.id}
          editor={editor}
          subject={{
            rowId: row.id,
            title: verdict.title,
            at: `${pointer}/rule`,
            rule: verdict.rule,
            result: 'draftTree.yesNo',
            original: editor.base ? verdictIn(editor.base, list, verdict.id)?.rule : undefined,
          }}
          readOnly={readOnly}
        />
      )}
      {now !== null && <ReadbackCard now={now} before={before} stale={editor.isStale} />}
      {view === 'readback' && verdict.rule === null && (
        <Typography sx={{ color: 'text.secondary' }}>{translate('draftTree.verdictPending')}</Typography>
      )}
      <FindingList
        findings={findings}
        placeOf={(finding) => finding.pointer.slice(row.pointer.length) || '/'}
        onFix={readOnly ? undefined : editor.applyFix}
      />
      <Basis key={`basis ${verdict.id}`} editor={editor.steady} entry={verdict} pointer={pointer} readOnly={readOnly} />
    </Box>
  );
}
