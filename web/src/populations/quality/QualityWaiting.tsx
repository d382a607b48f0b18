import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { RowsSkeleton, Section } from '../../layout';
import { formatCount } from '../../numbers';
import type { QualityProgress } from './use-population-quality';

interface QualityWaitingProps {
  /** Undefined before anything is known of it. */
  progress: QualityProgress | undefined;
  isStopped: boolean;
  onStop: () => void;
  onAgain: () => void;
}

/** In place of a report that is being made: how far it is, and a way to stop it; or that it was stopped. */
export function QualityWaiting({ progress, isStopped, onStop, onAgain }: QualityWaitingProps) {
  const translate = useTranslate();
  const say = (key: string, options?: Record<string, unknown>) => translate(`quality.${key}`, options);
  const title = translate('populations.quality.title');
  if (isStopped) {
    return (
      <Section title={title} note={say('stopped')} padded>
        <Button variant="contained" color="primary" onClick={onAgain}>
          {say('again')}
        </Button>
      </Section>
    );
  }
  if (!progress) {
    return (
      <Section title={title} note={translate('populations.quality.looking')}>
        <RowsSkeleton rows={12} />
      </Section>
    );
  }
  const { done, of } = progress;
  return (
    <Section title={title} note={translate('populations.quality.looking')} padded>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
        <Box sx={{ flex: 1 }}>
          <LinearProgress
            aria-label={title}
            variant={of > 1 ? 'determinate' : 'indeterminate'}
            value={of > 1 ? Math.floor((100 * done) / of) : undefined}
            sx={{ height: 6, borderRadius: 1 }}
          />
          <Typography variant="caption" component="p" role="status" sx={{ mt: 0.5, color: 'text.secondary' }}>
            {of > 1 ? say('done', { done: formatCount(done), of: formatCount(of) }) : say('waiting')}
          </Typography>
        </Box>
        <Button onClick={onStop}>{translate('ra.action.cancel')}</Button>
      </Box>
    </Section>
  );
}
