import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { FlagIcon, type Icon, PendingIcon } from '../icons';
import { formatCount } from '../numbers';
import { Notice } from '../problems';
import { type Tone, useTokens } from '../theme';
import type { Comparison } from './comparison';

interface Remark {
  readonly icon: Icon;
  readonly tone: Tone;
  readonly text: string;
}

/** What the figures rest on besides rules: pending indicators, illustrative values, an invented population. */
export function Remarks({ comparison }: { comparison: Comparison }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const pending = (nodes: Comparison['a']['nodes']) => nodes.filter((node) => node.pending).length;
  const [a, b] = [pending(comparison.a.nodes), pending(comparison.b.nodes)];
  const remarks: Remark[] = [
    ...(a + b > 0
      ? [
          {
            icon: PendingIcon,
            tone: tokens.pending,
            text: translate('comparisons.remark.pending', { a: formatCount(a), b: formatCount(b) }),
          },
        ]
      : []),
    {
      icon: FlagIcon,
      tone: tokens.mark,
      text: translate(comparison.practice ? 'comparisons.remark.practice' : 'comparisons.remark.population'),
    },
  ];
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {remarks.map(({ icon, tone, text }) => (
        <Notice key={text} tone={tone} icon={icon}>
          <Typography variant="body2">{text}</Typography>
        </Notice>
      ))}
    </Box>
  );
}
