import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { useNotify, useRedirect, useTranslate } from 'react-admin';
import { useMe } from '../auth-provider';
import { CheckIcon, PlayIcon } from '../icons';
import { ProblemAlert } from '../problems';
import { useTokens } from '../theme';
import { useTour } from './use-tour';

/** 五分钟导览 on the start page: its steps, how far one is, begin, go on, or begin again on the draft as it was. */
export function TourCard({ drafts }: { drafts: readonly { readonly id: string; readonly state: string }[] }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const notify = useNotify();
  const redirect = useRedirect();
  const { role } = useMe();
  const { steps, place, step, begin, goTo } = useTour();
  const writes = role === 'officer';
  // The draft that has been there longest is the demonstration's own.
  const ground = drafts.findLast(({ id, state }) => id !== place?.draft && (state === 'draft' || !writes));
  const start = (): void => {
    if (!ground) return;
    begin.mutate(
      { id: ground.id, copyTitle: translate('tour.copyTitle') },
      {
        onSuccess: (draft) => {
          if (place && writes) notify('tour.reset', { type: 'info' });
          redirect(`/policies/${encodeURIComponent(draft)}`);
        },
      },
    );
  };
  return (
    <Card
      component="section"
      aria-label={translate('tour.title')}
      data-print="hide"
      sx={{ background: tokens.primary.tint, p: 2, display: 'grid', gap: 1.5 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 300px' }}>
          <Typography variant="h2">{translate('tour.title')}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate(writes ? 'tour.lead' : 'tour.leadReading')}
          </Typography>
        </Box>
        {place && (
          <Button onClick={start} disabled={begin.isPending || !ground}>
            {translate(writes ? 'tour.again' : 'tour.fromStart')}
          </Button>
        )}
        {(!place || step) && (
          <Button
            variant="contained"
            color="primary"
            startIcon={<PlayIcon size={14} />}
            disabled={begin.isPending || !ground}
            onClick={() => (place && step ? goTo(step.name) : start())}
          >
            {translate(place && step ? 'tour.goOn' : 'tour.start', { at: step ? steps.indexOf(step) + 1 : 1 })}
          </Button>
        )}
      </Box>
      {begin.error !== null && <ProblemAlert title={translate('tour.failed')} error={begin.error} onRetry={start} />}
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 1,
          gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, 1fr)', md: 'repeat(3, 1fr)' },
        }}
      >
        {steps.map(({ name }, index) => {
          const isDone = place?.done.includes(name) ?? false;
          const isNext = step ? step.name === name : !place && index === 0;
          return (
            <Box component="li" key={name} sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: 13 }}>
              <Badge number={index + 1} done={isDone} current={isNext} />
              <Box
                component="span"
                sx={{ fontWeight: isNext ? 600 : 400, color: isDone ? 'text.secondary' : undefined }}
              >
                {translate(`tour.step.${name}`)}
              </Box>
            </Box>
          );
        })}
      </Box>
    </Card>
  );
}

function Badge({ number, done, current }: { number: number; done: boolean; current: boolean }) {
  const tokens = useTokens();
  return (
    <Box
      aria-hidden
      sx={{
        flex: 'none',
        width: 22,
        height: 22,
        borderRadius: '50%',
        display: 'grid',
        placeItems: 'center',
        fontSize: 12,
        fontWeight: 600,
        color: current ? tokens.onPrimary : tokens.primary.text,
        background: current ? tokens.primary.text : tokens.surface,
        border: `1px solid ${current ? tokens.primary.text : tokens.divider}`,
      }}
    >
      {done ? <CheckIcon size={13} /> : number}
    </Box>
  );
}
