import { Scene } from '@jifen/policies';
import { checkRound, type RoundChoice, type RoundField } from './check-round';
import { emptyRoundForm, parsePlaces, placesSum, type RoundForm } from './round-form';

const scene = Scene.parse({
  id: 'schooling',
  title: { zh: '积分入学' },
  service: 'schooling',
  keys: [{ id: 'points', title: { zh: '积分' }, rule: { var: 'scene_points' }, direction: 'descending' }],
  household: 'higher',
  clocks: { announcement: 5, review: 10, publicity: 5, recheck: 10 },
  pools: [
    { id: 'chengbei', title: { zh: '城北小学' }, quota: 27 },
    { id: 'chengnan', title: { zh: '城南小学' }, quota: null },
  ],
});
const choice: RoundChoice = { versionId: 'v', scene, title: '积分入学 2026', populationId: 'p' };
const dates = { announcementFrom: '2026-04-27', applicationFrom: '2026-05-08', applicationTo: '2026-05-22' };
const form: RoundForm = { ...emptyRoundForm('2026'), pools: { chengnan: '24' }, dates };

const codeAt = (checked: ReturnType<typeof checkRound>, field: RoundField) => {
  const problem = checked.problems.get(field);
  return problem?.kind === 'finding' ? problem.finding.code : problem?.kind;
};

test('a complete registration becomes the request, with numbers and only what was chosen', () => {
  const checked = checkRound(form, choice);
  expect([...checked.problems]).toEqual([]);
  expect(checked.request).toEqual({
    versionId: 'v',
    sceneId: 'schooling',
    title: '积分入学 2026',
    year: 2026,
    pools: [
      { id: 'chengbei', quota: 27 },
      { id: 'chengnan', quota: 24 },
    ],
    ...dates,
    populationId: 'p',
  });
  expect(checked.schedule.steps.map(({ last }) => last).at(-1)).toBe('2026-07-01');
});

test('an announcement that is too short is refused at the first day of applications, with the earliest day as fix', () => {
  const checked = checkRound({ ...form, dates: { ...dates, announcementFrom: '2026-04-30' } }, choice);
  const problem = checked.problems.get('applicationFrom');
  expect(codeAt(checked, 'applicationFrom')).toBe('SCHEDULE-ANNOUNCEMENT-TOO-SHORT');
  expect(problem?.kind === 'finding' && problem.finding.fix?.value).toBe('2026-05-12');
  expect(checked.earliestApplication).toBe('2026-05-12');
  expect(checked.request).toBeNull();
});

test('a period that leaves the published calendar is refused at the date it starts from', () => {
  const late = checkRound({ ...form, dates: { ...dates, applicationTo: '2026-12-25' } }, choice);
  expect(codeAt(late, 'applicationTo')).toBe('CALENDAR-NOT-PUBLISHED');
  expect(late.schedule.steps.map(({ id }) => id)).toEqual(['announcement', 'application']);
});

test('a date outside the calendar is refused at once, before the others are typed', () => {
  const alone = checkRound({ ...form, dates: { announcementFrom: '2027-01-04' } }, choice);
  expect(codeAt(alone, 'announcementFrom')).toBe('CALENDAR-NOT-PUBLISHED');
  expect(codeAt(alone, 'applicationFrom')).toBe('missing');
});

test('a year in the making is nothing yet', () => {
  const typing = checkRound({ ...form, dates: { ...dates, announcementFrom: '0202-04-27' } }, choice);
  expect(codeAt(typing, 'announcementFrom')).toBe('missing');
});

test('the announcement is dated before the window of applications is complete', () => {
  const checked = checkRound({ ...form, dates: { ...dates, applicationTo: '' } }, choice);
  expect(checked.schedule.steps.map(({ id }) => id)).toEqual(['announcement']);
  expect(codeAt(checked, 'applicationTo')).toBe('missing');
  expect(checked.problems.size).toBe(1);
});

test('applications cannot end before they begin', () => {
  const checked = checkRound({ ...form, dates: { ...dates, applicationTo: '2026-05-07' } }, choice);
  expect(codeAt(checked, 'applicationTo')).toBe('SCHEDULE-OUT-OF-ORDER');
});

test('places are asked for where neither the scene nor the form has them, and must be whole numbers', () => {
  expect(codeAt(checkRound({ ...form, pools: {} }, choice), 'pools.chengnan')).toBe('missing');
  expect(codeAt(checkRound({ ...form, pools: { chengnan: '二十' } }, choice), 'pools.chengnan')).toBe('places');
  expect(placesSum(form, scene)).toBe(51);
  expect(placesSum({ ...form, pools: {} }, scene)).toBeNull();
});

test('a scene without pools asks for one quota; one without ranking for none', () => {
  const single: Scene = { ...scene, pools: [] };
  expect(codeAt(checkRound(form, { ...choice, scene: single }), 'quota')).toBe('missing');
  expect(checkRound({ ...form, quota: '1,200' }, { ...choice, scene: single }).request).toMatchObject({ quota: 1200 });
  const unranked: Scene = { ...single, ranked: false };
  expect(checkRound(form, { ...choice, scene: unranked }).request).not.toHaveProperty('quota');
});

test('title, year and what is to be chosen are needed', () => {
  const nothing: RoundChoice = { versionId: null, scene: null, title: ' ', populationId: null };
  const checked = checkRound({ ...form, year: '26' }, nothing);
  const fields: readonly RoundField[] = ['versionId', 'sceneId', 'title', 'year', 'populationId'];
  expect(fields.map((field) => codeAt(checked, field))).toEqual(['missing', 'missing', 'missing', 'year', 'missing']);
  expect(codeAt(checkRound(form, { ...choice, title: '长'.repeat(201) }), 'title')).toBe('too-long');
});

test.each([
  ['27', 27],
  [' 1,200 ', 1200],
  ['1，200', 1200],
  ['0', 0],
  ['1000000', 1_000_000],
  ['1000001', null],
  ['-1', null],
  ['2.5', null],
  ['1e3', null],
  ['', null],
])('places typed as %p are %p', (typed, places) => {
  expect(parsePlaces(typed)).toBe(places);
});
