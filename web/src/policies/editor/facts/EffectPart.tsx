import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

/** One question about a change and its answer, under a head. */
export function EffectPart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ display: 'grid', gap: 0.75, minWidth: 0 }}>
      <Typography variant="h3" id={id}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

/** An answer in one grey line. */
export function PlainAnswer({ children, role }: { children: ReactNode; role?: 'status' }) {
  return (
    <Typography variant="body2" role={role} sx={{ color: 'text.secondary' }}>
      {children}
    </Typography>
  );
}
