import { canonicalJson } from '../model/content-hash.js';
import type { ConflictSubject } from './conflict.js';

/** A value that is merged as a whole: who changed it is followed. */
interface Whole {
  readonly kind: 'whole';
}

/** An object whose members are merged one by one; those that are not named are wholes. */
interface ByMember {
  readonly kind: 'members';
  readonly members: Readonly<Record<string, Plan>>;
}

/** A list of things that are told apart by a key, each merged with its namesake. */
interface ByKey {
  readonly kind: 'keyed';
  readonly keyOf: (element: unknown) => string;
  readonly element: Plan;
  /** What one of the things is called in a conflict; absent: it belongs to the thing that carries the list. */
  readonly subject?: ConflictSubject['kind'];
}

/** A list of values that are told apart by what they say: both may add, both may remove. */
interface Values {
  readonly kind: 'values';
}

/** Into what a value falls apart when two people changed it. */
export type Plan = Whole | ByMember | ByKey | Values;

const WHOLE: Plan = { kind: 'whole' };
const VALUES: Plan = { kind: 'values' };

function members(named: Readonly<Record<string, Plan>>): Plan {
  return { kind: 'members', members: named };
}

function memberText(element: unknown, name: string): string {
  const value =
    typeof element === 'object' && element !== null ? (element as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : canonicalJson(value ?? null);
}

function byId(element: Plan, subject?: ConflictSubject['kind']): Plan {
  return { kind: 'keyed', keyOf: (each) => memberText(each, 'id'), element, ...(subject ? { subject } : {}) };
}

/** A mark belongs to one value: two people who settle two values do not meet. */
const MARKS: Plan = {
  kind: 'keyed',
  keyOf: (mark) => `${memberText(mark, 'kind')} ${memberText(mark, 'at')}`,
  element: WHOLE,
};

const SOURCED = { citations: VALUES, readings: VALUES, marks: MARKS };
const BY_EACH_MEMBER = members({});

/** The plan of a member of an object; wholes are not named. */
export function planOf({ members: named }: ByMember, member: string): Plan {
  return Object.hasOwn(named, member) ? (named[member] ?? WHOLE) : WHOLE;
}

/** A score node without its children. */
export const NODE_PLAN: Plan = members({ ...SOURCED, acquisition: BY_EACH_MEMBER });

const KEYS = byId(members(SOURCED));

/** A policy document without its score tree. */
export const DOCUMENT_PLAN: Plan = members({
  effective: BY_EACH_MEMBER,
  documents: byId(BY_EACH_MEMBER, 'source'),
  departments: byId(BY_EACH_MEMBER, 'department'),
  facts: byId(members({ ...SOURCED, acquisition: BY_EACH_MEMBER }), 'fact'),
  vetoes: byId(members(SOURCED), 'veto'),
  standing: byId(members(SOURCED), 'standing'),
  scenes: byId(
    members({
      ...SOURCED,
      items: VALUES,
      vetoes: byId(members(SOURCED)),
      keys: KEYS,
      rounds: byId(members({ keys: KEYS })),
      clocks: BY_EACH_MEMBER,
      pools: byId(BY_EACH_MEMBER),
    }),
    'scene',
  ),
  readings: byId(BY_EACH_MEMBER, 'reading'),
  notes: byId(members(SOURCED), 'note'),
  marks: MARKS,
});
