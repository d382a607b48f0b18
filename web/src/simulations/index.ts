import { lazy } from 'react';

export default {
  name: 'simulations',
  list: lazy(() => import('./SimulationList').then(({ SimulationList }) => ({ default: SimulationList }))),
  create: lazy(() => import('./SimulationCreate').then(({ SimulationCreate }) => ({ default: SimulationCreate }))),
  show: lazy(() => import('./SimulationShow').then(({ SimulationShow }) => ({ default: SimulationShow }))),
};
