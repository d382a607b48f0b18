import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useTokens } from '../theme';
import { Absent } from './Absent';
import { formatSignedCount, formatSignedPoints } from './format';

interface DeltaProps {
  /** Whole hundredths of a point, or a count with `unit="count"`; null or undefined shows `—`. */
  value: number | null | undefined;
  unit?: 'points' | 'count';
  bold?: boolean;
}

/** A change: ▲ blue +, ▼ orange −, ＝ grey. Sign, shape and colour always together. */
export function Delta({ value, unit = 'points', bold = true }: DeltaProps) {
  const tokens = useTokens();
  const translate = useTranslate();
  if (value === null || value === undefined) return <Absent />;
  const text = unit === 'points' ? formatSignedPoints(value) : formatSignedCount(value);
  const [shape, word, color] =
    value > 0
      ? ['▲', translate('numbers.rises'), tokens.rise.text]
      : value < 0
        ? ['▼', translate('numbers.falls'), tokens.fall.text]
        : ['＝', translate('numbers.same'), tokens.text[2]];
  return (
    <Box
      component="span"
      sx={{ color, fontWeight: bold && value !== 0 ? 600 : 400, whiteSpace: 'nowrap' }}
      title={word}
    >
      <Box
        component="span"
        role="img"
        aria-label={word}
        sx={{ fontSize: '0.78em', mr: '3px', verticalAlign: '0.05em' }}
      >
        {shape}
      </Box>
      {text}
    </Box>
  );
}
