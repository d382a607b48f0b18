import { lazy } from 'react';

export default {
  name: 'scenes',
  list: lazy(() => import('./SceneList').then(({ SceneList }) => ({ default: SceneList }))),
  create: lazy(() => import('./register/RegisterRound').then(({ RegisterRound }) => ({ default: RegisterRound }))),
  show: lazy(() => import('./SceneShow').then(({ SceneShow }) => ({ default: SceneShow }))),
};
