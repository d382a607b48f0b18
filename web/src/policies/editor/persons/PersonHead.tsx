import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Absent, Delta, formatPoints, Points } from '../../../numbers';
import { StatusChip } from '../../../status';
import { useTokens, faded } from '../../../theme';
import type { TriedPerson } from './use-tried-person';

interface PersonHeadProps {
  tried: TriedPerson;
  /** Total before anything was changed here, in hundredths; null where it had none. */
  startTotal: number | null;
  baseLabel: string | null;
  readOnly: boolean;
  /** The draft itself has errors: the points are those of its last good content. */
  stale: boolean;
}

/** Who it is and on which day, with the total as it stands: by the draft, by the base, and against where it started. */
export function PersonHead({ tried, startTotal, baseLabel, readOnly, stale }: PersonHeadProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const { edit, change, scores, isStale } = tried;
  const total = scores?.score?.total ?? null;
  const base = scores?.baseScore?.total ?? null;
  const standing = scores?.score?.verdicts.standing ?? 'active';
  const field = { slotProps: { input: { readOnly } } };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
      <TextField
        required
        label={translate('persons.name')}
        placeholder={translate('persons.nameExample')}
        value={edit.name}
        onChange={(event) => change({ name: event.target.value })}
        sx={{ flex: '2 1 180px' }}
        slotProps={{ input: { readOnly }, htmlInput: { maxLength: 100 } }}
      />
      <TextField
        label={translate('persons.note')}
        value={edit.note}
        onChange={(event) => change({ note: event.target.value })}
        sx={{ flex: '2 1 160px' }}
        slotProps={{ input: { readOnly }, htmlInput: { maxLength: 500 } }}
      />
      <TextField
        type="date"
        required
        label={translate('persons.asOf')}
        value={edit.asOf}
        onChange={(event) => event.target.value !== '' && change({ asOf: event.target.value })}
        sx={{ flex: '0 0 150px' }}
        {...field}
      />
      <Box
        role="status"
        aria-label={translate('persons.total')}
        sx={{ ml: 'auto', textAlign: 'right', ...faded(isStale || stale) }}
      >
        <Typography component="div" variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('persons.total')}{' '}
          {(isStale || stale) && <StatusChip status="stale" label={translate('drafting.persons.lastGood')} />}
          {edit.expectedTotalHundredths !== null && total !== null && edit.expectedTotalHundredths !== total && (
            <StatusChip
              status="warning"
              label={translate('persons.expected', { points: formatPoints(edit.expectedTotalHundredths) })}
              title={translate('persons.expectedHelp')}
            />
          )}{' '}
          {standing !== 'active' && (
            <StatusChip status="warning" label={translate(`simulations.standing.${standing}`)} />
          )}
        </Typography>
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', justifyContent: 'flex-end' }}>
          {startTotal !== null && total !== null && startTotal !== total && (
            <Box component="span" sx={{ fontSize: 13, color: 'text.secondary' }}>
              {translate('persons.sinceStart', { points: formatPoints(startTotal) })}{' '}
              <Delta value={total - startTotal} />
            </Box>
          )}
          {baseLabel && (
            <Box component="span" sx={{ fontSize: 13, color: 'text.secondary' }}>
              {baseLabel} {base === null ? <Absent /> : formatPoints(base)}{' '}
              {total !== null && base !== null && <Delta value={total - base} />}
            </Box>
          )}
          <Box component="span" sx={{ fontSize: 24, lineHeight: '30px', color: tokens.text[0] }}>
            <Points value={total} bold />
          </Box>
        </Box>
      </Box>
    </Box>
  );
}
