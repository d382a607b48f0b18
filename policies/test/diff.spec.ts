import fc from 'fast-check';
import {
  type Change,
  type ChangeKind,
  diffPolicies,
  parsePolicy,
  type PolicyDiff,
  type ResolvedPolicy,
  resolvePolicy,
  toPointer,
  valueAt,
  withValueAt,
} from '../src/index.js';
import { ALL_PACKS, compiledPack, PACK_LIBRARY, packOf } from './support/packs.js';
import { effort, seeded, some } from './support/seed.js';

const RESOLVED = ALL_PACKS.map((pack) => [pack.name, compiledPack(pack).resolved] as const);
/** Each two packs once: the other way round is the reverse, as is shown below. */
const PAIRS = RESOLVED.flatMap(([nameA, a]) =>
  RESOLVED.filter(([nameB]) => nameA < nameB).map(([nameB, b]) => [nameA, nameB, a, b] as const),
);

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value somewhere in a document: where, which score node holds it, and a name of the place that does not depend on positions. */
interface Leaf {
  readonly pointer: string;
  readonly node: string | undefined;
  readonly place: string;
  readonly value: string;
}

/** Every leaf of a document. Things with an id are named by it, score nodes by it alone; the order of such things is not a leaf. */
function* leaves(value: unknown, path: readonly string[] = [], place = '', node?: string): Generator<Leaf> {
  if (Array.isArray(value)) {
    if (value.length === 0) yield { pointer: toPointer(path), node, place, value: '[]' };
    for (const [index, item] of (value as unknown[]).entries()) {
      const id = isObject(item) && typeof item['id'] === 'string' ? item['id'] : undefined;
      yield* leaves(item, [...path, String(index)], `${place}/${id ?? index}`, node);
    }
  } else if (isObject(value)) {
    const isNode = value['kind'] === 'group' || value['kind'] === 'indicator';
    const id = String(value['id']);
    for (const [key, child] of Object.entries(value)) {
      if (isNode && key === 'children') {
        for (const [index, item] of (child as unknown[]).entries()) {
          yield* leaves(item, [...path, key, String(index)], '', undefined);
        }
      } else yield* leaves(child, [...path, key], isNode ? `node ${id}/${key}` : `${place}/${key}`, isNode ? id : node);
    }
  } else yield { pointer: toPointer(path), node, place, value: JSON.stringify(value) ?? '' };
}

function within(pointer: string, path: string | null): boolean {
  return path !== null && (pointer === path || pointer.startsWith(`${path}/`));
}

/** Lists of things with an id: that such a list is empty is told by the things that the other document has in it. */
const NAMED_LIST = /^\/(departments|documents|facts|notes|readings|scenes|standing|vetoes)$|\/(keys|pools)$/;

/** Leaves that no change names. */
function unnamed(
  policy: ResolvedPolicy,
  changes: readonly Change[],
  side: 'pathA' | 'pathB',
): ReadonlyMap<string, string> {
  const cameOrWent = new Set<string>();
  const named: string[] = [];
  const former = new Map<string, string>();
  for (const change of changes) {
    if (change.kind === 'moved' || change.kind === 'reordered') continue;
    if (change.kind === 'renamed' && side === 'pathA') former.set(String(change.before), String(change.after));
    const members = change.members?.[side === 'pathA' ? 'a' : 'b'];
    if (members) for (const { node } of members) cameOrWent.add(node);
    else if (change.node !== undefined && (change.kind === 'added' || change.kind === 'removed'))
      cameOrWent.add(change.node);
    else if (change.subject.kind !== 'inclusion' && change[side] !== null) named.push(change[side]);
  }
  const left = [...leaves(policy.document)].filter(({ pointer, node, place, value }) => {
    if (value === '[]' && NAMED_LIST.test(place)) return false;
    return !(node !== undefined && cameOrWent.has(node)) && !named.some((path) => within(pointer, path));
  });
  const asInB = (place: string): string =>
    place
      .split('/')
      .map((part) => {
        const [before, after] = [part.replace(/^node /, ''), former.get(part.replace(/^node /, ''))];
        return after === undefined ? part : part.replace(before, after);
      })
      .join('/');
  return new Map(left.map(({ place, value }) => [asInB(place), value]));
}

describe('a comparison', () => {
  it.each(RESOLVED)('of %s with itself has no change', (_, policy) => {
    const { changes, unchangedCount } = diffPolicies(policy, structuredClone(policy));
    expect(changes).toEqual([]);
    expect(unchangedCount).toBe(policy.pointerOf.size);
  });

  it.each(some(PAIRS))('of %s with %s names every place that differs, and no other', (_a, _b, a, b) => {
    const { changes } = diffPolicies(a, b);
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
    expect(unnamed(a, changes, 'pathA')).toEqual(unnamed(b, changes, 'pathB'));
    for (const { kind, before, after } of changes) if (kind !== 'moved') expect(before).not.toEqual(after);
    const untold = changes.filter(
      ({ pathA, pathB, text }) => (pathA === null && pathB === null) || text.zh === '' || text.en === '',
    );
    expect(untold).toEqual([]);
  });

  it.each(some(PAIRS))('of %s with %s is the reverse of the other way round', (_a, _b, a, b) => {
    const reversed: Partial<Record<ChangeKind, ChangeKind>> = {
      added: 'removed',
      removed: 'added',
      merged: 'split',
      split: 'merged',
      'became-group': 'became-indicator',
      'became-indicator': 'became-group',
    };
    const facts = ({ changes }: PolicyDiff, back: boolean): string[] =>
      changes
        .filter(({ subject }) => subject.kind !== 'policy')
        .map(({ kind, pathA, pathB, beforeText, afterText, members, outOf, into }) => {
          const paths = (side: 'a' | 'b'): string => (members?.[side] ?? []).map(({ path }) => path).join();
          // Whether a group is gone or new depends on the direction; that it is neither does not.
          const inA = [pathA, kind === 'moved' ? outOf : beforeText?.zh, paths('a')];
          const inB = [pathB, kind === 'moved' ? into : afterText?.zh, paths('b')];
          return [back ? (reversed[kind] ?? kind) : kind, ...(back ? [inB, inA] : [inA, inB])].join(' ');
        })
        .sort();
    const [there, back] = [diffPolicies(a, b), diffPolicies(b, a)];
    expect(facts(back, true)).toEqual(facts(there, false));
    expect(back.unchangedCount).toBe(there.unchangedCount);
  });

  it('shows values as they stand in the documents', () => {
    const a = compiledPack(packOf('yongjia-old')).resolved;
    const b = compiledPack(packOf('yongjia-new-2022')).resolved;
    for (const { kind, subject, before, after, pathA, pathB } of diffPolicies(a, b).changes) {
      if (!kind.endsWith('-changed') || subject.kind === 'inclusion') continue;
      expect(valueAt(a.document, pathA ?? '')).toEqual(before);
      expect(valueAt(b.document, pathB ?? '')).toEqual(after);
    }
  });
});

/*
 * One random place of a pack is changed: the comparison says something about that place, and nothing about any other.
 */
const STRINGS = new Map<string, string[]>();
for (const { document } of ALL_PACKS) {
  for (const { pointer, value } of leaves(document)) {
    const key = pointer.split('/').at(-1) ?? '';
    if (value.startsWith('"')) STRINGS.set(key, [...(STRINGS.get(key) ?? []), JSON.parse(value) as string]);
  }
}

interface Mutation {
  readonly pointer: string;
  readonly document: unknown;
}

function withoutKey(document: unknown, parent: string, key: string): unknown {
  const owner = valueAt(document, parent);
  if (!isObject(owner)) return document;
  return withValueAt(document, parent, Object.fromEntries(Object.entries(owner).filter(([name]) => name !== key)));
}

/** Documents that differ from this one at that leaf, or in the list around it. Not all of them are documents. */
function* mutations(document: unknown, { pointer, value: written }: Leaf): Generator<Mutation> {
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  const key = pointer.split('/').at(-1) ?? '';
  const value = valueAt(document, pointer);
  const set = (other: unknown): Mutation => ({ pointer, document: withValueAt(document, pointer, other) });
  if (typeof value === 'number') yield* [set(value + 1), set(value - 1)];
  if (typeof value === 'boolean') yield set(!value);
  if (typeof value === 'string') {
    yield* [set(`${value}改`), set(`${value}-x`), set(`${value}_x`), set('2020-02-29')];
    const others = new Set(STRINGS.get(key) ?? []);
    others.delete(value);
    for (const other of [...others].slice(0, 5)) yield set(other);
  }
  if (value === null) yield* [set(1), set(true), set('2020-02-29')];
  if (written === '[]') return;
  if (!Array.isArray(valueAt(document, parent))) yield { pointer, document: withoutKey(document, parent, key) };
  // Every list around the leaf, whether of values or of things: without the one that holds the leaf, and turned round.
  for (let inner = pointer; inner !== ''; inner = inner.slice(0, inner.lastIndexOf('/'))) {
    const around = inner.slice(0, inner.lastIndexOf('/'));
    const list = valueAt(document, around);
    if (!Array.isArray(list)) continue;
    const items = list as unknown[];
    const index = Number(inner.split('/').at(-1));
    const put = (others: unknown[]): Mutation => ({ pointer: around, document: withValueAt(document, around, others) });
    yield put(items.filter((_, position) => position !== index));
    if (items.length > 1) yield put([...items].reverse());
  }
}

/** Where the changes may be: at the place, below it, or around it; all of a thing where its id changed. */
function isAbout({ pathA, pathB }: Change, pointer: string): boolean {
  const place = pointer.endsWith('/id') ? pointer.slice(0, -'/id'.length) : pointer;
  return [pathA, pathB].some((path) => within(place, path) || (path !== null && within(path, place)));
}

it('names a place that was changed, and no other', () => {
  const documents = ALL_PACKS.map(({ document }) => document);
  const places = documents.map((document) => [...leaves(document)]);
  const resolved = documents.map((document) => resolvePolicy(document, PACK_LIBRARY).value);
  let compared = 0;
  let refused = 0;
  const kinds = new Set<string>();
  fc.assert(
    fc.property(fc.nat({ max: documents.length - 1 }), fc.nat(), fc.nat(), (which, where, how) => {
      const document = documents[which];
      const candidates = places[which] ?? [];
      const leaf = candidates[where % candidates.length];
      if (!document || !leaf) throw new Error('No place');
      const all = [...mutations(document, leaf)];
      const mutation = all[how % Math.max(1, all.length)];
      const parsed = mutation && parsePolicy(mutation.document).value;
      const [a, b] = [resolved[which], parsed && resolvePolicy(parsed, PACK_LIBRARY).value];
      if (!mutation || !a || !b) {
        refused += 1;
        return;
      }
      if (JSON.stringify(a.document) === JSON.stringify(b.document)) return;
      const { changes } = diffPolicies(a, b);
      compared += 1;
      expect(changes).not.toEqual([]);
      for (const change of changes) {
        kinds.add(`${change.subject.kind} ${change.kind}`);
        if (!isAbout(change, mutation.pointer))
          throw new Error(`${mutation.pointer} was changed, not ${change.id} (${change.text.zh})`);
      }
    }),
    seeded(150),
  );
  console.info(`${compared} compared, ${refused} refused as documents, ${kinds.size} kinds of change`);
  expect(compared).toBeGreaterThan(effort(80));
  expect(kinds.size).toBeGreaterThan(effort(40));
});
