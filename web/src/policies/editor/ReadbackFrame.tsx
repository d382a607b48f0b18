import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { faded, useTokens } from '../../theme';

interface ReadbackFrameProps {
  /** What is said is that of the last content that passed. */
  stale: boolean;
  children: ReactNode;
}

/** The frame in which rules are read back in words; says so where the words are not those of what stands in the editor. */
export function ReadbackFrame({ stale, children }: ReadbackFrameProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  return (
    <Box
      component="section"
      aria-label={translate('drafting.readback.title')}
      sx={{
        background: tokens.surface,
        border: `1px solid ${tokens.divider}`,
        borderLeft: `3px solid ${tokens.primary.text}`,
        borderRadius: 1,
        px: 1.75,
        py: 1.25,
        ...faded(stale),
      }}
    >
      {children}
      {stale && (
        <Typography variant="caption" component="p" sx={{ color: 'text.tertiary' }}>
          {translate('drafting.readback.stale')}
        </Typography>
      )}
    </Box>
  );
}
