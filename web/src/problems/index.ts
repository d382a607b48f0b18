export { EmptyState } from './EmptyState';
export type { FindingActions } from './FindingItem';
export { FindingList } from './FindingList';
export { Notice } from './Notice';
export { ProblemAlert } from './ProblemAlert';
export { StaleNotice } from './StaleNotice';
