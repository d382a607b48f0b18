import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Slider from '@mui/material/Slider';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { UndoIcon } from '../icons';
import { formatCount } from '../numbers';
import { readPlaces } from './tried-quotas';

/** What a key in the number's field adds to it. */
const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

interface QuotaSliderProps {
  /** Which places are tried. */
  label: string;
  /** Places as registered, or as each policy names them. */
  registered: { readonly a: number; readonly b: number };
  /** What is tried; null: the registered places. */
  tried: number | null;
  most: number;
  onTry: (places: number | null) => void;
}

/** The number of places as a slider: everything about the line follows it at once. */
export function QuotaSlider({ label, registered, tried, most, onTry }: QuotaSliderProps) {
  const translate = useTranslate();
  const noteId = useId();
  const say = (key: string, options?: Record<string, unknown>) => translate(`comparisons.quota.${key}`, options);
  const value = tried ?? registered.b;
  const same = registered.a === registered.b;
  const note = same
    ? say('registered', { count: formatCount(registered.b) })
    : say('registeredBoth', { a: formatCount(registered.a), b: formatCount(registered.b) });
  return (
    <Box
      data-print={tried === null ? 'hide' : undefined}
      sx={{
        display: 'grid',
        columnGap: 2,
        rowGap: 0.5,
        alignItems: 'center',
        px: 2,
        pb: 1.5,
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', md: 'max-content minmax(0, 1fr) auto auto' },
      }}
    >
      <Box>
        <Typography variant="h3">{label}</Typography>
        <Typography id={noteId} variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {tried === null ? note : `${say('tried')} ${note}`}
        </Typography>
      </Box>
      <Slider
        aria-label={label}
        aria-describedby={noteId}
        size="small"
        min={0}
        max={most}
        step={1}
        value={value}
        valueLabelDisplay="auto"
        marks={[...new Set([registered.a, registered.b])].map((mark) => ({ value: mark }))}
        onChange={(_, places) => onTry(places)}
        sx={{ gridColumn: { xs: '1 / -1', md: 'auto' }, mx: 1, width: 'auto' }}
      />
      <TextField
        size="small"
        value={String(value)}
        onChange={(event) => {
          const places = readPlaces(event.target.value, most);
          if (places !== null) onTry(places);
        }}
        onKeyDown={(event) => {
          const step = STEPS[event.key];
          if (step === undefined) return;
          event.preventDefault();
          onTry(Math.min(most, Math.max(0, value + step)));
        }}
        slotProps={{
          htmlInput: { 'aria-label': `${label} ${say('count')}`, inputMode: 'numeric', style: { textAlign: 'right' } },
        }}
        sx={{ width: 96 }}
      />
      <Button size="small" disabled={tried === null} startIcon={<UndoIcon size={15} />} onClick={() => onTry(null)}>
        {say('reset')}
      </Button>
    </Box>
  );
}
