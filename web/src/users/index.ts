import { lazy } from 'react';

export default {
  name: 'users',
  list: lazy(() => import('./UserList').then(({ UserList }) => ({ default: UserList }))),
  create: lazy(() => import('./UserCreate').then(({ UserCreate }) => ({ default: UserCreate }))),
  edit: lazy(() => import('./UserEdit').then(({ UserEdit }) => ({ default: UserEdit }))),
  recordRepresentation: 'displayName',
};
