import Box from '@mui/material/Box';
import type { SceneSchedule } from '@jifen/policies';
import { useLayoutEffect, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { useTokens } from '../../theme';
import { type StepState, stepStates } from './round-clock';
import { type Band, type Bar, type Label, type Timeline, timelineOf } from './timeline-layout';
import { useDayText } from './use-day-text';

const BAR_HEIGHT = 16;
const TRACK_HEIGHT = 34;

/** Least share of the axis in which a step's name fits into its bar. */
const NAMED_SHARE = 0.045;

/**
 * The steps as bars over the calendar: weekends grey, days off yellow, make-up days outlined, a line for today. The list of steps above
 * says the same in words, so readers of the page's text skip the picture.
 */
export function CalendarStrip({ schedule, today }: { schedule: SceneSchedule; today: string }) {
  const tokens = useTokens();
  const [place, width] = useWidth();
  const timeline = useMemo(() => timelineOf(schedule, today, width), [schedule, today, width]);
  if (timeline === null) return null;
  const states = stepStates(schedule, today);
  const share = (days: number) => `${(days / timeline.days) * 100}%`;
  return (
    <Box ref={place} aria-hidden sx={{ mt: 1, userSelect: 'none', printColorAdjust: 'exact' }}>
      <Labels timeline={timeline} share={share} />
      <Box sx={{ position: 'relative', height: TRACK_HEIGHT, overflow: 'hidden' }}>
        {timeline.bands.map((band) => (
          <DayBand key={`${band.kind}${band.from}`} band={band} share={share} />
        ))}
        {timeline.ticks.map(({ at }) => (
          <Box
            key={at}
            sx={{ position: 'absolute', insetBlock: 0, left: share(at), borderLeft: `1px solid ${tokens.divider}` }}
          />
        ))}
        {timeline.bars.map((bar, index) => (
          <StepBar
            key={bar.step.id}
            bar={bar}
            state={states[index] ?? 'upcoming'}
            share={share}
            named={(bar.to - bar.from) / timeline.days >= NAMED_SHARE}
          />
        ))}
        {timeline.today !== null && (
          <Box
            sx={{
              position: 'absolute',
              insetBlock: 0,
              left: share(timeline.today),
              borderLeft: `2px solid ${tokens.text[0]}`,
              ml: '-1px',
            }}
          />
        )}
      </Box>
      <Ticks timeline={timeline} share={share} />
    </Box>
  );
}

/** Width in pixels before the element was measured. */
const USUAL_WIDTH = 1000;

/** The width of an element, kept up to date. */
function useWidth(): [(element: HTMLElement | null) => void, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  useLayoutEffect(() => {
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width || USUAL_WIDTH));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, width];
}

type ShareOf = (days: number) => string;

function Labels({ timeline, share }: { timeline: Timeline; share: ShareOf }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const look = (kind: Label['kind']) => ({
    color: { today: tokens.text[0], holiday: tokens.mark.text, 'make-up': tokens.primary.text }[kind],
    fontWeight: kind === 'today' ? 700 : 400,
  });
  const words = ({ kind, festival }: Label) =>
    kind === 'today'
      ? translate('scenes.clocks.today')
      : kind === 'make-up'
        ? translate('scenes.clocks.makeUp')
        : text(festival);
  return (
    <Box sx={{ position: 'relative', height: 18, fontSize: 12, lineHeight: '18px', overflow: 'hidden' }}>
      {timeline.labels.map((label) => {
        const place = label.at / timeline.days;
        const shift = place < 0.03 ? '0' : place > 0.97 ? '-100%' : '-50%';
        return (
          <Box
            key={`${label.kind}${label.at}`}
            sx={{
              position: 'absolute',
              left: share(label.at),
              transform: `translateX(${shift})`,
              whiteSpace: 'nowrap',
              ...look(label.kind),
            }}
          >
            {words(label)}
          </Box>
        );
      })}
    </Box>
  );
}

function DayBand({ band: { kind, from, to }, share }: { band: Band; share: ShareOf }) {
  const tokens = useTokens();
  const look = {
    weekend: { background: tokens.sunken },
    holiday: { background: tokens.mark.tint },
    'make-up': { border: `1.5px dashed ${tokens.primary.text}`, borderRadius: '3px', zIndex: 1 },
  }[kind];
  return <Box sx={{ position: 'absolute', insetBlock: 0, left: share(from), width: share(to - from), ...look }} />;
}

function StepBar({ bar, state, share, named }: { bar: Bar; state: StepState; share: ShareOf; named: boolean }) {
  const text = useText();
  const tokens = useTokens();
  const { from, to, step } = bar;
  const own = to > from;
  const look = {
    done: { background: tokens.text[2], color: tokens.surface },
    current: { background: tokens.primary.text, color: tokens.onPrimary },
    upcoming: {
      background: `color-mix(in srgb, ${tokens.primary.text} 28%, ${tokens.surface})`,
      color: tokens.text[0],
    },
  }[state];
  return (
    <Box
      sx={{
        position: 'absolute',
        top: (TRACK_HEIGHT - BAR_HEIGHT) / 2,
        height: BAR_HEIGHT,
        left: own ? share(from) : `calc(${share(from)} - 4px)`,
        width: own ? `calc(${share(to - from)} - 2px)` : 6,
        borderRadius: '3px',
        px: named ? 0.75 : 0,
        overflow: 'hidden',
        whiteSpace: 'nowrap',
        fontSize: 12,
        lineHeight: `${BAR_HEIGHT}px`,
        fontWeight: 600,
        ...look,
      }}
    >
      {named && text(step.title)}
    </Box>
  );
}

function Ticks({ timeline, share }: { timeline: Timeline; share: ShareOf }) {
  const { short } = useDayText();
  return (
    <Box sx={{ position: 'relative', height: 18, fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
      {timeline.ticks.map(({ at, date }) => (
        <Box
          key={date}
          sx={{
            position: 'absolute',
            left: share(at),
            px: '3px',
            whiteSpace: 'nowrap',
          }}
        >
          {short(date)}
        </Box>
      ))}
    </Box>
  );
}
