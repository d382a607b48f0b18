import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** One sentence: what this place is for. */
  text: string;
  /** One button. */
  action?: ReactNode;
  /** One example, in smaller print. */
  example?: ReactNode;
}

/** A place with nothing in it yet: what it is for, one button, one example. */
export function EmptyState({ text, action, example }: EmptyStateProps) {
  return (
    <Box sx={{ px: 3, py: 3, display: 'grid', justifyItems: 'center', gap: 1.5, textAlign: 'center' }}>
      <Typography sx={{ color: 'text.secondary', maxWidth: 560 }}>{text}</Typography>
      {action}
      {example && (
        <Typography variant="caption" component="div" sx={{ color: 'text.tertiary', maxWidth: 560 }}>
          {example}
        </Typography>
      )}
    </Box>
  );
}
