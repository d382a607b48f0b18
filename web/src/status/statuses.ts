import {
  ChangedIcon,
  DerivedIcon,
  DisputedIcon,
  ErrorIcon,
  FlagIcon,
  HeldIcon,
  type Icon,
  PassedIcon,
  PendingIcon,
  UnknownIcon,
  UntestedIcon,
  WarningIcon,
} from '../icons';
import type { Tokens, Tone } from '../theme';

/** What a value, an indicator or a person's fact can be, besides simply fine. */
export type Status =
  | 'error'
  | 'warning'
  | 'pending'
  | 'unknown'
  | 'untested'
  | 'changed'
  | 'illustrative'
  | 'derived'
  | 'disputed'
  | 'held'
  | 'stale'
  | 'practice'
  | 'passed';

interface StatusLook {
  readonly icon: Icon;
  readonly tone: (tokens: Tokens) => Tone;
}

/** How each status looks. Its word is the message `status.<name>`. */
export const STATUS_LOOK: Readonly<Record<Status, StatusLook>> = {
  error: { icon: ErrorIcon, tone: (tokens) => tokens.error },
  warning: { icon: WarningIcon, tone: (tokens) => tokens.mark },
  pending: { icon: PendingIcon, tone: (tokens) => tokens.pending },
  unknown: { icon: UnknownIcon, tone: (tokens) => tokens.pending },
  untested: { icon: UntestedIcon, tone: (tokens) => tokens.untested },
  changed: { icon: ChangedIcon, tone: (tokens) => tokens.changed },
  illustrative: { icon: FlagIcon, tone: (tokens) => tokens.mark },
  derived: { icon: DerivedIcon, tone: (tokens) => tokens.mark },
  disputed: { icon: DisputedIcon, tone: (tokens) => tokens.mark },
  held: { icon: HeldIcon, tone: (tokens) => tokens.mark },
  stale: { icon: HeldIcon, tone: (tokens) => tokens.mark },
  practice: { icon: FlagIcon, tone: (tokens) => tokens.practice },
  passed: { icon: PassedIcon, tone: (tokens) => tokens.primary },
};

/** Worst first: the order in which several statuses of one thing stand. */
export const STATUS_ORDER: readonly Status[] = ['error', 'pending', 'untested', 'changed'];
