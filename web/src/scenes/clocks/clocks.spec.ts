import { sceneSchedule } from '@jifen/policies';
import { chinaToday } from './china-today';
import { roundClock, stepStates } from './round-clock';
import { stepDays } from './step-days';

const { schedule } = sceneSchedule(
  { announcement: 5, review: 10, publicity: 5, recheck: 10 },
  {
    announcementFrom: '2026-04-27',
    applicationFrom: '2026-05-08',
    applicationTo: '2026-05-22',
    rankingTo: '2026-06-12',
  },
);

describe('the clock of a round', () => {
  test('before the first step waits for it', () => {
    expect(roundClock(schedule, '2026-04-26')).toMatchObject({ kind: 'waiting', step: { id: 'announcement' } });
  });

  test('counts the working days that are left, without the festival', () => {
    const clock = roundClock(schedule, '2026-06-18');
    expect(clock).toMatchObject({ kind: 'running', step: { id: 'publicity' } });
    expect(clock.kind === 'running' && clock.left?.map(({ date }) => date)).toEqual(['2026-06-22', '2026-06-23']);
  });

  test('on a day that ends one step and starts the next, the first still runs', () => {
    expect(roundClock(schedule, '2026-05-22')).toMatchObject({
      kind: 'running',
      step: { id: 'application' },
      left: [],
    });
    expect(roundClock(schedule, '2026-05-23')).toMatchObject({ kind: 'running', step: { id: 'review' } });
  });

  test('waits over a weekend between ranking and publicity, and is over after the confirmation', () => {
    expect(roundClock(schedule, '2026-06-13')).toMatchObject({ kind: 'waiting', step: { id: 'publicity' } });
    expect(roundClock(schedule, '2026-07-09')).toMatchObject({ kind: 'over', step: { id: 'confirmation' } });
  });

  test('says that nothing is dated', () => {
    expect(roundClock({ steps: [] }, '2026-06-13')).toEqual({ kind: 'undated' });
  });

  test('tells every step as done, current or to come', () => {
    expect(stepStates(schedule, '2026-06-18')).toEqual([
      'done',
      'done',
      'done',
      'done',
      'current',
      'upcoming',
      'upcoming',
    ]);
  });
});

test('a step names the make-up days that count and the days off that do not', () => {
  const [announcement, application] = schedule.steps;
  if (!announcement || !application) throw new Error('The round has these steps');
  expect(stepDays(announcement).festivals).toEqual([{ name: { zh: '劳动节', en: 'Labour Day' }, days: 5 }]);
  expect(stepDays(application).makeUp.map(({ date }) => date)).toEqual(['2026-05-09']);
});

test('today is the day in China, whatever the zone of the device', () => {
  expect(chinaToday(new Date('2026-06-17T16:00:00Z'))).toBe('2026-06-18');
  expect(chinaToday(new Date('2026-06-17T15:59:59Z'))).toBe('2026-06-17');
});
