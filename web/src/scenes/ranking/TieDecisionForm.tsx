import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import type { Tie } from '@jifen/policies';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { TieDecision } from '../round';

interface TieDecisionFormProps {
  tie: Tie;
  /** Seed that the scene or the round has published already; null where none is. */
  seed: string | null;
  busy: boolean;
  onDecide: (decision: TieDecision) => void;
}

/** The two ways to part equals at the line, with what each would mean here; recording one ranks again. */
export function TieDecisionForm({ tie, seed, busy, onDecide }: TieDecisionFormProps) {
  const translate = useTranslate();
  const [way, choose] = useState<'admit-all' | 'lottery' | null>(null);
  const [typed, type] = useState(seed ?? '');
  const count = tie.applications.length;
  const lacksSeed = way === 'lottery' && typed.trim() === '';
  const option = (value: 'admit-all' | 'lottery', places: number) => (
    <FormControlLabel
      value={value}
      control={<Radio size="small" sx={{ py: 0.25 }} />}
      label={translate(`scenes.tie.${value}`, { count, smart_count: places })}
      slotProps={{ typography: { variant: 'body2' } }}
    />
  );
  return (
    <Box
      component="form"
      aria-label={translate('scenes.tie.decide')}
      data-print="hide"
      onSubmit={(event) => {
        event.preventDefault();
        if (way === null || lacksSeed) return;
        onDecide(way === 'lottery' ? { tieDecision: way, lotterySeed: typed.trim() } : { tieDecision: way });
      }}
      sx={{ mt: 0.75, display: 'grid', gap: 1, justifyItems: 'start' }}
    >
      <RadioGroup
        aria-label={translate('scenes.tie.decide')}
        value={way ?? ''}
        onChange={(_, value) => choose(value === 'lottery' ? 'lottery' : 'admit-all')}
      >
        {option('admit-all', count - tie.places)}
        {option('lottery', tie.places)}
      </RadioGroup>
      {way === 'lottery' && (
        <TextField
          label={translate('scenes.tie.seed')}
          value={typed}
          onChange={(event) => type(event.target.value)}
          helperText={translate('scenes.tie.seedHint')}
          slotProps={{ htmlInput: { maxLength: 64, autoComplete: 'off' } }}
          sx={{ width: 320, maxWidth: '100%' }}
        />
      )}
      <Button type="submit" size="small" color="primary" disabled={way === null || lacksSeed || busy}>
        {translate('scenes.tie.record')}
      </Button>
    </Box>
  );
}
