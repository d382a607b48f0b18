import { lazy } from 'react';

export default {
  name: 'jobs',
  show: lazy(() => import('./JobShow').then(({ JobShow }) => ({ default: JobShow }))),
};
