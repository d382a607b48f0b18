import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { isProblem } from '../data-provider';
import { decideOpinion } from '../data-provider/consultations';
import { ProblemAlert } from '../problems';
import { decisionOf, type Opinion, type Outcome, OUTCOMES } from './consultation';
import { useConsultations } from './consultations-context';
import { useKeptText } from './use-kept-text';

interface DecisionFormProps {
  opinion: Opinion;
  onDone: () => void;
  onCancel: () => void;
}

/** Says what becomes of an opinion and why. Who was slower than a colleague is shown what the colleague decided. */
export function DecisionForm({ opinion, onDone, onCancel }: DecisionFormProps) {
  const translate = useTranslate();
  const { accept, refetch } = useConsultations();
  const last = decisionOf(opinion);
  const reason = useKeptText(`${opinion.id}.reason`, last?.reason);
  const [outcome, choose] = useState<Outcome | null>(last?.outcome ?? null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (chosen: Outcome) =>
      decideOpinion(opinion.id, { outcome: chosen, reason: reason.text.trim(), after: last?.number ?? 0 }),
    onSuccess: (next) => {
      accept(next);
      reason.clear();
      onDone();
    },
    onError: (failure) => {
      if (isProblem(failure) && failure.problem.code === 'OPINION-DECIDED-MEANWHILE') refetch();
    },
  });
  const isReady = outcome !== null && reason.text.trim() !== '' && !isPending;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) mutate(outcome);
  };
  return (
    <Box
      component="form"
      onSubmit={submit}
      aria-label={translate('consultations.decide.title')}
      sx={{ display: 'grid', gap: 1, pt: 0.5 }}
    >
      <RadioGroup
        row
        aria-label={translate('consultations.decide.outcome')}
        value={outcome ?? ''}
        onChange={(_, value) => choose(OUTCOMES.find((each) => each === value) ?? null)}
      >
        {OUTCOMES.map((each) => (
          <FormControlLabel
            key={each}
            value={each}
            control={<Radio size="small" />}
            label={translate(`consultations.outcome.${each}`)}
          />
        ))}
      </RadioGroup>
      <TextField
        size="small"
        label={translate('consultations.decide.reason')}
        value={reason.text}
        onChange={(event) => reason.type(event.target.value)}
        sx={{ '& .MuiInputBase-inputMultiline': { p: 0 } }}
        multiline
        maxRows={8}
        required
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      {error && <ProblemAlert error={error} safe={translate('consultations.form.safe')} />}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" size="small" variant="contained" color="primary" disabled={!isReady}>
          {translate('consultations.decide.save')}
        </Button>
        <Button size="small" onClick={onCancel} disabled={isPending}>
          {translate('ra.action.cancel')}
        </Button>
      </Box>
    </Box>
  );
}
