import { lazy } from 'react';

export default {
  name: 'audit',
  list: lazy(() => import('./AuditList').then(({ AuditList }) => ({ default: AuditList }))),
};
