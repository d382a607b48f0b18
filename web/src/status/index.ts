export { Chip } from './Chip';
export { type DraftState, DraftStateChip, type VersionLifecycle, VersionLifecycleChip } from './LifecycleChip';
export { type Status, STATUS_LOOK, STATUS_ORDER } from './statuses';
export { StatusChip } from './StatusChip';
