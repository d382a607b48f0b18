import Box from '@mui/material/Box';
import { formatPoints } from './format';
import { Absent } from './Absent';

interface PointsProps {
  /** Whole hundredths of a point; null or undefined shows `—`. */
  value: number | null | undefined;
  /** The old value, struck through in grey before the new one. Shown only where it differs. */
  was?: number | null;
  bold?: boolean;
}

/** Points with two decimals and a true minus. */
export function Points({ value, was, bold = false }: PointsProps) {
  const changed = was !== undefined && was !== null && was !== value;
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap', fontWeight: bold ? 600 : undefined }}>
      {changed && (
        <Box component="s" sx={{ color: 'text.tertiary', fontWeight: 400, mr: 0.75 }}>
          {formatPoints(was)}
        </Box>
      )}
      {value === null || value === undefined ? <Absent /> : formatPoints(value)}
    </Box>
  );
}
