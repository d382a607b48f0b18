import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { InfoIcon } from '../icons';
import { formatCount } from '../numbers';
import { Notice } from '../problems';
import { useTokens } from '../theme';
import type { Comparison } from './comparison';
import { nothingReason, untouched } from './no-change';

/** Clauses named before the rest is counted. */
const NAMED = 8;

/** 「没有任何变化」 with the reason; nothing where something changed. */
export function NothingCallout({ comparison }: { comparison: Comparison }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const text = useText();
  const reason = nothingReason(comparison);
  if (reason === null) return null;
  const clauses = untouched(comparison.changes);
  return (
    <Notice tone={tokens.untested} icon={InfoIcon} role="status">
      <Typography sx={{ fontWeight: 600 }}>{translate('comparisons.nothing.title')}</Typography>
      <Typography>
        {translate(`comparisons.nothing.${reason}`, { count: formatCount(comparison.changes.length) })}
      </Typography>
      {clauses.length > 0 && (
        <Typography sx={{ color: 'text.secondary' }}>
          {clauses
            .slice(0, NAMED)
            .map(({ title }) => text(title))
            .join(translate('comparisons.seal.listed'))}
          {clauses.length > NAMED && ` ${translate('problems.more', { count: formatCount(clauses.length - NAMED) })}`}
        </Typography>
      )}
    </Notice>
  );
}
