import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { listJobs } from '../data-provider';
import { Section } from '../layout';
import { useTokens } from '../theme';
import { JobLine } from './JobLine';
import { isUnderWay, type RunJob } from './run-job';
import { useMyJobs } from './use-my-jobs';

/** Milliseconds after which other people's jobs are looked at again. */
const LOOK_AGAIN = 5000;

/** Most runs without a result that are shown beside those under way. */
const MOST_ENDED = 3;

/** Milliseconds for which a run without a result is shown: until the next working day. */
const SHOWN_FOR = 86_400_000;

/** Over the history of runs: those of the county that are under way, and the last that came to nothing. */
export function UnderWay({ kind }: Pick<RunJob, 'kind'>) {
  const translate = useTranslate();
  const tokens = useTokens();
  const mine = useMyJobs();
  const { data: jobs = [] } = useQuery({
    queryKey: ['jobs', kind],
    queryFn: async ({ signal }) => {
      const state = ['queued', 'running', 'failed', 'cancelled', 'interrupted'];
      const since = new Date(Date.now() - SHOWN_FOR).toISOString();
      const found = await listJobs({ kind, state }, signal);
      const ended = found.filter((job) => !isUnderWay(job) && job.requestedAt > since);
      return [...found.filter(isUnderWay), ...ended.slice(0, MOST_ENDED)];
    },
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? LOOK_AGAIN : false),
  });
  if (jobs.length === 0) return null;
  return (
    <Section title={translate('runs.underWay')}>
      <Box
        component="ul"
        sx={{ m: 0, p: 0, listStyle: 'none', '& > li': { borderTop: `1px solid ${tokens.divider}` } }}
      >
        {jobs.map((job) => {
          const own = mine.find(({ id }) => id === job.id);
          return <JobLine key={job.id} job={own ?? job} readOnly={!own} />;
        })}
      </Box>
    </Section>
  );
}
