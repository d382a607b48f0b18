import { createElement, lazy } from 'react';
import { reactRouterProvider } from 'react-admin';

const ThreeShow = lazy(() => import('./three/ThreeShow').then((page) => ({ default: page.ThreeShow })));

const { Route } = reactRouterProvider;

export default {
  name: 'comparisons',
  list: lazy(() => import('./ComparisonList').then(({ ComparisonList }) => ({ default: ComparisonList }))),
  create: lazy(() => import('./ComparisonCreate').then(({ ComparisonCreate }) => ({ default: ComparisonCreate }))),
  show: lazy(() => import('./ComparisonShow').then(({ ComparisonShow }) => ({ default: ComparisonShow }))),
  // Three side by side: /comparisons/three?ab=…&ac=…
  children: createElement(Route, { path: 'three', element: createElement(ThreeShow) }),
};
