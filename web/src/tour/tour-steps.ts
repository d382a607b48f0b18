import type { Role } from '../auth-provider/me';

/** One step of the tour: the messages `tour.step.<name>` and `tour.how.<name>`. */
export interface TourStep {
  readonly name: 'open' | 'change' | 'persons' | 'simulate' | 'compare' | 'publish';
  /** Page where it is done; of a draft, its address. */
  readonly to: (draft: string) => string;
  /** What is pointed at there, as a selector. */
  readonly target?: string;
  /** Whether it is done already, by where one is and how the draft of the tour stands; a step without it is done when one says so. */
  readonly isDone?: (seen: TourSight) => boolean;
}

/** What the tour sees of what somebody does. */
export interface TourSight {
  readonly pathname: string;
  readonly draft: string;
  /** How the draft of the tour stands; null while that is not known. */
  readonly head: { readonly revision: number; readonly state: string } | null;
  /** The revision with which the tour began. */
  readonly firstRevision: number;
}

const draftPage = (draft: string): string => `/policies/${encodeURIComponent(draft)}`;

/** The main action of a page. */
const MAIN_ACTION = 'main .MuiButton-containedPrimary';

const OPEN: TourStep = {
  name: 'open',
  to: draftPage,
  isDone: ({ pathname, draft }) => pathname === draftPage(draft),
};
const SIMULATE: TourStep = {
  name: 'simulate',
  to: (draft) => `/simulations/create?kind=draft&id=${encodeURIComponent(draft)}`,
  target: MAIN_ACTION,
  isDone: ({ pathname }) => /^\/simulations\/[^/]+\/show/.test(pathname),
};
const COMPARE: TourStep = {
  name: 'compare',
  to: (draft) => `/comparisons/create?kind=draft&id=${encodeURIComponent(draft)}`,
  target: MAIN_ACTION,
  isDone: ({ pathname }) => /^\/comparisons\/[^/]+\/show/.test(pathname),
};

/** Who writes policies goes the whole way, on a draft that is there for nothing else. */
const WRITING: readonly TourStep[] = [
  OPEN,
  {
    name: 'change',
    to: draftPage,
    target: '#draft-pane-tree',
    isDone: ({ head, firstRevision }) => head !== null && head.revision > firstRevision,
  },
  { name: 'persons', to: draftPage, target: '#draft-pane-side' },
  SIMULATE,
  COMPARE,
  {
    name: 'publish',
    to: draftPage,
    target: MAIN_ACTION,
    isDone: ({ head }) => head !== null && head.state !== 'draft',
  },
];

const READING: readonly TourStep[] = [
  OPEN,
  { name: 'persons', to: draftPage, target: '#draft-pane-side' },
  SIMULATE,
  COMPARE,
];

/** The tour of a role. */
export function tourSteps(role: Role): readonly TourStep[] {
  return role === 'officer' ? WRITING : READING;
}
