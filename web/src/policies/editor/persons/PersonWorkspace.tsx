import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import type { CompiledPolicy } from '@jifen/policies';
import { useMemo, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { SteadyButton } from '../../../layout';
import { EmptyState, ProblemAlert } from '../../../problems';
import { useTokens, faded } from '../../../theme';
import type { DraftEditor } from '../use-draft-editor';
import { AdvicePanel } from './advice/AdvicePanel';
import { CaseForm } from './expected/CaseForm';
import { FactForm } from './facts/FactForm';
import { FactsJson } from './facts/FactsJson';
import { copyOf, isSamePerson, type PersonEdit } from './person-edit';
import { PersonHead } from './PersonHead';
import { TraceTable } from './trace/TraceTable';
import { usePersonChanges } from './use-person-changes';
import { scoreBoth, shortName } from './use-saved-persons';
import { type TriedPerson, useTriedPerson } from './use-tried-person';

interface PersonWorkspaceProps {
  editor: DraftEditor;
  policy: CompiledPolicy;
  /** Whom to start with. */
  initial: PersonEdit;
  baseLabel: string | null;
  /** Whether this account may save persons; everybody may try. */
  maySave: boolean;
  /** The selected node of the draft. */
  nodeId: string;
  onSaved: (id: string) => void;
  onClose: () => void;
}

/** One person, written by a form and scored as it is written: points by node, what would add some, and the person as a test case. */
export function PersonWorkspace(props: PersonWorkspaceProps) {
  const { editor, policy, initial, baseLabel, maySave, nodeId, onSaved, onClose } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const tokens = useTokens();
  const tried = useTriedPerson(initial, editor.lastGood, editor.base);
  const { edit, change, setFact, findings } = tried;
  const [stored, setStored] = useState(initial);
  const [startTotal] = useState(() => scoreBoth(initial, editor.lastGood, null).score?.total ?? null);
  const [json, setJson] = useState(false);
  const [broken, setBroken] = useState(false);
  const { save } = usePersonChanges(editor.draft.policyId);
  const changed = !isSamePerson(edit, stored);
  const ready = edit.name.trim() !== '' && findings.length === 0 && !broken;
  const store = async (person: PersonEdit): Promise<void> => {
    try {
      const { id } = await save.mutateAsync(person);
      const kept = { ...person, id };
      setStored(kept);
      change(kept);
      notify('persons.saved', { type: 'success', messageArgs: { name: shortName(person.name) } });
      onSaved(id);
    } catch {
      // The refusal stands below, and the person as they were typed.
    }
  };
  const close = (): void => {
    if (!maySave || !changed || window.confirm(translate('persons.leave'))) onClose();
  };
  const pane = { minWidth: 0, minHeight: 0, overflow: 'auto', px: 2, pb: 2 } as const;
  return (
    <Dialog
      open
      onClose={close}
      maxWidth={false}
      aria-labelledby="person-title"
      slotProps={{
        paper: { sx: { width: 'min(1320px, 100vw - 32px)', height: 'calc(100vh - 32px)', m: 2, maxHeight: 'none' } },
      }}
    >
      <DialogTitle id="person-title" sx={{ px: 2, pb: 0.5 }}>
        {edit.name.trim() === '' ? translate('persons.new') : shortName(edit.name)}
      </DialogTitle>
      <DialogContent
        sx={{
          display: 'flex',
          flexDirection: 'column',
          p: 0,
          overflow: 'hidden',
          borderBottom: `1px solid ${tokens.divider}`,
        }}
      >
        <Box sx={{ px: 2, pb: 1.5, borderBottom: `1px solid ${tokens.divider}` }}>
          <PersonHead
            tried={tried}
            startTotal={startTotal}
            baseLabel={editor.base ? baseLabel : null}
            readOnly={!maySave}
            stale={editor.isStale}
          />
          {save.error !== null && (
            <Box sx={{ pt: 1 }}>
              <ProblemAlert error={save.error} title={translate('persons.notSaved')} />
            </Box>
          )}
        </Box>
        <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' }}>
          <Box
            component="section"
            aria-label={translate('persons.facts')}
            sx={{ ...pane, borderRight: `1px solid ${tokens.divider}` }}
          >
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pt: 1 }}>
              <Typography variant="h2" sx={{ flex: 1 }}>
                {translate('persons.facts')}
              </Typography>
              <ToggleButtonGroup
                exclusive
                size="small"
                value={json}
                aria-label={translate('persons.view')}
                onChange={(_, next: boolean | null) => {
                  if (next === null) return;
                  setJson(next);
                  setBroken(false);
                }}
              >
                <ToggleButton value={false}>{translate('drafting.view.form')}</ToggleButton>
                <ToggleButton value={true}>JSON</ToggleButton>
              </ToggleButtonGroup>
            </Box>
            {json ? (
              <FactsJson
                facts={edit.facts}
                findings={findings}
                readOnly={false}
                onChange={(facts) => change({ facts })}
                onBroken={setBroken}
              />
            ) : (
              <FactForm
                policy={policy}
                facts={edit.facts}
                asOf={edit.asOf}
                nodeId={nodeId}
                findings={findings}
                readOnly={false}
                onChange={setFact}
              />
            )}
          </Box>
          <Box sx={pane}>
            <Outcome {...{ editor, policy, tried, baseLabel, nodeId }} />
          </Box>
        </Box>
      </DialogContent>
      <DialogActions>
        {findings.length > 0 && (
          <Typography variant="body2" sx={{ mr: 'auto', color: tokens.error.text }}>
            {translate('persons.wrong', { smart_count: findings.length })}
          </Typography>
        )}
        <Button onClick={close}>{translate('drafting.trace.close')}</Button>
        {maySave && edit.id !== null && (
          <SteadyButton
            held={!ready || save.isPending}
            onClick={() => void store(copyOf(edit, translate('persons.copyName', { name: shortName(edit.name) })))}
          >
            {translate('persons.saveAsNew')}
          </SteadyButton>
        )}
        {maySave && (
          <SteadyButton
            variant="contained"
            color="primary"
            held={!ready || (edit.id !== null && !changed) || save.isPending}
            onClick={() => void store(edit)}
          >
            {translate('persons.save')}
          </SteadyButton>
        )}
      </DialogActions>
    </Dialog>
  );
}

type Shown = 'trace' | 'advice' | 'case';

interface OutcomeProps {
  editor: DraftEditor;
  policy: CompiledPolicy;
  tried: TriedPerson;
  baseLabel: string | null;
  nodeId: string;
}

/** What the person comes to: the points node by node, what would add some, and what is expected of them. */
function Outcome({ editor, policy, tried, baseLabel, nodeId }: OutcomeProps) {
  const translate = useTranslate();
  const [shown, setShown] = useState<Shown>('trace');
  const { edit, scores, isStale, findings, setFact } = tried;
  const score = scores?.score ?? null;
  const basePolicy = editor.base?.policy ?? null;
  const baseScore = scores?.baseScore ?? null;
  const base = useMemo(
    () => (basePolicy && baseScore ? { policy: basePolicy, score: baseScore, label: baseLabel ?? '' } : null),
    [basePolicy, baseScore, baseLabel],
  );
  const tabs: readonly Shown[] = editor.readOnly ? ['trace', 'advice'] : ['trace', 'advice', 'case'];
  return (
    <>
      <Tabs
        value={shown}
        onChange={(_, next: Shown) => setShown(next)}
        aria-label={translate('persons.outcome.label')}
        sx={{ mb: 1 }}
      >
        {tabs.map((each) => (
          <Tab key={each} value={each} label={translate(`persons.outcome.${each}`)} />
        ))}
      </Tabs>
      {!score ? (
        <EmptyState text={translate('persons.notScored')} />
      ) : (
        <Box sx={faded(isStale)}>
          {shown === 'trace' && <TraceTable policy={policy} score={score} base={base} nodeId={nodeId} />}
          {shown === 'advice' &&
            (findings.length > 0 ? (
              <EmptyState text={translate('persons.notScored')} />
            ) : (
              <AdvicePanel
                policy={policy}
                facts={edit.facts}
                asOf={edit.asOf}
                nodeId={nodeId}
                readOnly={false}
                onTry={setFact}
              />
            ))}
          {shown === 'case' &&
            (isStale ? (
              <EmptyState text={translate('persons.notScored')} />
            ) : (
              <CaseForm draftId={editor.draft.id} policy={policy} edit={edit} score={score} />
            ))}
        </Box>
      )}
    </>
  );
}
