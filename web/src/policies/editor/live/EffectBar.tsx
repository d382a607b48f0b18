import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { formatCount } from '../../../numbers';
import { useTokens } from '../../../theme';
import type { DraftEffect } from './draft-effect';

/** Who rises, stays and falls, as parts of one bar. A part with anybody in it is wide enough to be seen. */
export function EffectBar({ effect: { winners, unchanged, losers } }: { effect: DraftEffect }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const parts = [
    { name: 'winners', count: winners, color: tokens.rise.fills[2] },
    { name: 'unchanged', count: unchanged, color: tokens.old.fill },
    { name: 'losers', count: losers, color: tokens.fall.fills[2] },
  ].filter(({ count }) => count > 0);
  return (
    <Box
      role="img"
      aria-label={translate('drafting.live.bar', {
        winners: formatCount(winners),
        unchanged: formatCount(unchanged),
        losers: formatCount(losers),
      })}
      sx={{ display: 'flex', gap: '1px', height: 8, printColorAdjust: 'exact' }}
    >
      {parts.map(({ name, count, color }) => (
        <Box key={name} sx={{ flex: `${count} 0 0`, minWidth: 3, background: color }} />
      ))}
    </Box>
  );
}
