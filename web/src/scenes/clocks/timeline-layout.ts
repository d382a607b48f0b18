import { type CalendarDay, calendarDays, parseDay, type SceneSchedule, type ScheduleStep } from '@jifen/policies';
import type { Bilingual } from '../../i18n';

/** A stretch of the axis: days from its start, the end not included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Days in a row that are no ordinary working days. */
export interface Band extends Stretch {
  readonly kind: 'weekend' | 'holiday' | 'make-up';
  readonly festival: Bilingual | null;
}

/** A step on the axis. A step that takes no day of its own has `from === to`. */
export interface Bar extends Stretch {
  readonly step: ScheduleStep;
}

/** A date under the axis. */
export interface Tick {
  readonly at: number;
  readonly date: string;
}

/** A word above the axis, centred on `at`. */
export interface Label {
  readonly at: number;
  readonly kind: 'today' | 'holiday' | 'make-up';
  /** Name of the festival; null for today. */
  readonly festival: Bilingual | null;
}

/** The calendar picture of a round, in days from its first one. */
export interface Timeline {
  readonly days: number;
  readonly bands: readonly Band[];
  readonly bars: readonly Bar[];
  readonly ticks: readonly Tick[];
  readonly labels: readonly Label[];
  /** The middle of today; null where today is not on the axis. */
  readonly today: number | null;
}

/** Room in pixels that a word above the axis and a date below it need. */
const LABEL_ROOM = 84;
const TICK_ROOM = 46;

const MONDAY = 0;
const DAYS_OF_WEEK = 7;

/** Lays the steps of a round over its calendar, `width` pixels wide; null where no step is dated. */
export function timelineOf({ steps }: Pick<SceneSchedule, 'steps'>, today: string, width: number): Timeline | null {
  const first = steps[0]?.first;
  const last = steps.reduce((latest, step) => (step.last > latest ? step.last : latest), '');
  const days = first === undefined ? null : calendarDays(first, last).value;
  const start = days?.[0]?.epochDay;
  if (!days || start === undefined) return null;
  const offset = (date: string) => (parseDay(date) ?? start) - start;
  const bands = bandsOf(days);
  const now = offset(today);
  const onAxis = parseDay(today) !== undefined && now >= 0 && now < days.length;
  return {
    days: days.length,
    bands,
    bars: barsOf(steps, offset),
    ticks: ticksOf(days, (TICK_ROOM / width) * days.length),
    labels: labelsOf(bands, (LABEL_ROOM / width) * days.length, onAxis ? now + 0.5 : null),
    today: onAxis ? now + 0.5 : null,
  };
}

function bandsOf(days: readonly CalendarDay[]): Band[] {
  const bands: Band[] = [];
  for (const [index, { kind, festival }] of days.entries()) {
    if (kind === 'working') continue;
    const open = bands.at(-1);
    const goes = open?.to === index && open.kind === kind && open.festival?.zh === festival?.zh;
    if (open && goes) bands[bands.length - 1] = { ...open, to: index + 1 };
    else bands.push({ from: index, to: index + 1, kind, festival });
  }
  return bands;
}

/** Bars one after another: the day that ends a step is not drawn again for the step that starts on it and does not count it. */
function barsOf(steps: readonly ScheduleStep[], offset: (date: string) => number): Bar[] {
  let drawn = 0;
  return steps.map((step) => {
    const to = offset(step.last) + 1;
    const from = Math.min(Math.max(offset(step.first), drawn), to);
    drawn = Math.max(drawn, to);
    return { step, from, to };
  });
}

/** Mondays, every one or every few, such that their dates, `room` days wide, neither touch nor run out at the end. */
function ticksOf(days: readonly CalendarDay[], room: number): Tick[] {
  const mondays = days.flatMap(({ weekday, date }, at) => (weekday === MONDAY ? [{ at, date }] : []));
  const every = Math.ceil(room / DAYS_OF_WEEK);
  return mondays.filter(({ at }, index) => index % every === 0 && at + room <= days.length);
}

/** Today first, then days off, then make-up days; a label that would touch an earlier one is left out. */
function labelsOf(bands: readonly Band[], room: number, today: number | null): Label[] {
  const middle = ({ from, to }: Band) => (from + to) / 2;
  const wanted: Label[] = [
    ...(today === null ? [] : [{ at: today, kind: 'today' as const, festival: null }]),
    ...(['holiday', 'make-up'] as const).flatMap((kind) =>
      bands.filter((band) => band.kind === kind).map((band) => ({ at: middle(band), kind, festival: band.festival })),
    ),
  ];
  const placed: Label[] = [];
  for (const label of wanted) {
    if (placed.every(({ at }) => Math.abs(at - label.at) >= room)) placed.push(label);
  }
  return placed.sort((left, right) => left.at - right.at);
}
