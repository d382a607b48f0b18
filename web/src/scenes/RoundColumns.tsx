import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface RoundColumnsProps {
  rules: ReactNode;
  ranking: ReactNode;
  pools: ReactNode;
}

/** Rules at the left, the ranking in the middle, pools at the right; in a narrow window the rules stand below. */
export function RoundColumns({ rules, ranking, pools }: RoundColumnsProps) {
  const stack = { display: 'grid', gap: 2, alignContent: 'start', minWidth: 0 } as const;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          md: 'minmax(0, 1fr) 260px',
          lg: '224px minmax(0, 1fr) 288px',
        },
        gridTemplateAreas: {
          xs: '"pools" "ranking" "rules"',
          md: '"ranking pools" "rules rules"',
          lg: '"rules ranking pools"',
        },
      }}
    >
      <Box
        sx={{
          ...stack,
          alignItems: 'start',
          gridArea: 'rules',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)', lg: 'minmax(0, 1fr)' },
        }}
      >
        {rules}
      </Box>
      <Box sx={{ ...stack, gridArea: 'ranking' }}>{ranking}</Box>
      <Box sx={{ ...stack, gridArea: 'pools' }}>{pools}</Box>
    </Box>
  );
}
