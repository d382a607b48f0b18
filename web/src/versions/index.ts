import { lazy } from 'react';

export default {
  name: 'versions',
  list: lazy(() => import('./VersionList').then(({ VersionList }) => ({ default: VersionList }))),
  show: lazy(() => import('./VersionShow').then(({ VersionShow }) => ({ default: VersionShow }))),
};
