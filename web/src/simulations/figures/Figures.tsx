import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** One big number of a result. */
export interface Figure {
  readonly label: string;
  readonly value: ReactNode;
  /** A smaller line below: the change, the share, a range. */
  readonly note?: ReactNode;
}

/** The numbers that a reader takes away, side by side with hairlines between. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
        columnGap: 2,
        rowGap: 1.5,
      }}
    >
      {figures.map(({ label, value, note }) => (
        <Box key={label} sx={{ borderLeft: 1, borderColor: 'divider', pl: 2, minWidth: 0 }}>
          <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
            {label}
          </Typography>
          <Typography component="dd" sx={{ m: 0, fontSize: 22, lineHeight: '30px', fontWeight: 700 }}>
            {value}
          </Typography>
          {note !== undefined && (
            <Typography component="dd" variant="body2" sx={{ m: 0, color: 'text.secondary' }}>
              {note}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
}
