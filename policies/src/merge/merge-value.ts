import { pointerToken } from '../findings/json-pointer.js';
import { canonicalJson } from '../model/content-hash.js';
import type { Text } from '../model/text.js';
import type { ConflictKind, ConflictSubject, Decisions, MergePlace, Three } from './conflict.js';
import { mergedOrder } from './merge-order.js';
import { type Plan, planOf } from './plan.js';
import { sameContent } from './same-content.js';

type Members = Readonly<Record<string, unknown>>;

/** Applies a function to what each of the three documents has. */
export function inEach<T, Result>(three: Three<T>, of: (value: T, name: keyof Three<T>) => Result): Three<Result> {
  return { base: of(three.base, 'base'), mine: of(three.mine, 'mine'), theirs: of(three.theirs, 'theirs') };
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The words that a thing is known by. */
function titleOf(value: unknown, id: string): Text {
  const { title, label, question, text } = isObject(value) ? value : {};
  const named = title ?? label ?? question ?? text;
  if (typeof named === 'string') return { zh: named };
  return isObject(named) && typeof named['zh'] === 'string' ? (named as unknown as Text) : { zh: id };
}

/** A thing as conflicts name it, in the words of whoever merges where it still has them. */
export function subjectOf(kind: ConflictSubject['kind'], id: string, values: Three<unknown>): ConflictSubject {
  return { kind, id, title: titleOf(values.mine ?? values.theirs ?? values.base, id) };
}

function kindOf({ base, mine, theirs }: Three<unknown>): ConflictKind {
  if (base === undefined) return 'added';
  return mine === undefined || theirs === undefined ? 'removed' : 'changed';
}

function below(place: MergePlace, key: string, indexes: Three<string | number | null>): MergePlace {
  return {
    subject: place.subject,
    field: place.field + pointerToken(key),
    at: inEach(indexes, (index, name) => {
      const above = place.at[name];
      return index === null || above === null ? null : above + pointerToken(index);
    }),
  };
}

/**
 * What three states of one value come to: whoever changed it is followed, and where both did, its parts are merged as far as the plan
 * takes it apart. What both changed differently is a conflict. `undefined` is a value that is not there.
 */
export function mergeValue(plan: Plan, values: Three<unknown>, place: MergePlace, decisions: Decisions): unknown {
  const { base, mine, theirs } = values;
  if (sameContent(mine, theirs) || sameContent(base, theirs)) return mine;
  if (sameContent(base, mine)) return theirs;
  if (plan.kind === 'members' && isObject(base) && isObject(mine) && isObject(theirs)) {
    const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
    return Object.fromEntries(
      [...names].flatMap((name): [string, unknown][] => {
        const member = inEach({ base, mine, theirs }, (owner) =>
          Object.hasOwn(owner, name) ? owner[name] : undefined,
        );
        const at = below(
          place,
          name,
          inEach(member, (value) => (value === undefined ? null : name)),
        );
        const merged = mergeValue(planOf(plan, name), member, at, decisions);
        return merged === undefined ? [] : [[name, merged]];
      }),
    );
  }
  if ((plan.kind === 'keyed' || plan.kind === 'values') && Array.isArray(mine) && Array.isArray(theirs)) {
    const lists: Three<readonly unknown[]> = { base: Array.isArray(base) ? base : [], mine, theirs };
    if (plan.kind === 'keyed') return mergeKeyed(plan, lists, place, decisions);
    if (!replacedByBoth(lists)) return mergeKeyed(BY_CONTENT, lists, place, decisions);
  }
  return values[decisions.settle(kindOf(values), place, values)];
}

const BY_CONTENT = { kind: 'keyed', keyOf: canonicalJson, element: { kind: 'whole' } } as const;

/** Both took away the same value and one put another in its stead: that is one change that both made. */
function replacedByBoth({ base, mine, theirs }: Three<readonly unknown[]>): boolean {
  const [before, left, right] = [base, mine, theirs].map((list) => new Set(list.map(canonicalJson)));
  const bothRemoved = [...(before ?? [])].some((each) => !left?.has(each) && !right?.has(each));
  return bothRemoved && [...(left ?? []), ...(right ?? [])].some((each) => !before?.has(each));
}

/** The elements by their keys; what stands twice is told apart by its number. */
function keyed(list: readonly unknown[], keyOf: (element: unknown) => string): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  for (const [index, element] of list.entries()) {
    const own = keyOf(element);
    let key = own;
    for (let again = 2; indexes.has(key); again += 1) key = `${own}#${again}`;
    indexes.set(key, index);
  }
  return indexes;
}

function mergeKeyed(
  plan: Extract<Plan, { kind: 'keyed' }>,
  lists: Three<readonly unknown[]>,
  place: MergePlace,
  decisions: Decisions,
): readonly unknown[] {
  const indexes = inEach(lists, (list) => keyed(list, plan.keyOf));
  const kept = new Map<string, unknown>();
  for (const key of new Set([...indexes.mine.keys(), ...indexes.theirs.keys()])) {
    const found = inEach(indexes, (known) => known.get(key) ?? null);
    const element = inEach(found, (index, name) => (index === null ? undefined : lists[name][index]));
    const inside = below(place, key, found);
    const at: MergePlace = plan.subject
      ? { subject: subjectOf(plan.subject, key, element), field: '', at: inside.at }
      : inside;
    const merged = mergeValue(plan.element, element, at, decisions);
    if (merged !== undefined) kept.set(key, merged);
  }
  const orders = inEach(indexes, (known) => [...known.keys()]);
  const order = mergedOrder(orders, new Set(kept.keys()), () => decisions.settle('order', place, orders));
  return order.map((key) => kept.get(key));
}
