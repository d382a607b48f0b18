import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { KeyComparison, PairExplanation } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { CloseIcon } from '../../icons';
import { RADIUS, useTokens } from '../../theme';
import { keyText } from './key-text';

/** Why one chosen row stands before the other: the keys in sequence, the deciding one framed, later ones not compared. */
export function PairPanel({ pair, onClose }: { pair: PairExplanation; onClose: () => void }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { first, second, ahead, byLot, keys, summary } = pair;
  const title = byLot
    ? translate('scenes.pair.byLot', { position: first.position })
    : ahead === null
      ? translate('scenes.pair.equal', { position: first.position })
      : translate('scenes.pair.title', { first: first.position, second: second.position });
  return (
    <Box
      component="section"
      aria-label={title}
      onClick={(event) => event.stopPropagation()}
      sx={{ background: tokens.primary.tint, px: 2, py: 1.25, printColorAdjust: 'exact' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
          <Typography variant="body2" role="status" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {text(summary)}
          </Typography>
        </Box>
        <IconButton size="small" aria-label={translate('scenes.pair.close')} onClick={onClose}>
          <CloseIcon size={15} />
        </IconButton>
      </Box>
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          mt: 1,
          p: 0,
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(112px, 1fr))',
          gap: 0.75,
        }}
      >
        {keys.map((comparison, index) => (
          <KeyCard key={comparison.key.id} comparison={comparison} number={index + 1} />
        ))}
      </Box>
    </Box>
  );
}

function KeyCard({ comparison, number }: { comparison: KeyComparison; number: number }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { key, first, second, outcome } = comparison;
  const decided = outcome === 'decided-here';
  const words = {
    equal: `${keyText(first, text)} = ${keyText(second, text)}`,
    'decided-here': translate('scenes.pair.decided', {
      first: keyText(first, text),
      second: keyText(second, text),
    }),
    'not-compared': translate('scenes.pair.notCompared'),
  }[outcome];
  return (
    <Box
      component="li"
      aria-current={decided || undefined}
      sx={{
        minWidth: 0,
        px: 1,
        py: 0.75,
        fontSize: 12,
        lineHeight: '18px',
        borderRadius: `${RADIUS.control}px`,
        background: outcome === 'not-compared' ? 'transparent' : tokens.surface,
        border: decided ? `2px solid ${tokens.primary.text}` : `1px solid ${tokens.divider}`,
        color: outcome === 'not-compared' ? tokens.text[2] : undefined,
      }}
    >
      <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {number} {text(key.title)}
      </Box>
      <Box sx={{ fontWeight: outcome === 'not-compared' ? 400 : 600, overflowWrap: 'anywhere' }}>{words}</Box>
    </Box>
  );
}
