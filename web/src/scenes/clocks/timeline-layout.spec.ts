import { sceneSchedule } from '@jifen/policies';
import { timelineOf } from './timeline-layout';

const { schedule } = sceneSchedule(
  { announcement: 5, review: 10, publicity: 5, recheck: 10 },
  { announcementFrom: '2026-04-27', applicationFrom: '2026-05-08', applicationTo: '2026-05-22' },
);
const timeline = timelineOf(schedule, '2026-05-20', 1000);

test('the axis runs from the announcement to the confirmation', () => {
  expect(schedule.steps.at(-1)?.last).toBe('2026-07-01');
  expect(timeline?.days).toBe(66);
  expect(timeline?.today).toBe(23.5);
});

test('bars stand one after another and end where their step ends', () => {
  const bars = timeline?.bars.map(({ step, from, to }) => [step.id, from, to]);
  expect(bars).toEqual([
    ['announcement', 0, 11],
    ['application', 11, 26],
    ['review', 26, 40],
    ['ranking', 40, 40],
    ['publicity', 42, 50],
    ['recheck', 50, 65],
    ['confirmation', 65, 66],
  ]);
});

test('weekends, days off and make-up days are bands of their own', () => {
  const named = timeline?.bands
    .filter(({ kind }) => kind !== 'weekend')
    .map(({ kind, from, to, festival }) => [kind, from, to, festival?.zh]);
  expect(named).toEqual([
    ['holiday', 4, 9, '劳动节'],
    ['make-up', 12, 13, '劳动节'],
    ['holiday', 53, 56, '端午节'],
  ]);
  expect(timeline?.bands.filter(({ kind }) => kind === 'weekend').every(({ from, to }) => to - from <= 2)).toBe(true);
});

test('dates stand under Mondays and do not run out at the end', () => {
  expect(timeline?.ticks.map(({ date }) => date)).toEqual([
    '2026-04-27',
    '2026-05-04',
    '2026-05-11',
    '2026-05-18',
    '2026-05-25',
    '2026-06-01',
    '2026-06-08',
    '2026-06-15',
    '2026-06-22',
  ]);
  expect(timelineOf(schedule, '2026-05-20', 300)?.ticks.map(({ date }) => date)).toEqual([
    '2026-04-27',
    '2026-05-11',
    '2026-05-25',
    '2026-06-08',
  ]);
});

test('words above the axis leave each other room; today comes first', () => {
  expect(timeline?.labels.map(({ kind, at }) => [kind, at])).toEqual([
    ['holiday', 6.5],
    ['make-up', 12.5],
    ['today', 23.5],
    ['holiday', 54.5],
  ]);
  expect(timelineOf(schedule, '2026-05-10', 500)?.labels.map(({ kind }) => kind)).toEqual(['today', 'holiday']);
});

test('today outside the round is not drawn, and a round without dates has no picture', () => {
  expect(timelineOf(schedule, '2026-07-02', 1000)?.today).toBeNull();
  expect(timelineOf({ steps: [] }, '2026-07-02', 1000)).toBeNull();
});
