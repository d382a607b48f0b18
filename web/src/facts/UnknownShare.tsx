import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { formatCount, formatShare } from '../numbers';
import { useTokens } from '../theme';

interface UnknownShareProps {
  /** Persons of whom the fact is unknown, of all; null where nobody gathered it. */
  share: { readonly unknown: number; readonly persons: number } | null;
}

/** Of how many persons a fact is unknown: the share, with a bar in front that says the same and is not read out. */
export function UnknownShare({ share }: UnknownShareProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  if (!share || share.persons === 0) {
    return (
      <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {translate('facts.unknown.notGathered')}
      </Box>
    );
  }
  const { unknown, persons } = share;
  return (
    <Box
      component="span"
      title={translate('facts.unknown.of', { unknown: formatCount(unknown), persons: formatCount(persons) })}
      sx={{ display: 'inline-flex', gap: 1, alignItems: 'center', justifyContent: 'flex-end' }}
    >
      <Box
        component="span"
        aria-hidden
        sx={{ width: 48, height: 6, borderRadius: 1, overflow: 'hidden', background: tokens.sunken }}
      >
        <Box
          component="span"
          sx={{
            display: 'block',
            height: '100%',
            width: `${(100 * unknown) / persons}%`,
            minWidth: unknown > 0 ? '2px' : 0,
            background: tokens.old.line,
          }}
        />
      </Box>
      <Box component="span" sx={{ minWidth: 36, textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>
        {formatShare(unknown, persons)}
      </Box>
    </Box>
  );
}
