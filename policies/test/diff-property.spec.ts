import fc from 'fast-check';
import {
  type Change,
  type ChangeKind,
  diffPolicies,
  libraryOf,
  type PolicyDocument,
  type ResolvedPolicy,
  resolvePolicy,
} from '../src/index.js';
import { type Edited, editedFrom } from './support/random-edits.js';
import { policies } from './support/random-policies.js';
import { effort, seeded } from './support/seed.js';

function resolved(document: PolicyDocument): ResolvedPolicy {
  const { value, findings } = resolvePolicy(document, libraryOf([]));
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
}

const edits: fc.Arbitrary<readonly [a: ResolvedPolicy, Edited]> = policies.chain(({ resolved: a }) =>
  editedFrom(a.document).map((edited) => [a, edited] as const),
);

const REVERSE: Partial<Record<ChangeKind, ChangeKind>> = {
  added: 'removed',
  removed: 'added',
  merged: 'split',
  split: 'merged',
  'became-group': 'became-indicator',
  'became-indicator': 'became-group',
};

/** What a change says of which nodes and values, so that it can be compared with the other way round. */
function essence({ kind, pathA, pathB, members, before, after }: Change, back: boolean): string {
  const paths = (side: 'a' | 'b', path: string | null): unknown => members?.[side].map((each) => each.path) ?? path;
  const inA = JSON.stringify([paths('a', pathA), before ?? null]);
  const inB = JSON.stringify([paths('b', pathB), after ?? null]);
  return [back ? (REVERSE[kind] ?? kind) : kind, ...(back ? [inB, inA] : [inA, inB])].join(' ');
}

describe('a random policy', () => {
  it('has no change against itself, and every node of it is unchanged', () => {
    fc.assert(
      fc.property(policies, ({ resolved: policy }) => {
        const {
          changes,
          nodes = [],
          unchangedCount,
        } = diffPolicies(policy, structuredClone(policy), { everyNode: true });
        expect(changes).toEqual([]);
        expect(unchangedCount).toBe(policy.pointerOf.size);
        expect(new Set(nodes.map(({ fate }) => fate))).toEqual(new Set(['unchanged']));
      }),
      seeded(20),
    );
  });

  it('edited once, differs by exactly that edit', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(edits, ([a, { document, edit, changes }]) => {
        const { changes: found } = diffPolicies(a, resolved(document));
        seen.add(edit);
        expect([edit, found.map(({ id }) => id)]).toEqual([edit, [...changes]]);
      }),
      seeded(160),
    );
    expect(seen.size).toBeGreaterThan(effort(18));
  });

  it('compared the other way round, says the reverse', () => {
    fc.assert(
      fc.property(edits, policies, ([a, { document }], { resolved: other }) => {
        for (const b of [resolved(document), other]) {
          const there = diffPolicies(a, b).changes.map((change) => essence(change, false));
          const back = diffPolicies(b, a).changes.map((change) => essence(change, true));
          expect(back.sort()).toEqual(there.sort());
        }
      }),
      seeded(30),
    );
  });

  it('tells of every node of both sides once what became of it', () => {
    fc.assert(
      fc.property(policies, policies, ({ resolved: a }, { resolved: b }) => {
        const { changes, nodes = [], unchangedCount } = diffPolicies(a, b, { everyNode: true });
        expect(nodes.flatMap((each) => each.a?.node ?? []).sort()).toEqual([...a.pointerOf.keys()].sort());
        expect(nodes.flatMap((each) => each.b?.node ?? []).sort()).toEqual([...b.pointerOf.keys()].sort());
        const ids = new Set(changes.map(({ id }) => id));
        expect(nodes.flatMap((each) => each.changes).filter((id) => !ids.has(id))).toEqual([]);
        expect(nodes.filter(({ fate }) => fate === 'unchanged')).toHaveLength(unchangedCount);
        expect(nodes.every((each) => (each.fate === 'unchanged') === (each.changes.length === 0))).toBe(true);
      }),
      seeded(20),
    );
  });
});
