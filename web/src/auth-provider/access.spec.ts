import { may } from './access';
import { ROLES } from './me';

const readers = (resource: string) => ROLES.filter((role) => may(role, 'list', resource));
const writers = (resource: string) => ROLES.filter((role) => may(role, 'create', resource));

test.each([
  ['policies', ROLES, ['officer']],
  ['versions', ROLES, []],
  ['facts', ROLES, []],
  ['effects', ['officer', 'reviewer', 'leader'], []],
  ['audit', ['leader', 'administrator'], []],
  ['users', ['administrator'], ['administrator']],
  ['simulations', ['officer', 'reviewer', 'department', 'leader'], ['officer', 'reviewer', 'department', 'leader']],
  ['scenes', ['officer', 'reviewer', 'department', 'leader'], ['officer', 'department']],
])('%s is read and written by whom it concerns', (resource, read, write) => {
  expect(readers(resource)).toEqual(read);
  expect(writers(resource)).toEqual(write);
});

test('an administrator cannot make or change policies, runs or scenes', () => {
  const writes = ['policies', 'versions', 'populations', 'simulations', 'comparisons', 'scenes'].filter((resource) =>
    may('administrator', 'create', resource),
  );
  expect(writes).toEqual([]);
});

test('accounts are changed by administrators only', () => {
  expect(ROLES.filter((role) => may(role, 'edit', 'users'))).toEqual(['administrator']);
});
