import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { LinkBase, useStore, useTranslate } from 'react-admin';
import { CheckIcon, PlayIcon } from '../icons';
import { useTokens } from '../theme';
import type { TourStep } from './tour-steps';

/** 五分钟导览: the story of the product in steps. It resumes at its step and can be hidden until it is asked for again. */
export function Tour({ steps }: { steps: readonly TourStep[] }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const [seen, see] = useStore<string[]>('tour.seen', []);
  const [hidden, hide] = useStore('tour.hidden', false);
  const done = (step: TourStep) => seen.includes(step.name);
  const visit = (step: TourStep) => see([...seen.filter((name) => name !== step.name), step.name]);
  const next = steps.find((step) => !done(step));
  const position = next === undefined ? steps.length : steps.indexOf(next) + 1;

  if (hidden) {
    return (
      <Box data-print="hide">
        <Button size="small" variant="text" onClick={() => hide(false)}>
          {translate('workbench.tour.show')}
        </Button>
      </Box>
    );
  }
  return (
    <Card
      component="section"
      aria-label={translate('workbench.tour.title')}
      data-print="hide"
      sx={{ background: tokens.primary.tint, p: 2, display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center' }}
    >
      <Box sx={{ flex: '1 1 200px', maxWidth: 260 }}>
        <Typography variant="h2">
          {translate('workbench.tour.title')}{' '}
          <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
            {position} / {steps.length}
          </Box>
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('workbench.tour.lead')}
        </Typography>
      </Box>
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          flex: '3 1 420px',
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
          gap: 1,
        }}
      >
        {steps.map((step, index) => (
          <Box component="li" key={step.name} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Badge number={index + 1} done={done(step)} current={step === next} />
            <Link
              component={LinkBase}
              to={step.to}
              onClick={() => visit(step)}
              sx={{
                fontSize: 13,
                lineHeight: '20px',
                color: done(step) ? 'text.secondary' : 'text.primary',
                fontWeight: step === next ? 600 : 400,
              }}
            >
              {translate(`workbench.tour.step.${step.name}`)}
            </Link>
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: 'auto' }}>
        <Button size="small" variant="text" onClick={() => hide(true)}>
          {translate('workbench.tour.hide')}
        </Button>
        {next === undefined ? (
          <Button onClick={() => see([])}>{translate('workbench.tour.again')}</Button>
        ) : (
          <Button
            component={LinkBase}
            to={next.to}
            onClick={() => visit(next)}
            variant="contained"
            color="primary"
            startIcon={<PlayIcon size={14} />}
          >
            {seen.length === 0 ? translate('workbench.tour.start') : translate('workbench.tour.go', { step: position })}
          </Button>
        )}
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
