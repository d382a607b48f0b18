import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { Population } from '../../populations/population';
import { formatCount } from '../../numbers';

/** On whom and for which day a run is made. */
export interface Ground {
  /** Id of the population; empty while nothing is chosen. */
  readonly populationId: string;
  /** YYYY-MM-DD */
  readonly asOf: string;
}

interface GroundFieldsProps {
  ground: Ground;
  onChange: (ground: Ground) => void;
  populations: readonly Population[];
}

/** Chooses population and day. Another population brings the day on which its facts were taken. */
export function GroundFields({ ground, onChange, populations }: GroundFieldsProps) {
  const translate = useTranslate();
  const population = translate('simulations.input.population');
  const choose = (populationId: string) => {
    const chosen = populations.find(({ id }) => id === populationId);
    onChange({ populationId, asOf: chosen?.asOf ?? ground.asOf });
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 2fr) minmax(0, 1fr)' } }}>
      <TextField
        select
        fullWidth
        label={population}
        value={ground.populationId}
        onChange={(event) => choose(event.target.value)}
        slotProps={{ select: { native: true }, htmlInput: { 'aria-label': population } }}
      >
        <option value="" disabled>
          {translate('simulations.input.choose')}
        </option>
        {populations.map(({ id, name, counts }) => (
          <option key={id} value={id}>
            {translate('simulations.input.populationOption', { name, persons: formatCount(counts.persons) })}
          </option>
        ))}
      </TextField>
      <TextField
        type="date"
        fullWidth
        label={translate('simulations.input.asOf')}
        helperText={translate('simulations.input.asOfHelp')}
        value={ground.asOf}
        onChange={(event) => onChange({ ...ground, asOf: event.target.value })}
      />
    </Box>
  );
}
