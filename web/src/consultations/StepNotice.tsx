import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { InfoIcon } from '../icons';
import { Notice } from '../problems';
import { useTokens } from '../theme';
import { useConsultations } from './consultations-context';

/**
 * Before a draft leaves its consultation: who has not answered yet, and before it is submitted which opinions have no outcome. Nothing where
 * nothing is open.
 */
export function StepNotice({ action }: { action: 'submit' | 'withdraw' }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const { rounds } = useConsultations();
  const [latest] = rounds;
  const undecided = action === 'submit' ? rounds.reduce((sum, round) => sum + round.undecided, 0) : 0;
  const awaited = latest && !latest.ended ? latest.addressees.filter(({ state }) => state === 'awaited').length : 0;
  if (undecided === 0 && awaited === 0) return null;
  return (
    <Notice tone={undecided > 0 ? tokens.pending : tokens.mark} icon={InfoIcon} role="status">
      {undecided > 0 && (
        <Typography>{translate('consultations.submit.undecided', { smart_count: undecided })}</Typography>
      )}
      {awaited > 0 && (
        <Typography>
          {translate('consultations.submit.awaited', { smart_count: awaited, deadline: latest?.deadline })}
        </Typography>
      )}
    </Notice>
  );
}
