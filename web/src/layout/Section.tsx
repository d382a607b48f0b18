import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

interface SectionProps {
  title: string;
  /** Words in grey after the title: a count, a unit, how it is sorted. */
  note?: ReactNode;
  /** Links, switches, small buttons at the right of the head. */
  actions?: ReactNode;
  children: ReactNode;
  /** Space around the content; off for tables and lists that run from edge to edge. */
  padded?: boolean;
}

/** A card with a head: one question of the page and its answer. */
export function Section({ title, note, actions, children, padded = false }: SectionProps) {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} sx={{ breakInside: 'avoid', minWidth: 0 }}>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, px: 2, py: 1.25, minHeight: 46 }}
      >
        <Typography variant="h2" id={id}>
          {title}
        </Typography>
        {note && (
          <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
            {note}
          </Typography>
        )}
        {actions && <Box sx={{ ml: 'auto', display: 'flex', gap: 1, alignItems: 'center' }}>{actions}</Box>}
      </Box>
      <Box sx={padded ? { px: 2, pb: 2 } : undefined}>{children}</Box>
    </Card>
  );
}
