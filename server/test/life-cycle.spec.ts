import { describe, expect, it } from '@jest/globals';
import { Role } from '../src/auth/role.js';
import { DRAFT_ACTIONS, DRAFT_STATES } from '../src/policies/draft-state.js';
import {
  allowedActions,
  LIFE_CYCLE,
  lifeCycleFaults,
  type Transition,
  transitionOf,
} from '../src/policies/life-cycle.js';

const transition = (from: Transition['from'], action: Transition['action']): Transition => {
  const found = transitionOf(from, action);
  if (!found) throw new Error(`No transition ${from} × ${action}`);
  return found;
};
const without = (...removed: Transition[]): Transition[] => LIFE_CYCLE.filter((line) => !removed.includes(line));
const changed = (line: Transition, change: Partial<Transition>): Transition[] => [
  ...without(line),
  { ...line, ...change },
];

describe('the life of a draft', () => {
  it('has a table without faults', () => {
    expect(lifeCycleFaults(LIFE_CYCLE)).toEqual([]);
  });

  it.each<[string, Transition[], RegExp]>([
    ['two lines for one step', [...LIFE_CYCLE, transition('draft', 'submit')], /twice/],
    ['a step that nobody may take', changed(transition('draft', 'submit'), { roles: [] }), /nobody/],
    [
      'an administrator who approves',
      changed(transition('in-review', 'approve'), { roles: ['administrator'] }),
      /administrator/,
    ],
    ['authors who approve', changed(transition('in-review', 'approve'), { guards: [] }), /their own/],
    ['publication without approval', changed(transition('approved', 'publish'), { guards: ['publishable'] }), /gate/],
    ['opinions that are passed over', changed(transition('consulting', 'submit'), { guards: [] }), /opinions/],
    ['publication without review', changed(transition('approved', 'publish'), { from: 'draft' }), /without approval/],
    ['a change of what is being read', changed(transition('draft', 'save'), { from: 'in-review' }), /reading/],
    ['a change of what is published', changed(transition('approved', 'withdraw'), { from: 'published' }), /immutable/],
    ['a state without a way in', without(transition('draft', 'consult')), /consulting cannot be reached/],
    [
      'a state without a way out',
      without(transition('consulting', 'submit'), transition('consulting', 'withdraw')),
      /consulting is a dead end/,
    ],
  ])('would be refused with %s', (_name, table, fault) => {
    expect(lifeCycleFaults(table).join('\n')).toMatch(fault);
  });

  it.each(DRAFT_STATES.flatMap((state) => Role.options.map((role) => [state, role] as const)))(
    'lets people do in state %s as %s what the table says',
    (state, role) => {
      for (const hasEdited of [false, true]) {
        const allowed = allowedActions(state, { role, hasEdited });
        for (const action of DRAFT_ACTIONS) {
          const line = transitionOf(state, action);
          const expected = line?.roles.includes(role) === true && !(hasEdited && line.guards.includes('never-edited'));
          expect([action, allowed.includes(action)]).toEqual([action, expected]);
        }
      }
    },
  );

  it('gives leaders, departments and administrators nothing to do', () => {
    for (const role of ['leader', 'department', 'administrator'] as const) {
      expect(DRAFT_STATES.flatMap((state) => allowedActions(state, { role, hasEdited: false }))).toEqual([]);
    }
  });
});
