import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { formatCount } from '../numbers';
import type { Population } from '../populations/population';
import type { usePopulationQuality } from '../populations/quality/use-population-quality';
import { ProblemAlert } from '../problems';

interface SnapshotFieldProps {
  populations: readonly Population[];
  /** Id of the population; empty where none is chosen. */
  value: string;
  quality: ReturnType<typeof usePopulationQuality>;
  onChange: (id: string) => void;
}

/** Chooses the population whose gaps are shown, and tells how far they are found out. */
export function SnapshotField({ populations, value, quality, onChange }: SnapshotFieldProps) {
  const translate = useTranslate();
  const say = (key: string, options?: Record<string, unknown>) => translate(`facts.unknown.${key}`, options);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <TextField
        select
        value={value}
        onChange={(event) => onChange(event.target.value)}
        sx={{ width: 280, maxWidth: '100%' }}
        slotProps={{ select: { native: true }, htmlInput: { 'aria-label': say('snapshot') } }}
      >
        <option value="">{say('none')}</option>
        {populations.map(({ id, name, counts }) => (
          <option key={id} value={id}>
            {translate('simulations.input.populationOption', { name, persons: formatCount(counts.persons) })}
          </option>
        ))}
      </TextField>
      {value === '' ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {say(populations.length === 0 ? 'noSnapshot' : 'hint')}
        </Typography>
      ) : (
        <Waiting quality={quality} />
      )}
    </Box>
  );
}

/** How far the report is; nothing once it is there. */
function Waiting({ quality }: Pick<SnapshotFieldProps, 'quality'>) {
  const translate = useTranslate();
  const { report, progress, error, isStopped, stop, again } = quality;
  if (error) return <ProblemAlert error={error} onRetry={again} />;
  if (report) return null;
  if (isStopped) {
    return (
      <Button size="small" variant="outlined" onClick={again}>
        {translate('quality.again')}
      </Button>
    );
  }
  const isCounted = progress !== undefined && progress.of > 1;
  return (
    <>
      <LinearProgress
        aria-label={translate('facts.unknown.looking')}
        variant={isCounted ? 'determinate' : 'indeterminate'}
        value={isCounted ? Math.floor((100 * progress.done) / progress.of) : undefined}
        sx={{ width: 120, height: 6, borderRadius: 1 }}
      />
      <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
        {isCounted
          ? translate('quality.done', { done: formatCount(progress.done), of: formatCount(progress.of) })
          : translate('facts.unknown.looking')}
      </Typography>
      {progress && (
        <Button size="small" onClick={stop}>
          {translate('ra.action.cancel')}
        </Button>
      )}
    </>
  );
}
