import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { formatCount } from '../../numbers';

/** Shows while the server ranks: what it does, and for how long it has been at it. The last result stays below. */
export function RankingProgress({ applications }: { applications: number | null }) {
  const translate = useTranslate();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const what =
    applications === null
      ? translate('scenes.rank.running')
      : translate('scenes.rank.runningOf', { count: formatCount(applications) });
  return (
    <Box role="status">
      <LinearProgress aria-label={what} />
      <Typography variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
        {what} {seconds > 0 && translate('scenes.rank.seconds', { smart_count: seconds })}
      </Typography>
    </Box>
  );
}
