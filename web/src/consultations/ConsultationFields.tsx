import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { getConsultationProposal } from '../data-provider/consultations';
import { useText } from '../i18n';
import { ProblemAlert } from '../problems';
import { useTokens } from '../theme';
import type { ConsultationProposal, NewConsultation } from './consultation';

/** What was chosen instead of what is proposed; what was not touched is left to the server. */
export interface ConsultationChoice {
  readonly departments: ReadonlySet<string> | null;
  readonly others: string;
  readonly deadline: string | null;
}

/** Nothing was touched: every department, for the usual time. */
export const AS_PROPOSED: ConsultationChoice = { departments: null, others: '', deadline: null };

/** The people and units that were typed, one a line or between commas. */
function named(others: string): string[] {
  return [...new Set(others.split(/[\n、，,;；]/).map((name) => name.trim()))].filter((name) => name !== '');
}

/** What is sent of a choice; undefined where all of it is as proposed. */
export function consultationOf(
  { departments, others, deadline }: ConsultationChoice,
  proposal: ConsultationProposal | undefined,
): NewConsultation | undefined {
  const collections = named(others).map((title) => ({ kind: 'collection' as const, title }));
  const chosen = departments ?? new Set(proposal?.departments.map(({ id }) => id));
  const isChanged = departments !== null || collections.length > 0;
  const addressees = [...[...chosen].map((id) => ({ kind: 'department' as const, id })), ...collections];
  if (!isChanged && !deadline) return undefined;
  return { ...(isChanged ? { addressees } : {}), ...(deadline ? { deadline } : {}) };
}

/** Whom a draft would be sent to, and until when. */
export function useConsultationProposal(draftId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['consultation-proposal', draftId],
    queryFn: ({ signal }) => getConsultationProposal(draftId, signal),
    enabled,
    gcTime: 0,
  });
}

interface ConsultationFieldsProps {
  proposal: ReturnType<typeof useConsultationProposal>;
  choice: ConsultationChoice;
  onChange: (choice: ConsultationChoice) => void;
}

/** Who is asked, and until when: every department and the usual time unless somebody chooses. */
export function ConsultationFields({ proposal, choice, onChange }: ConsultationFieldsProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = proposal;
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  const all = data?.departments ?? [];
  const chosen = choice.departments ?? new Set(all.map(({ id }) => id));
  const turn = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange({ ...choice, departments: next });
  };
  const turnAll = (): void =>
    onChange({ ...choice, departments: new Set(chosen.size === all.length ? [] : all.map(({ id }) => id)) });
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1 }}>
        <Typography>{translate('consultations.open.departments', { chosen: chosen.size, all: all.length })}</Typography>
        <Button size="small" variant="outlined" aria-expanded={open} onClick={() => setOpen(!open)}>
          {translate('consultations.open.choose')}
        </Button>
      </Box>
      {open && (
        <Box
          role="group"
          aria-label={translate('consultations.open.list')}
          sx={{
            border: `1px solid ${tokens.divider}`,
            borderRadius: 1,
            px: 1.5,
            py: 0.5,
            maxHeight: 240,
            overflow: 'auto',
          }}
        >
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                checked={all.length > 0 && chosen.size === all.length}
                indeterminate={chosen.size > 0 && chosen.size < all.length}
                onChange={turnAll}
              />
            }
            label={translate('consultations.open.all')}
          />
          <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' } }}>
            {all.map(({ id, title, hasAccount }) => (
              <FormControlLabel
                key={id}
                control={<Checkbox size="small" checked={chosen.has(id)} onChange={() => turn(id)} />}
                label={hasAccount ? text(title) : `${text(title)} *`}
              />
            ))}
          </Box>
          <Typography variant="caption" component="p" sx={{ color: 'text.tertiary' }}>
            {translate('consultations.open.noAccount')}
          </Typography>
        </Box>
      )}
      <TextField
        label={translate('consultations.open.others')}
        value={choice.others}
        onChange={(event) => onChange({ ...choice, others: event.target.value })}
        helperText={translate('consultations.open.othersHint')}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      <TextField
        type="date"
        label={translate('consultations.deadline')}
        value={choice.deadline ?? data?.deadline ?? ''}
        onChange={(event) => onChange({ ...choice, deadline: event.target.value })}
        helperText={translate('consultations.open.deadlineHint')}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: data?.today, max: data?.latestDeadline } }}
      />
    </>
  );
}
