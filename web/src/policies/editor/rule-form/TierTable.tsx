import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTokens } from '../../../theme';

interface TierTableProps {
  heads: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}

/** The table of a tiered rule, one row a tier. */
export function TierTable({ heads, rows }: TierTableProps) {
  const tokens = useTokens();
  return (
    <Box
      component="table"
      sx={{
        width: '100%',
        my: 1,
        borderCollapse: 'collapse',
        '& th': { fontSize: 12, fontWeight: 400, textAlign: 'left', color: 'text.secondary', p: 0.5 },
        '& td': { p: 0.5, borderTop: `1px solid ${tokens.divider}`, verticalAlign: 'top' },
      }}
    >
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th key={index} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
