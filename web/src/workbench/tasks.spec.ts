import type { Me, Role } from '../auth-provider';
import type { ConsultationRow } from '../consultations/consultation';
import type { DraftRow, SceneRow } from './rows';
import { byClock } from './scene-clocks';
import { tasksFor } from './tasks';

const me = (role: Role): Me => ({
  id: 'u1',
  username: 'u',
  displayName: 'U',
  role,
  scope: { level: 'county', code: 'yanlian', title: { zh: '演练县' }, practice: true },
  departmentId: role === 'department' ? 'education-bureau' : null,
  language: 'zh',
});

const draft = (id: string, state: DraftRow['state'], county = 'yanlian'): DraftRow => ({
  id,
  title: { zh: id },
  version: '2022',
  county,
  state,
  revision: 1,
  updatedAt: '2026-06-18T00:00:00Z',
  updatedBy: { id: 'u1', displayName: 'U' },
  pendingCount: 0,
  errorCount: 0,
});

const drafts = [
  draft('written', 'draft'),
  draft('waiting', 'in-review'),
  draft('asked', 'consulting'),
  draft('approved', 'approved'),
  draft('done', 'published'),
  draft('elsewhere', 'draft', 'yongjia'),
];

const scene = (id: string, departmentId: string, ranked: boolean, county = 'yanlian'): SceneRow => ({
  id,
  county,
  departmentId,
  title: id,
  year: 2026,
  schedule: { calendarVersion: '2026', steps: [], confirmationWithoutRecheck: null },
  ranking: ranked ? { computedAt: '2026-06-01T00:00:00Z', final: true } : null,
  createdAt: '2026-05-01T00:00:00Z',
});

const scenes = [
  scene('open', 'education-bureau', false),
  scene('ranked', 'education-bureau', true),
  scene('housing', 'housing-bureau', false),
  scene('far', 'education-bureau', false, 'yongjia'),
];

const consultation = (id: string, waits: ConsultationRow['waits'], daysLeft = 10): ConsultationRow => ({
  id,
  draftId: id,
  county: 'yanlian',
  title: { zh: id },
  state: 'consulting',
  round: 1,
  openedAt: '2026-06-18T00:00:00Z',
  openedBy: { id: 'u1', displayName: 'U' },
  deadline: '2026-06-28',
  daysLeft,
  isEnded: false,
  addressees: 3,
  answered: 1,
  opinions: 1,
  undecided: 1,
  waits,
});

test.each([
  ['officer', ['publish approved', 'edit asked', 'edit written']],
  ['reviewer', ['publish approved', 'review waiting', 'opinion asked']],
  ['department', ['rank open']],
  ['leader', ['opinion asked']],
  ['administrator', []],
] as const)('what waits for a %s: %j', (role, tasks) => {
  expect(tasksFor(me(role), drafts, scenes, []).map(({ kind, key }) => `${kind} ${key}`)).toEqual(tasks);
});

test('a consultation waits for whoever has not answered, what ends first before all, and its opinions for an officer', () => {
  const rows = [consultation('later', 'answer'), consultation('asked', 'answer', 2), consultation('read', null)];
  const shown = (role: Role, of = rows) =>
    tasksFor(me(role), drafts, scenes, of).map(({ kind, to }) => `${kind} ${to}`);
  expect(shown('department')).toEqual(['answer /policies/asked', 'answer /policies/later', 'rank /scenes/open/show']);
  // A leader who is asked in person answers instead of reading.
  expect(shown('leader')).toEqual(['answer /policies/asked', 'answer /policies/later']);
  expect(shown('officer', [consultation('asked', 'decide')])[0]).toBe('decide /policies/asked');
});

test('a task leads to the page where it is done', () => {
  expect(tasksFor(me('department'), drafts, scenes, [])[0]?.to).toBe('/scenes/open/show');
  expect(tasksFor(me('reviewer'), drafts, scenes, [])[1]).toMatchObject({
    to: '/policies/waiting',
    title: { zh: 'waiting r1' },
  });
});

describe('clocks of scenes', () => {
  const step = (first: string, last: string): SceneRow['schedule']['steps'][number] => ({
    id: 'publicity',
    title: { zh: '公示' },
    first,
    last,
    workingDays: 5,
    countsFirst: false,
    required: null,
  });
  const dated = (id: string, ...steps: SceneRow['schedule']['steps']): SceneRow => ({
    ...scene(id, 'education-bureau', true),
    schedule: { calendarVersion: '2026', steps, confirmationWithoutRecheck: null },
  });

  test('bring what ends or begins next to the front', () => {
    const rows = [
      dated('undated'),
      dated('over', step('2026-05-01', '2026-05-10')),
      dated('later', step('2026-06-20', '2026-06-30')),
      dated('soon', step('2026-06-10', '2026-06-19')),
    ];
    expect(byClock(rows, '2026-06-18').map((each) => `${each.scene.id} ${each.clock.kind}`)).toEqual([
      'soon running',
      'later waiting',
      'undated undated',
      'over over',
    ]);
  });
});
