import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { extendConsultation } from '../data-provider/consultations';
import { ProblemAlert } from '../problems';
import type { Consultation } from './consultation';
import { useConsultations } from './consultations-context';

interface ExtendDialogProps {
  consultation: Consultation;
  onClose: () => void;
}

/** Asks until when a consultation is to be prolonged, and why. */
export function ExtendDialog({ consultation, onClose }: ExtendDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const { accept } = useConsultations();
  const [deadline, setDeadline] = useState(consultation.deadline);
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => extendConsultation(consultation.id, deadline, reason.trim()),
    onSuccess: (next) => {
      accept(next);
      onClose();
    },
  });
  const ready = deadline > consultation.deadline && reason.trim() !== '';
  return (
    <Dialog open onClose={isPending ? undefined : onClose} maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('consultations.extend.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <TextField
          type="date"
          label={translate('consultations.deadline')}
          value={deadline}
          onChange={(event) => setDeadline(event.target.value)}
          helperText={translate('consultations.extend.from', { deadline: consultation.deadline })}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ mt: 1 }}
        />
        <TextField
          label={translate('consultations.extend.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          multiline
          minRows={2}
          required
          slotProps={{ htmlInput: { maxLength: 2000 } }}
        />
        {error && <ProblemAlert error={error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={isPending}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" color="primary" disabled={!ready || isPending} onClick={() => mutate()}>
          {translate('consultations.extend.button')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
