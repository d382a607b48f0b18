import { toRequest, type UserForm } from './user-row';

const form: UserForm = {
  username: 'zhangsan',
  displayName: '张三',
  role: 'department',
  county: 'yanlian',
  departmentId: 'education-bureau',
  language: 'zh',
  disabled: false,
  password: 'abcdef-12345',
};

test('a new account carries its user name and first password', () => {
  expect(toRequest(form, true)).toEqual({
    username: 'zhangsan',
    password: 'abcdef-12345',
    displayName: '张三',
    role: 'department',
    county: 'yanlian',
    departmentId: 'education-bureau',
    language: 'zh',
    disabled: false,
  });
});

test('a change never carries the user name, and a password only where one was typed', () => {
  expect(toRequest({ ...form, password: '' }, false)).toEqual({
    displayName: '张三',
    role: 'department',
    county: 'yanlian',
    departmentId: 'education-bureau',
    language: 'zh',
    disabled: false,
  });
});

test('only departments have a department', () => {
  expect(toRequest({ ...form, role: 'officer' }, false)).toMatchObject({ departmentId: null });
});
