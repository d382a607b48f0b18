import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { LinkBase, useNavigate, useParams, useTranslate } from 'react-admin';
import { useMe } from '../auth-provider';
import { getJob, ProblemError } from '../data-provider';
import { Page, PageSkeleton } from '../layout';
import { useTimes } from '../numbers';
import { ProblemAlert } from '../problems';
import { JobProgress } from './JobProgress';
import { JobStateChip } from './JobStateChip';
import { isUnderWay, jobPath, listPath, type RunJob } from './run-job';
import { useCancelJob } from './use-cancel-job';
import { useJobName } from './use-job-name';
import { jobKey, useMyJobs } from './use-my-jobs';

/** Milliseconds after which a job of somebody else is looked at again; of one's own the events tell. */
const LOOK_AGAIN = 3000;

/** A run that is waited for: how far it is, and the way to its result as soon as there is one. */
export function JobShow() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: jobKey(id),
    queryFn: ({ signal }) => getJob(id, signal),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? LOOK_AGAIN : false),
    refetchOnMount: 'always',
  });
  if (error) {
    return (
      <Page title={translate('runs.title')}>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  return data ? <Job job={data} /> : <PageSkeleton />;
}

function Job({ job }: { job: RunJob }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { moment } = useTimes();
  const { role } = useMe();
  const { name, ground } = useJobName()(job);
  const cancel = useCancelJob();
  const isMine = useMyJobs().some(({ id }) => id === job.id);
  const isDone = job.runId !== null;
  const path = jobPath(job);
  useEffect(() => {
    if (isDone) void navigate(path, { replace: true });
  }, [isDone, path, navigate]);
  const list = listPath(job);
  return (
    <Page
      title={name}
      backTo={list}
      chips={<JobStateChip state={job.state} />}
      context={`${moment(job.requestedAt)} ${job.requestedBy.displayName}`}
    >
      <Card component="section" sx={{ p: 2.5, maxWidth: 760, display: 'grid', gap: 2 }}>
        <Typography>{ground}</Typography>
        {isUnderWay(job) && (
          <>
            <JobProgress job={job} />
            {job.attempts > 1 && (
              <Typography variant="body2">{translate('runs.resumed', { attempts: job.attempts })}</Typography>
            )}
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {translate('runs.leave')}
            </Typography>
            {(isMine || role === 'administrator') && (
              <Box>
                <Button variant="outlined" disabled={cancel.isPending} onClick={() => cancel.mutate(job)}>
                  {translate('runs.cancel')}
                </Button>
              </Box>
            )}
          </>
        )}
        {cancel.error && <ProblemAlert title={translate('runs.notCancelled')} error={cancel.error} />}
        {job.state === 'cancelled' && <Typography>{translate('runs.cancelledText')}</Typography>}
        {job.problem && <ProblemAlert title={translate('runs.notDone')} error={new ProblemError(job.problem)} />}
        {!isUnderWay(job) && !isDone && (
          <Box>
            <Button component={LinkBase} to={againPath(job)} variant="contained" color="primary">
              {translate('runs.again')}
            </Button>
          </Box>
        )}
      </Card>
    </Page>
  );
}

/** The form for the same run, with the first policy and the population already chosen. */
function againPath({ kind, policies, population }: RunJob): string {
  const [policy] = policies;
  const chosen = new URLSearchParams({ population: population.id });
  if (policy) {
    chosen.set('kind', policy.kind);
    chosen.set('id', policy.id);
  }
  return `${listPath({ kind })}/create?${chosen.toString()}`;
}
