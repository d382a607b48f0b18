import { lazy } from 'react';

export default {
  name: 'policies',
  list: lazy(() => import('./PolicyList').then(({ PolicyList }) => ({ default: PolicyList }))),
  edit: lazy(() => import('./PolicyEdit').then(({ PolicyEdit }) => ({ default: PolicyEdit }))),
};
