import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import { type CompiledPolicy, decimalOf, decimalText, type Fact, type SliderTrack } from '@jifen/policies';
import { useDeferredValue } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../../i18n';
import { useTokens } from '../../../../theme';
import { trackOf } from './slider-tracks';

/** Height in pixels that is kept free until the marks are known. */
const HEIGHT = 24;

interface FactSliderProps {
  policy: CompiledPolicy;
  fact: Fact;
  value: unknown;
  /** What the marks may depend on; see `othersOf`. */
  others: string;
  asOf: string;
  readOnly: boolean;
  onChange: (value: number) => void;
}

/** The slider of a numeric fact. Where its marks lie is worked out after the rest of the form is there. */
export function FactSlider({ policy, fact, value, others, asOf, readOnly, onChange }: FactSliderProps) {
  const settled = useDeferredValue<string | null>(others, null);
  const track = settled === null ? null : trackOf(policy, fact, settled, asOf);
  return (
    <Box sx={{ px: 1, minHeight: HEIGHT }}>
      {track && <TrackSlider fact={fact} track={track} value={value} readOnly={readOnly} onChange={onChange} />}
    </Box>
  );
}

/** A number in whole units of the track; null for what is no number, or has more decimals than it may. */
function unitsOf(value: unknown, places: number): number | null {
  const decimal = typeof value === 'number' ? decimalOf(value) : undefined;
  return decimal && decimal.places <= places ? decimal.units * 10 ** (places - decimal.places) : null;
}

interface TrackSliderProps {
  fact: Fact;
  track: SliderTrack;
  value: unknown;
  readOnly: boolean;
  onChange: (value: number) => void;
}

/**
 * Moves a number between the edges of the tiers, which stand as marks. Arrow keys move by a step, Page Up and Page Down by ten, Home and
 * End to the ends. An unknown number becomes known when it is moved.
 */
function TrackSlider({ fact, track, value, readOnly, onChange }: TrackSliderProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const units = unitsOf(value, track.places);
  const written = (at: number): string => decimalText({ units: at, places: track.places });
  const told = (at: number): string =>
    units === null ? translate('status.unknown') : `${written(at)} ${text(fact.unit)}`.trim();
  return (
    <Slider
      size="small"
      min={track.from}
      max={Math.max(track.to, units ?? track.to)}
      step={track.step}
      value={units ?? track.from}
      disabled={readOnly}
      marks={track.edges.map((at) => ({ value: at }))}
      onChange={(_, at) => onChange(Number(written(Number(at))))}
      aria-label={translate('persons.slider', { fact: text(fact.label) })}
      getAriaValueText={told}
      sx={{
        py: 1,
        display: 'block',
        opacity: units === null ? 0.55 : 1,
        '& .MuiSlider-mark': { width: 3, height: 8, borderRadius: 1, background: tokens.mark.text, opacity: 1 },
        '& .MuiSlider-rail': { background: tokens.border, opacity: 0.6 },
      }}
    />
  );
}
