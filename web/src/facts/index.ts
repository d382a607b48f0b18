import { lazy } from 'react';

export default {
  name: 'facts',
  list: lazy(() => import('./FactList').then(({ FactList }) => ({ default: FactList }))),
};
