import type { DraftRow } from './rows';

/** One step of the tour: the message `workbench.tour.step.<name>`, and the page where it is done. */
export interface TourStep {
  readonly name: 'open' | 'change' | 'persons' | 'simulate' | 'publish' | 'compare';
  readonly to: string;
}

/** The story in six steps; those about a draft lead into the one that is being worked on, where there is one. */
export function tourSteps(drafts: readonly DraftRow[]): TourStep[] {
  const draft = drafts.find(({ state }) => state === 'draft') ?? drafts[0];
  const toDraft = draft === undefined ? '/policies' : `/policies/${encodeURIComponent(draft.id)}`;
  return [
    { name: 'open', to: '/policies' },
    { name: 'change', to: toDraft },
    { name: 'persons', to: toDraft },
    { name: 'simulate', to: '/simulations/create' },
    { name: 'publish', to: toDraft },
    { name: 'compare', to: '/comparisons/create' },
  ];
}
