import { type Role } from '../auth/role.js';
import { DRAFT_STATES, type DraftAction, type DraftState } from './draft-state.js';

/**
 * Conditions that a transition adds to state and role:
 * - `never-edited`: who acts has edited no revision since the base;
 * - `comment`: a reason must be given;
 * - `opinions-decided`: every opinion that was given on the draft has an outcome;
 * - `approved-by-another`: an approval of exactly this content stands, by somebody who never edited it;
 * - `publishable`: the publication gate is open (checks, cases, inclusions, dates, verification).
 */
export type Guard = 'never-edited' | 'comment' | 'opinions-decided' | 'approved-by-another' | 'publishable';

/** One line of the table: in that state, these roles may do this, under these conditions, and what becomes of the draft. */
export interface Transition {
  readonly from: DraftState;
  readonly action: DraftAction;
  readonly to: DraftState;
  readonly roles: readonly Role[];
  readonly guards: readonly Guard[];
}

const WRITERS = ['officer'] as const;
const JUDGES = ['reviewer'] as const;
const PUBLISHERS = ['officer', 'reviewer'] as const;

/**
 * The life of a draft. What is not listed is refused. Every action but `save` names the content hash it was decided on, so that
 * nobody acts on a text they have not seen.
 */
export const LIFE_CYCLE: readonly Transition[] = [
  { from: 'draft', action: 'save', to: 'draft', roles: WRITERS, guards: [] },
  { from: 'draft', action: 'consult', to: 'consulting', roles: WRITERS, guards: [] },
  { from: 'draft', action: 'submit', to: 'in-review', roles: WRITERS, guards: ['opinions-decided'] },
  { from: 'consulting', action: 'withdraw', to: 'draft', roles: WRITERS, guards: [] },
  { from: 'consulting', action: 'submit', to: 'in-review', roles: WRITERS, guards: ['opinions-decided'] },
  { from: 'in-review', action: 'withdraw', to: 'draft', roles: WRITERS, guards: [] },
  { from: 'in-review', action: 'approve', to: 'approved', roles: JUDGES, guards: ['never-edited'] },
  { from: 'in-review', action: 'reject', to: 'draft', roles: JUDGES, guards: ['never-edited', 'comment'] },
  { from: 'approved', action: 'withdraw', to: 'draft', roles: WRITERS, guards: [] },
  { from: 'approved', action: 'reject', to: 'draft', roles: JUDGES, guards: ['never-edited', 'comment'] },
  {
    from: 'approved',
    action: 'publish',
    to: 'published',
    roles: PUBLISHERS,
    guards: ['approved-by-another', 'publishable'],
  },
];

/** The transition of an action in a state; undefined where the table has none. */
export function transitionOf(
  state: DraftState,
  action: DraftAction,
  table: readonly Transition[] = LIFE_CYCLE,
): Transition | undefined {
  return table.find((transition) => transition.from === state && transition.action === action);
}

/** Who looks at a draft: role, and whether any revision of it is theirs. */
export interface Viewer {
  readonly role: Role;
  readonly hasEdited: boolean;
}

/** What this person may do to a draft in this state. Conditions on the content (comment, approval, gate) are met when acting. */
export function allowedActions(state: DraftState, viewer: Viewer): DraftAction[] {
  return LIFE_CYCLE.filter(
    ({ from, roles, guards }) =>
      from === state && roles.includes(viewer.role) && !(viewer.hasEdited && guards.includes('never-edited')),
  ).map(({ action }) => action);
}

/** What is wrong with a table of transitions; empty for a table that may be used. */
export function lifeCycleFaults(table: readonly Transition[]): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { from, action, roles, guards } of table) {
    const name = `${from} × ${action}`;
    if (seen.has(name)) faults.push(`${name} stands twice`);
    seen.add(name);
    if (roles.length === 0) faults.push(`nobody may ${name}`);
    if (roles.includes('administrator')) faults.push(`an administrator may ${name}`);
    if (action === 'approve' && !guards.includes('never-edited'))
      faults.push(`${name} lets authors approve their own text`);
    if (action === 'publish' && !(guards.includes('approved-by-another') && guards.includes('publishable'))) {
      faults.push(`${name} opens without its gate`);
    }
    if (action === 'submit' && !guards.includes('opinions-decided')) faults.push(`${name} passes over opinions`);
    if (action === 'save' && from !== 'draft') faults.push(`${name} changes a text that others are reading`);
  }
  for (const { from, to, action } of table) {
    if (from === 'published') faults.push(`${from} × ${action} changes what is immutable`);
    if (to === 'published' && from !== 'approved') faults.push(`${from} × ${action} publishes without approval`);
  }
  const reached = reachable('draft', table);
  for (const state of DRAFT_STATES) {
    if (!reached.has(state)) faults.push(`${state} cannot be reached`);
    if (state !== 'published' && !reachable(state, table).has('published')) faults.push(`${state} is a dead end`);
  }
  return faults;
}

function reachable(start: DraftState, table: readonly Transition[]): Set<DraftState> {
  const reached = new Set<DraftState>([start]);
  const pending: DraftState[] = [start];
  for (let state = pending.pop(); state; state = pending.pop()) {
    for (const { from, to } of table) {
      if (from !== state || reached.has(to)) continue;
      reached.add(to);
      pending.push(to);
    }
  }
  return reached;
}
