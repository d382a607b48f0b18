import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PlayIcon } from '../icons';
import { useTokens } from '../theme';
import { JobLine } from './JobLine';
import { isUnderWay } from './run-job';
import { useJobEvents, useMyJobs } from './use-my-jobs';

/** In the bar over every page: one's runs under way and of late, and the way to their results. Not there before the first run. */
export function RunsIndicator() {
  const translate = useTranslate();
  const tokens = useTokens();
  const jobs = useMyJobs();
  useJobEvents();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const underWay = jobs.filter(isUnderWay);
  if (jobs.length === 0) return null;
  return (
    <>
      <Button
        size="small"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-label={translate('runs.indicatorLabel', { count: underWay.length })}
        onClick={(event) => setAnchor(event.currentTarget)}
        startIcon={underWay.length > 0 ? <CircularProgress size={14} thickness={6} /> : <PlayIcon size={15} />}
      >
        {translate('runs.indicator')}
        {underWay.length > 0 && ` ${underWay.length}`}
      </Button>
      <Popover
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { 'aria-label': translate('runs.mine'), role: 'dialog', sx: { width: 440 } } }}
      >
        <Typography variant="h2" sx={{ px: 2, pt: 1.5 }}>
          {translate('runs.mine')}
        </Typography>
        <Box
          component="ul"
          sx={{ m: 0, p: 0, listStyle: 'none', '& > li + li': { borderTop: `1px solid ${tokens.divider}` } }}
        >
          {jobs.map((job) => (
            <JobLine key={job.id} job={job} onOpen={close} />
          ))}
        </Box>
      </Popover>
    </>
  );
}
