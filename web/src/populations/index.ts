import { lazy } from 'react';

export default {
  name: 'populations',
  list: lazy(() => import('./PopulationList').then(({ PopulationList }) => ({ default: PopulationList }))),
  create: lazy(() => import('./PopulationCreate').then(({ PopulationCreate }) => ({ default: PopulationCreate }))),
  show: lazy(() => import('./PopulationShow').then(({ PopulationShow }) => ({ default: PopulationShow }))),
  recordRepresentation: 'name',
};
