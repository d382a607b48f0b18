import Slider from '@mui/material/Slider';
import { decimalOf, decimalText, type SliderTrack } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useTokens } from '../../../../theme';

interface FactSliderProps {
  label: string;
  unit: string;
  track: SliderTrack;
  value: unknown;
  readOnly: boolean;
  onChange: (value: number) => void;
}

/** A number in whole units of the track; null for what is no number, or has more decimals than it may. */
function unitsOf(value: unknown, places: number): number | null {
  const decimal = typeof value === 'number' ? decimalOf(value) : undefined;
  return decimal && decimal.places <= places ? decimal.units * 10 ** (places - decimal.places) : null;
}

/**
 * Moves a number between the edges of the tiers, which stand as marks. Arrow keys move by a step, Page Up and Page Down by ten, Home and
 * End to the ends. An unknown number becomes known when it is moved.
 */
export function FactSlider({ label, unit, track, value, readOnly, onChange }: FactSliderProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const units = unitsOf(value, track.places);
  const written = (at: number): string => decimalText({ units: at, places: track.places });
  return (
    <Slider
      size="small"
      min={track.from}
      max={Math.max(track.to, units ?? track.to)}
      step={track.step}
      value={units ?? track.from}
      disabled={readOnly}
      marks={track.edges.map((at) => ({ value: at }))}
      valueLabelDisplay="auto"
      valueLabelFormat={(at) => (units === null ? translate('status.unknown') : written(at))}
      onChange={(_, at) => onChange(Number(written(Number(at))))}
      aria-label={translate('persons.slider', { fact: label })}
      getAriaValueText={(at) => (units === null ? translate('status.unknown') : `${written(at)} ${unit}`.trim())}
      sx={{
        py: 1,
        opacity: units === null ? 0.55 : 1,
        '& .MuiSlider-mark': { width: 3, height: 8, borderRadius: 1, background: tokens.mark.text, opacity: 1 },
        '& .MuiSlider-rail': { background: tokens.border, opacity: 0.6 },
      }}
    />
  );
}
