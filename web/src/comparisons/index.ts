import { lazy } from 'react';

export default {
  name: 'comparisons',
  list: lazy(() => import('./ComparisonList').then(({ ComparisonList }) => ({ default: ComparisonList }))),
  create: lazy(() => import('./ComparisonCreate').then(({ ComparisonCreate }) => ({ default: ComparisonCreate }))),
  show: lazy(() => import('./ComparisonShow').then(({ ComparisonShow }) => ({ default: ComparisonShow }))),
};
