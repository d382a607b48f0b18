import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Random } from '@jifen/policies';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { allRows } from '../../../../data-provider';
import { type PopulationChoice, populationPerson } from '../../../../data-provider/persons';
import { formatCount } from '../../../../numbers';
import { EmptyState, ProblemAlert } from '../../../../problems';
import { parseNumber } from '../../parse-number';
import type { Source } from './sources';

/** Largest seed of a draw. */
const LARGEST_SEED = Number.MAX_SAFE_INTEGER;

/** The place, from 1, that a seed draws: the same seed draws the same place of as many. */
export function drawnPlace(seed: number, persons: number): number {
  return Random.of(seed).below(persons) + 1;
}

/** A person of a stored population, by their place in it or drawn by a seed. There are pseudonyms only: identities are never stored. */
export function PopulationSource({ onTake }: { onTake: (source: Source) => void }) {
  const translate = useTranslate();
  const populations = useQuery({
    queryKey: ['populations', 'all'],
    queryFn: ({ signal }) => allRows<PopulationChoice>('populations', signal),
  });
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [by, setBy] = useState<'place' | 'seed'>('place');
  const [typed, setTyped] = useState('1');
  const chosen = populations.data?.find(({ id }) => id === chosenId) ?? populations.data?.[0];
  const persons = chosen?.counts.persons ?? 0;
  const number = parseNumber(typed);
  const fits =
    number !== undefined &&
    Number.isInteger(number) &&
    (by === 'place' ? number >= 1 && number <= persons : number >= 0 && number <= LARGEST_SEED);
  const place = fits && persons > 0 ? (by === 'place' ? number : drawnPlace(number, persons)) : null;
  const take = useMutation({
    mutationFn: (wanted: { population: PopulationChoice; place: number }) =>
      populationPerson(wanted.population.id, wanted.place),
    onSuccess: (person, { population, place: at }) => {
      if (!person) return;
      const name = `${population.name}·${at}`;
      onTake({ key: person.id, title: { zh: name, en: name }, facts: person.facts, asOf: population.asOf });
    },
  });
  if (populations.error) {
    return <ProblemAlert error={populations.error} onRetry={() => void populations.refetch()} />;
  }
  if (populations.data?.length === 0) return <EmptyState text={translate('persons.start.noPopulation')} />;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <TextField
        select
        label={translate('persons.start.population')}
        value={chosen?.id ?? ''}
        onChange={(event) => setChosenId(event.target.value)}
        slotProps={{ select: { native: true } }}
      >
        {(populations.data ?? []).map(({ id, name, counts }) => (
          <option key={id} value={id}>
            {translate('persons.start.populationOf', { name, persons: formatCount(counts.persons) })}
          </option>
        ))}
      </TextField>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <TextField
          select
          label={translate('persons.start.by')}
          value={by}
          onChange={(event) => setBy(event.target.value === 'seed' ? 'seed' : 'place')}
          slotProps={{ select: { native: true } }}
        >
          <option value="place">{translate('persons.start.byPlace')}</option>
          <option value="seed">{translate('persons.start.bySeed')}</option>
        </TextField>
        <TextField
          label={translate(by === 'place' ? 'persons.start.place' : 'persons.start.seed')}
          value={typed}
          error={!fits}
          helperText={
            fits
              ? by === 'seed' && place !== null && translate('persons.start.drawn', { place: formatCount(place) })
              : translate(by === 'place' ? 'persons.start.placeRange' : 'persons.start.seedRange', {
                  persons: formatCount(persons),
                })
          }
          onChange={(event) => setTyped(event.target.value)}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
      </Box>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
        {translate('persons.start.pseudonyms')}
      </Typography>
      {take.error !== null && <ProblemAlert error={take.error} />}
      <Box>
        <Button
          variant="outlined"
          color="primary"
          disabled={!chosen || place === null || take.isPending}
          onClick={() => chosen && place !== null && take.mutate({ population: chosen, place })}
        >
          {translate('persons.start.takeThis')}
        </Button>
      </Box>
    </Box>
  );
}
