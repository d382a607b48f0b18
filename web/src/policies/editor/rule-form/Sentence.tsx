import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** A rule as a sentence with fields in it; words and fields wrap like text. */
export function Sentence({ children }: { children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1, fontSize: 15, lineHeight: '32px' }}>
      {children}
    </Box>
  );
}
