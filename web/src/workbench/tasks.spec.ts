import type { Me, Role } from '../auth-provider';
import type { DraftRow } from './rows';
import { tasksFor } from './tasks';

const me = (role: Role): Me => ({
  id: 'u1',
  username: 'u',
  displayName: 'U',
  role,
  scope: { level: 'county', code: 'yanlian', title: { zh: '演练县' }, practice: true },
  departmentId: null,
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
  draft('approved', 'approved'),
  draft('done', 'published'),
  draft('elsewhere', 'draft', 'yongjia'),
];

test.each([
  ['officer', ['publish approved', 'edit written']],
  ['reviewer', ['publish approved', 'review waiting']],
  ['department', []],
  ['leader', []],
  ['administrator', []],
] as const)('drafts ask of a %s: %j', (role, tasks) => {
  expect(tasksFor(me(role), drafts).map(({ kind, draft: { id } }) => `${kind} ${id}`)).toEqual(tasks);
});
