import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { LinkBase, useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { useTimes } from '../numbers';
import { JobProgress } from './JobProgress';
import { JobStateChip } from './JobStateChip';
import { isUnderWay, jobPath, type RunJob } from './run-job';
import { useCancelJob } from './use-cancel-job';
import { useJobName } from './use-job-name';

interface JobLineProps {
  job: RunJob;
  /** Somebody else asked for it: it cannot be cancelled from here. */
  readOnly?: boolean;
  /** Called when the person goes to the job's page. */
  onOpen?: () => void;
}

/** A job in a list: what it is, how far it is or what came of it, and the way to it. */
export function JobLine({ job, readOnly = false, onOpen }: JobLineProps) {
  const translate = useTranslate();
  const text = useText();
  const { recent } = useTimes();
  const { name, ground } = useJobName()(job);
  const cancel = useCancelJob();
  const problem = cancel.error ? cancel.error.message : job.problem?.detail && text(job.problem.detail);
  return (
    <Box component="li" sx={{ px: 2, py: 1.25, display: 'grid', gap: 0.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Link
          component={LinkBase}
          to={jobPath(job)}
          onClick={onOpen}
          sx={{ fontWeight: 600, minWidth: 0, overflowWrap: 'anywhere' }}
        >
          {name}
        </Link>
        <Box sx={{ ml: 'auto', flex: 'none' }}>
          <JobStateChip state={job.state} />
        </Box>
      </Box>
      <Typography variant="caption" component="p" sx={{ color: 'text.tertiary' }}>
        {ground} {translate('runs.askedBy', { person: job.requestedBy.displayName, time: recent(job.requestedAt) })}
      </Typography>
      {isUnderWay(job) && (
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start' }}>
          <Box sx={{ flex: 1, pt: 1 }}>
            <JobProgress job={job} />
          </Box>
          {!readOnly && (
            <Button
              size="small"
              aria-label={translate('runs.cancelThis', { run: name })}
              disabled={cancel.isPending}
              onClick={() => cancel.mutate(job)}
            >
              {translate('runs.cancel')}
            </Button>
          )}
        </Box>
      )}
      {problem && (
        <Typography variant="caption" component="p" sx={{ color: 'error.main', overflowWrap: 'anywhere' }}>
          {problem}
        </Typography>
      )}
    </Box>
  );
}
