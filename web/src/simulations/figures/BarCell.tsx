import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTokens } from '../../theme';

interface BarCellProps {
  /** 0 to 1 of the track; null leaves the track out. */
  length: number | null;
  tone?: 'primary' | 'fall';
  /** The number that the bar stands for. */
  children: ReactNode;
}

/** A number in a cell with a bar before it, from zero. */
export function BarCell({ length, tone = 'primary', children }: BarCellProps) {
  const tokens = useTokens();
  const color = tone === 'fall' ? tokens.fall.fills[1] : tokens.primary.text;
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 1 }}>
      {length !== null && (
        <Box
          component="span"
          aria-hidden
          sx={{
            flex: '0 1 96px',
            minWidth: 24,
            height: 6,
            borderRadius: 3,
            background: tokens.sunken,
            printColorAdjust: 'exact',
          }}
        >
          <Box
            component="span"
            sx={{
              display: 'block',
              width: `${Math.min(1, Math.max(0, length)) * 100}%`,
              height: '100%',
              borderRadius: 3,
              background: color,
              printColorAdjust: 'exact',
            }}
          />
        </Box>
      )}
      <Box component="span" sx={{ minWidth: 52, textAlign: 'right' }}>
        {children}
      </Box>
    </Box>
  );
}
