import { useTranslate } from 'react-admin';
import { ChangedIcon, CheckIcon, ClockIcon, HeldIcon, type Icon, LockIcon, PassedIcon, SendIcon } from '../icons';
import { useTokens } from '../theme';
import { Chip } from './Chip';

/** States of a draft on its way to publication. */
export type DraftState = 'draft' | 'consulting' | 'in-review' | 'approved' | 'published';

/** What became of a published version. */
export type VersionLifecycle = 'published' | 'effective' | 'superseded' | 'repealed' | 'expired';

const DRAFT_ICON: Readonly<Record<DraftState, Icon>> = {
  draft: ChangedIcon,
  consulting: SendIcon,
  'in-review': ClockIcon,
  approved: PassedIcon,
  published: LockIcon,
};

const VERSION_ICON: Readonly<Record<VersionLifecycle, Icon>> = {
  published: LockIcon,
  effective: CheckIcon,
  superseded: HeldIcon,
  repealed: HeldIcon,
  expired: HeldIcon,
};

/** Where a draft stands: 草案, 待审核, 已批准 … */
export function DraftStateChip({ state }: { state: DraftState }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const tone = state === 'draft' || state === 'consulting' ? tokens.untested : tokens.primary;
  return (
    <Chip tone={tone} icon={DRAFT_ICON[state]}>
      {translate(`status.draft.${state}`)}
    </Chip>
  );
}

/** Where a version stands: 生效中, 已被取代 … */
export function VersionLifecycleChip({ lifecycle }: { lifecycle: VersionLifecycle }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const tone = lifecycle === 'effective' ? tokens.primary : tokens.untested;
  return (
    <Chip tone={tone} icon={VERSION_ICON[lifecycle]}>
      {translate(`status.version.${lifecycle}`)}
    </Chip>
  );
}
