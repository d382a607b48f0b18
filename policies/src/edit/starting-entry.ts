import type { Mark } from '../model/mark.js';
import type { Group, GroupRole, Indicator } from '../model/score-node.js';
import type { Text } from '../model/text.js';
import type { StandingRule, Veto } from '../model/verdict.js';

interface Named {
  readonly id: string;
  readonly title: Text;
}

/** A rule is for the source to say: until somebody has written it, it is pending and blocks publication. */
function unwritten(): Mark[] {
  return [
    { at: '/rule', kind: 'pending', note: { zh: '新增，规则尚未填写', en: 'new; the rule has not been written yet' } },
  ];
}

/** A new indicator without a cap, or with `deduct` one that takes points off; its rule is pending. */
export function startingIndicator({ id, title }: Named, deduct = false): Indicator {
  return {
    kind: 'indicator',
    id,
    title,
    effect: deduct ? 'deduct' : 'add',
    citations: [],
    readings: [],
    marks: unwritten(),
    rule: null,
    whenUnknown: 0,
  };
}

/** What a group in a group is called: layers below the total, categories below a layer, items below those. */
const ROLE_BELOW: Readonly<Record<GroupRole, GroupRole>> = {
  total: 'layer',
  layer: 'category',
  category: 'item',
  item: 'item',
};

/** A new, empty group without a cap, below one of that role; its children are added up. */
export function startingGroup({ id, title }: Named, parent: GroupRole): Group {
  return {
    kind: 'group',
    id,
    title,
    effect: 'add',
    citations: [],
    readings: [],
    marks: [],
    role: ROLE_BELOW[parent],
    combine: 'sum',
    children: [],
  };
}

/** A new veto, whose rule is pending. */
export function startingVeto({ id, title }: Named): Veto {
  return { id, title, citations: [], readings: [], marks: unwritten(), rule: null, consequence: 'no-scene' };
}

/** A new standing rule that suspends the points, whose rule is pending. */
export function startingStanding({ id, title }: Named): StandingRule {
  return { id, title, citations: [], readings: [], marks: unwritten(), rule: null, state: 'suspended' };
}
