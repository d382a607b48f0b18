import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { LinkBase, useLocation, useTranslate } from 'react-admin';
import { getDraftHead } from '../data-provider/drafts';
import { CheckIcon, CloseIcon } from '../icons';
import { useTokens } from '../theme';
import { usePointer } from './use-pointer';
import { useTour } from './use-tour';

/** How often the draft of the tour is looked at, in milliseconds. */
const EVERY = 3_000;

/** 导览: what to do next, on whatever page one is; it sees for itself what has been done. */
export function TourGuide() {
  const { place, step } = useTour();
  return place && step && !place.isAway ? <Guide /> : null;
}

function Guide() {
  const translate = useTranslate();
  const tokens = useTokens();
  const { pathname } = useLocation();
  const { place, step, steps, move, putAway } = useTour();
  const { data: head = null } = useQuery({
    queryKey: ['tour', 'head', place?.draft],
    queryFn: ({ signal }) => getDraftHead(place?.draft ?? '', signal),
    enabled: place !== null,
    refetchInterval: EVERY,
  });
  const to = place && step ? step.to(place.draft) : '/';
  const isThere = pathname === to.split('?')[0];
  usePointer(isThere ? step?.target : undefined);
  if (!place || !step) return null;
  const isDone = step.isDone?.({ pathname, draft: place.draft, head, firstRevision: place.firstRevision }) ?? isThere;
  const at = steps.indexOf(step);
  return (
    <Paper
      component="aside"
      aria-label={translate('tour.title')}
      elevation={8}
      data-print="hide"
      sx={{
        position: 'fixed',
        right: 20,
        bottom: 20,
        zIndex: 'snackbar',
        width: 340,
        maxWidth: 'calc(100vw - 40px)',
        p: 2,
        border: `1px solid ${tokens.primary.text}`,
      }}
    >
      <GlobalStyles styles={{ '[data-tour-here]': { outline: `3px solid ${tokens.mark.text}`, outlineOffset: -3 } }} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="body2" sx={{ flex: 1, color: 'text.secondary' }}>
          {translate('tour.position', { at: at + 1, of: steps.length })}
        </Typography>
        <IconButton size="small" aria-label={translate('tour.away')} onClick={() => putAway(true)}>
          <CloseIcon size={16} />
        </IconButton>
      </Box>
      <div aria-live="polite">
        <Typography component="h2" sx={{ fontWeight: 600, fontSize: 16 }}>
          {translate(`tour.step.${step.name}`)}
        </Typography>
        <Typography sx={{ mt: 0.5, mb: 1.5 }}>{translate(`tour.how.${step.name}`)}</Typography>
        {isDone && step.isDone && (
          <Typography sx={{ mb: 1, color: tokens.primary.text, fontWeight: 600, display: 'flex', gap: 0.5 }}>
            <CheckIcon size={18} /> {translate('tour.done')}
          </Typography>
        )}
      </div>
      <Box sx={{ display: 'flex', gap: 1 }}>
        {at > 0 && (
          <Button size="small" variant="text" onClick={() => move(-1)}>
            {translate('tour.back')}
          </Button>
        )}
        <Box sx={{ flex: 1 }} />
        {!isThere && !isDone && (
          <Button size="small" component={LinkBase} to={to} variant="contained" color="primary">
            {translate('tour.goThere')}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => move(1)}
          {...(isDone ? { variant: 'contained' as const, color: 'primary' as const } : {})}
        >
          {translate(at + 1 === steps.length ? 'tour.finish' : isDone ? 'tour.next' : 'tour.skip')}
        </Button>
      </Box>
    </Paper>
  );
}
