import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import {
  AS_PROPOSED,
  ConsultationFields,
  consultationOf,
  useConsultationProposal,
} from '../../consultations/ConsultationFields';
import { consultationsKey } from '../../consultations/consultations-key';
import { StepNotice } from '../../consultations/StepNotice';
import { moveDraft } from '../../data-provider/drafts';
import { Hash } from '../../numbers';
import { ProblemAlert } from '../../problems';
import type { Draft, DraftAction } from '../draft';

interface LifecycleMenuProps {
  draft: Draft;
  /** Edits are not on the server yet: nothing may be submitted or decided about. */
  unsaved: boolean;
  onMoved: (draft: Draft) => void;
}

/** What leads on stands last and filled; what leads back stands before it. */
const ORDER: readonly DraftAction[] = ['withdraw', 'reject', 'consult', 'submit', 'approve', 'publish'];

/** The steps that this person may take with the draft now, each after a look at what exactly is meant. */
export function LifecycleMenu({ draft, unsaved, onMoved }: LifecycleMenuProps) {
  const translate = useTranslate();
  const [asked, setAsked] = useState<DraftAction | null>(null);
  const shown = useRef(draft.state);
  useEffect(() => {
    const isNew = shown.current !== draft.state;
    shown.current = draft.state;
    // The step that was taken is offered no more.
    if (isNew && document.activeElement === document.body) document.querySelector('main')?.focus();
  }, [draft.state]);
  const actions = ORDER.filter((action) => draft.allowedActions.includes(action));
  return (
    <>
      {actions.map((action, index) => (
        <Button
          key={action}
          variant={index === actions.length - 1 ? 'contained' : 'outlined'}
          color={index === actions.length - 1 ? 'primary' : 'inherit'}
          disabled={unsaved}
          title={unsaved ? translate('drafting.lifecycle.saveFirst') : undefined}
          onClick={() => setAsked(action)}
        >
          {translate(`drafting.lifecycle.${action}.button`)}
        </Button>
      ))}
      {asked && <StepDialog draft={draft} action={asked} onClose={() => setAsked(null)} onMoved={onMoved} />}
    </>
  );
}

interface StepDialogProps {
  draft: Draft;
  action: DraftAction;
  onClose: () => void;
  onMoved: (draft: Draft) => void;
}

function StepDialog({ draft, action, onClose, onMoved }: StepDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [comment, setComment] = useState('');
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const queries = useQueryClient();
  const isConsulting = action === 'consult';
  const [choice, setChoice] = useState(AS_PROPOSED);
  const proposal = useConsultationProposal(draft.id, isConsulting);
  const isAgain = (proposal.data?.round ?? 1) > 1;
  const confirm = async (): Promise<void> => {
    setRunning(true);
    setError(null);
    try {
      const consultation = isConsulting ? consultationOf(choice, proposal.data) : undefined;
      onMoved(await moveDraft(draft.id, action, draft.contentHash, comment.trim(), consultation));
      void queries.invalidateQueries({ queryKey: consultationsKey(draft.id) });
      notify(`drafting.lifecycle.${action}.done`, { type: 'success' });
      onClose();
    } catch (caught) {
      setError(caught);
      setRunning(false);
    }
  };
  return (
    <Dialog open onClose={running ? undefined : onClose} maxWidth="sm" fullWidth>
      <DialogTitle>{translate(`drafting.lifecycle.${action}.title`)}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>{translate(`drafting.lifecycle.${action}.text`)}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('drafting.lifecycle.content', { revision: draft.revision })} <Hash value={draft.contentHash} />
        </Typography>
        {isConsulting && <ConsultationFields proposal={proposal} choice={choice} onChange={setChoice} />}
        {(action === 'submit' || action === 'withdraw') && <StepNotice action={action} />}
        <TextField
          label={translate(
            !isConsulting
              ? 'drafting.lifecycle.comment'
              : isAgain
                ? 'consultations.open.commentAgain'
                : 'consultations.open.comment',
          )}
          required={isConsulting && isAgain}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
          multiline
          minRows={2}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
        />
        {error !== null && <ProblemAlert error={error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={running}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" color="primary" onClick={() => void confirm()} disabled={running}>
          {translate(running ? 'drafting.lifecycle.running' : `drafting.lifecycle.${action}.button`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
