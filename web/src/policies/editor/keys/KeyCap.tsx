import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { CODE_STACK, RADIUS, useTokens } from '../../../theme';

/** A key as it is printed on a keyboard. */
export function KeyCap({ children }: { children: ReactNode }) {
  const tokens = useTokens();
  return (
    <Box
      component="kbd"
      sx={{
        fontFamily: CODE_STACK,
        fontSize: 12,
        lineHeight: '18px',
        px: 0.75,
        whiteSpace: 'nowrap',
        color: 'text.secondary',
        background: tokens.surface,
        border: `1px solid ${tokens.divider}`,
        borderRadius: `${RADIUS.chip}px`,
      }}
    >
      {children}
    </Box>
  );
}
