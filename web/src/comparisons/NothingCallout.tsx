import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { InfoIcon } from '../icons';
import { formatCount } from '../numbers';
import { Notice } from '../problems';
import { useTokens } from '../theme';
import type { Comparison } from './comparison';
import { nothingReason } from './no-change';

/** 「没有任何变化」 with the reason; nothing where something changed. */
export function NothingCallout({ comparison }: { comparison: Comparison }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const reason = nothingReason(comparison);
  if (reason === null) return null;
  return (
    <Notice tone={tokens.untested} icon={InfoIcon} role="status">
      <Typography sx={{ fontWeight: 600 }}>{translate('comparisons.nothing.title')}</Typography>
      <Typography>
        {translate(`comparisons.nothing.${reason}`, { count: formatCount(comparison.changes.length) })}
      </Typography>
    </Notice>
  );
}
