import { formatDay, parseDay, sceneSchedule, type SceneClocks, type SceneDates, withValueAt } from '../src/index.js';

const CLOCKS: SceneClocks = { announcement: 5, review: 10, publicity: 5, recheck: 10 };

/** The round of the school-place scene in 2026, with the ranking's time prescribed by the scene. */
const SCHOOL_2026: SceneDates = {
  announcementFrom: '2026-04-27',
  applicationFrom: '2026-05-08',
  applicationTo: '2026-05-22',
  rankingTo: '2026-06-12',
};

function codes(clocks: SceneClocks, dates: SceneDates): string[] {
  return sceneSchedule(clocks, dates).findings.map(({ code, pointer }) => `${code} ${pointer}`);
}

function step(dates: SceneDates, id: string, clocks = CLOCKS) {
  return sceneSchedule(clocks, dates).schedule.steps.find((candidate) => candidate.id === id);
}

describe('the schedule of a round', () => {
  it('dates every step over Labour Day, a make-up Saturday and Dragon Boat', () => {
    const { schedule, findings } = sceneSchedule(CLOCKS, SCHOOL_2026);
    expect(findings).toEqual([]);
    expect(schedule.steps.map(({ id, first, last, workingDays }) => [id, first, last, workingDays])).toEqual([
      ['announcement', '2026-04-27', '2026-05-07', 5],
      ['application', '2026-05-08', '2026-05-22', 12],
      ['review', '2026-05-22', '2026-06-05', 10],
      ['ranking', '2026-06-05', '2026-06-12', 5],
      ['publicity', '2026-06-15', '2026-06-23', 5],
      ['recheck', '2026-06-23', '2026-07-07', 10],
      ['confirmation', '2026-07-08', '2026-07-08', 1],
    ]);
    expect(schedule.confirmationWithoutRecheck).toBe('2026-06-24');
    expect(schedule.calendarVersion).toBe('2026.1');
  });

  it('ends publicity after the National Day holiday, and answers a re-check of its last day ten working days later', () => {
    const dates: SceneDates = {
      announcementFrom: '2025-08-01',
      applicationFrom: '2025-08-11',
      applicationTo: '2025-08-29',
      rankingTo: '2025-09-26',
      publicityFrom: '2025-09-26',
    };
    expect(step(dates, 'publicity')).toMatchObject({ first: '2025-09-26', last: '2025-10-10' });
    expect(step(dates, 'recheck')).toMatchObject({ last: '2025-10-23' });
  });

  it('shows the ranking on the day on which the review ends while nobody has prescribed its time', () => {
    const { rankingTo: _, ...dates } = SCHOOL_2026;
    expect(step(dates, 'ranking')).toMatchObject({ first: '2026-06-05', last: '2026-06-05' });
    expect(step(dates, 'publicity')).toMatchObject({ first: '2026-06-08', last: '2026-06-15' });
    expect(codes(CLOCKS, dates)).toEqual(['SCHEDULE-LENGTH-OPEN /rankingTo']);
  });

  it('leaves out steps that the scene does not have', () => {
    const { schedule, findings } = sceneSchedule({}, { applicationFrom: '2026-05-08', applicationTo: '2026-05-22' });
    expect(schedule.steps.map(({ id }) => id)).toEqual(['application', 'ranking', 'confirmation']);
    expect(schedule.confirmationWithoutRecheck).toBe('2026-05-25');
    expect(findings.map(({ severity }) => severity)).toEqual(['info']);
  });
});

describe('an announcement', () => {
  it.each(['2026-05-07', '2026-05-06', '2026-05-01', '2026-04-28'])(
    'is too short when applications open on %s',
    (day) => {
      const dates = { ...SCHOOL_2026, applicationFrom: day };
      const [finding] = sceneSchedule(CLOCKS, dates).findings;
      expect(finding).toMatchObject({
        code: 'SCHEDULE-ANNOUNCEMENT-TOO-SHORT',
        severity: 'error',
        pointer: '/applicationFrom',
      });
      if (!finding?.fix) throw new Error('a fix is offered');
      expect(finding.fix.value).toBe('2026-05-08');
      expect(codes(CLOCKS, withValueAt(dates, finding.fix.pointer, finding.fix.value))).toEqual([]);
    },
  );

  it('of five working days may end on a weekend', () => {
    const opening = formatDay((parseDay('2026-03-13') ?? NaN) + 1);
    const dates = { ...SCHOOL_2026, announcementFrom: '2026-03-06', applicationFrom: opening };
    expect(codes(CLOCKS, dates)).toEqual([]);
  });

  it('is needed where the scene demands one', () => {
    const { announcementFrom: _, ...dates } = SCHOOL_2026;
    expect(codes(CLOCKS, dates)).toEqual(['SCHEDULE-DATE-NEEDED /announcementFrom']);
    expect(codes({ ...CLOCKS, announcement: null }, dates)).toEqual(['SCHEDULE-DATE-NEEDED /announcementFrom']);
    expect(codes({ ...CLOCKS, announcement: null }, SCHOOL_2026)).toEqual([]);
  });
});

describe('other clocks', () => {
  it('refuse publicity that is too short, and say until when it has to last', () => {
    const { findings } = sceneSchedule(CLOCKS, { ...SCHOOL_2026, publicityTo: '2026-06-22' });
    expect(findings).toMatchObject([
      { code: 'SCHEDULE-PUBLICITY-TOO-SHORT', pointer: '/publicityTo', fix: { value: '2026-06-23' } },
    ]);
  });

  it('allow longer publicity, and count re-checks from its end', () => {
    const dates = { ...SCHOOL_2026, publicityTo: '2026-06-26' };
    expect(codes(CLOCKS, dates)).toEqual([]);
    expect(step(dates, 'recheck')).toMatchObject({ first: '2026-06-26', last: '2026-07-10' });
  });

  it('mark a review that takes too long without refusing it', () => {
    const { findings } = sceneSchedule(CLOCKS, { ...SCHOOL_2026, reviewTo: '2026-06-08' });
    expect(findings).toMatchObject([
      { code: 'SCHEDULE-REVIEW-TOO-LONG', severity: 'warning', pointer: '/reviewTo', fix: { value: '2026-06-05' } },
    ]);
  });

  it('without a length ask for a date instead of guessing one', () => {
    expect(codes({ ...CLOCKS, review: null }, SCHOOL_2026)).toEqual(['SCHEDULE-DATE-NEEDED /reviewTo']);
    expect(codes({ ...CLOCKS, publicity: null }, SCHOOL_2026)).toEqual(['SCHEDULE-DATE-NEEDED /publicityTo']);
    expect(codes({ ...CLOCKS, publicity: null }, { ...SCHOOL_2026, publicityTo: '2026-06-16' })).toEqual([]);
    const { schedule, findings } = sceneSchedule({ ...CLOCKS, recheck: null }, SCHOOL_2026);
    expect(findings).toMatchObject([{ code: 'SCHEDULE-LENGTH-OPEN', severity: 'info' }]);
    expect(schedule.steps.map(({ id }) => id)).not.toContain('confirmation');
    expect(schedule.confirmationWithoutRecheck).toBe('2026-06-24');
  });
});

describe('dates that cannot stand', () => {
  it.each<[string, Partial<SceneDates>, string]>([
    ['applications open on the day of the announcement', { applicationFrom: '2026-04-27' }, 'applicationFrom'],
    ['applications end before they open', { applicationTo: '2026-05-07' }, 'applicationTo'],
    ['the review ends before applications do', { reviewTo: '2026-05-21' }, 'reviewTo'],
    ['the ranking is done before the review', { rankingTo: '2026-06-04' }, 'rankingTo'],
    ['publicity starts before the ranking is done', { publicityFrom: '2026-06-11' }, 'publicityFrom'],
    ['publicity ends before it starts', { publicityTo: '2026-06-14' }, 'publicityTo'],
  ])('%s', (_, dates, field) => {
    expect(codes(CLOCKS, { ...SCHOOL_2026, ...dates })).toEqual([`SCHEDULE-OUT-OF-ORDER /${field}`]);
  });

  it('a date outside the published calendar is refused where it stands, with the steps before it', () => {
    const dates = { announcementFrom: '2026-12-01', applicationFrom: '2026-12-14', applicationTo: '2026-12-25' };
    const { schedule, findings } = sceneSchedule(CLOCKS, dates);
    expect(findings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'CALENDAR-NOT-PUBLISHED /applicationTo',
    ]);
    expect(schedule.steps.map(({ id }) => id)).toEqual(['announcement', 'application']);
    expect(codes(CLOCKS, { ...SCHOOL_2026, announcementFrom: '2023-12-20' })).toEqual([
      'CALENDAR-NOT-PUBLISHED /announcementFrom',
    ]);
  });

  it('a text that is no date is refused', () => {
    expect(codes(CLOCKS, { ...SCHOOL_2026, announcementFrom: '2026-04-31' })).toEqual([
      'CALENDAR-NOT-A-DATE /announcementFrom',
    ]);
  });
});
