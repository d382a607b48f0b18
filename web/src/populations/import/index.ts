import { lazy } from 'react';

export default {
  name: 'population-imports',
  list: lazy(() => import('./ImportStart').then(({ ImportStart }) => ({ default: ImportStart }))),
  show: lazy(() => import('./ImportWizard').then(({ ImportWizard }) => ({ default: ImportWizard }))),
};
