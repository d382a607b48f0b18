import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { HeldIcon } from '../icons';
import { useTimes } from '../numbers';
import { useTokens } from '../theme';
import { Notice } from './Notice';

interface StaleNoticeProps {
  /** Why the result below no longer holds, as a sentence. */
  reason: string;
  /** When the shown result was made, ISO. */
  at?: string;
  /** Run again; the button's words. */
  runLabel?: string;
  onRun?: () => void;
}

/** The result below is kept but no longer holds: the reason, its time, one button to run it again. */
export function StaleNotice({ reason, at, runLabel, onRun }: StaleNoticeProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const { recent } = useTimes();
  return (
    <Notice
      tone={tokens.mark}
      icon={HeldIcon}
      role="status"
      action={
        onRun && (
          <Button size="small" onClick={onRun}>
            {runLabel ?? translate('problems.retry')}
          </Button>
        )
      }
    >
      <Typography>
        <strong>{translate('problems.stale.label')}</strong> {reason}
        {at !== undefined && ` ${translate('problems.stale.at', { time: recent(at) })}`}
      </Typography>
    </Notice>
  );
}
