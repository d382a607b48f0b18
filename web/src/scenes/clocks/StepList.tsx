import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SceneSchedule, ScheduleStep } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { CheckIcon } from '../../icons';
import { useTokens } from '../../theme';
import { type StepState, stepStates } from './round-clock';
import { stepDays } from './step-days';
import { useDayText } from './use-day-text';

/** Least width of a step in pixels; seven of them fit beside each other in a narrow window. */
const LEAST_STEP = 108;

/** The steps of a round side by side: dates, working days and what the rule demands. */
export function StepList({ schedule, today }: { schedule: SceneSchedule; today: string }) {
  const translate = useTranslate();
  const states = stepStates(schedule, today);
  return (
    <Box
      component="ol"
      aria-label={translate('scenes.clocks.steps')}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gridTemplateColumns: `repeat(auto-fit, minmax(${LEAST_STEP}px, 1fr))`,
        columnGap: 1.5,
        rowGap: 1,
      }}
    >
      {schedule.steps.map((step, index) => (
        <Step key={step.id} step={step} number={index + 1} state={states[index] ?? 'upcoming'} />
      ))}
    </Box>
  );
}

function Step({ step, number, state }: { step: ScheduleStep; number: number; state: StepState }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { weekday } = useDayText();
  const current = state === 'current';
  const badge = {
    done: { color: tokens.primary.text, background: tokens.primary.tint },
    current: { color: tokens.onPrimary, background: tokens.primary.text },
    upcoming: { color: tokens.text[1], background: tokens.sunken },
  }[state];
  return (
    <Box component="li" aria-current={current ? 'step' : undefined} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
        <Box
          sx={{
            display: 'grid',
            placeItems: 'center',
            width: 20,
            height: 20,
            borderRadius: '50%',
            fontSize: 12,
            fontWeight: 600,
            flex: 'none',
            printColorAdjust: 'exact',
            ...badge,
          }}
        >
          {state === 'done' ? <CheckIcon size={13} label={translate('scenes.clocks.done')} /> : number}
        </Box>
        <Typography
          component="span"
          noWrap
          title={text(step.title)}
          sx={{ fontWeight: 600, color: current ? tokens.primary.text : undefined }}
        >
          {text(step.title)}
        </Typography>
      </Box>
      <Typography variant="body2" component="div" sx={{ mt: 0.25 }}>
        {step.id === 'recheck' ? (
          translate('scenes.clocks.until', { day: weekday(step.last) })
        ) : step.first === step.last ? (
          weekday(step.first)
        ) : (
          <>
            <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
              {weekday(step.first)}
            </Box>{' '}
            <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
              → {weekday(step.last)}
            </Box>
          </>
        )}
      </Typography>
      <Typography
        variant="caption"
        component="div"
        sx={{ color: isShort(step) ? tokens.error.text : 'text.secondary' }}
      >
        <StepCount step={step} />
      </Typography>
    </Box>
  );
}

/** Fewer days than the rule demands: the round cannot be registered so. */
function isShort({ workingDays, required }: ScheduleStep): boolean {
  return required?.bound === 'at-least' && workingDays < required.workingDays;
}

/** 「5 个工作日，要求 ≥5」 and the days that a reader would count wrongly. */
function StepCount({ step }: { step: ScheduleStep }) {
  const translate = useTranslate();
  const text = useText();
  const { short } = useDayText();
  const { makeUp, festivals } = stepDays(step);
  const { id, workingDays, required } = step;
  const count = () => {
    if (id === 'confirmation') return translate('scenes.clocks.confirmation');
    if (id === 'recheck' && required) {
      return translate('scenes.clocks.recheck', { smart_count: required.workingDays });
    }
    if (id === 'ranking' && workingDays === 0) return translate('scenes.clocks.sameDay');
    return translate('scenes.clocks.workingDays', { smart_count: workingDays });
  };
  const demand =
    required && id !== 'recheck'
      ? translate(`scenes.clocks.${required.bound}`, { count: required.workingDays })
      : undefined;
  const parts = [
    count(),
    demand,
    ...makeUp.map(({ date }) => translate('scenes.clocks.makeUpDay', { day: short(date) })),
    ...festivals.map(({ name, days }) =>
      translate('scenes.clocks.festivalDays', { festival: text(name), smart_count: days }),
    ),
  ];
  return <>{parts.filter(Boolean).join(translate('scenes.comma'))}</>;
}
