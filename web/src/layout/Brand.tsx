import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useTokens } from '../theme';

/** The mark of the product: three bars of a score sheet, one point set apart. */
export function BrandMark({ size = 28 }: { size?: number }) {
  const tokens = useTokens();
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden style={{ flex: 'none', display: 'block' }}>
      <rect width="28" height="28" rx="7" fill={tokens.primary.text} />
      <g stroke={tokens.onPrimary} strokeWidth="2.4" strokeLinecap="round">
        <path d="M7.5 9.500h7M7.5 14h13M7.5 18.500h9" />
      </g>
      <circle cx="19.5" cy="9.5" r="1.9" fill={tokens.practice.tint} />
    </svg>
  );
}

/** Mark and name; only the mark in the narrow rail. */
export function Brand({ narrow }: { narrow: boolean }) {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        px: narrow ? 0 : 2,
        justifyContent: narrow ? 'center' : 'start',
        height: 56,
        pt: 0.5,
      }}
    >
      <BrandMark />
      {!narrow && (
        <Box sx={{ minWidth: 0 }}>
          <Typography component="p" noWrap sx={{ fontWeight: 700, lineHeight: '20px' }}>
            {translate('layout.product')}
          </Typography>
          <Typography component="p" variant="caption" noWrap sx={{ color: 'text.secondary', lineHeight: '16px' }}>
            {translate('layout.subtitle')}
          </Typography>
        </Box>
      )}
    </Box>
  );
}
