import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { formatCount } from '../numbers';
import { percentDone, type RunJob } from './run-job';
import { useJobName } from './use-job-name';

/** How far a job under way is: a bar and the same in words. */
export function JobProgress({ job }: { job: RunJob }) {
  const translate = useTranslate();
  const text = useText();
  const { name } = useJobName()(job);
  const percent = percentDone(job);
  const { progress, population, state } = job;
  const far =
    state === 'queued'
      ? translate('runs.waiting')
      : percent === null || progress === null
        ? translate('runs.computing', { persons: formatCount(population.persons) })
        : progress.of === population.persons
          ? translate('runs.progress', { done: formatCount(progress.done), of: formatCount(progress.of) })
          : translate('runs.percent', { percent });
  const phase = progress?.phase ?? null;
  return (
    <Box>
      <LinearProgress
        aria-label={name}
        variant={percent === null ? 'indeterminate' : 'determinate'}
        value={percent ?? undefined}
        sx={{ height: 6, borderRadius: 1 }}
      />
      <Typography variant="caption" component="p" role="status" sx={{ mt: 0.5, color: 'text.secondary' }}>
        {phase && `${text(phase)} `}
        {far}
      </Typography>
    </Box>
  );
}
