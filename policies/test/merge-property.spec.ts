import fc from 'fast-check';
import {
  type Group,
  mergeDocuments,
  type MergeConflict,
  type PolicyDocument,
  sameContent,
  type ScoreNode,
} from '../src/index.js';
import { editedFrom } from './support/random-edits.js';
import { policies } from './support/random-policies.js';
import { effort, seeded } from './support/seed.js';

/** A document after some edits in a row. */
function after(document: PolicyDocument, edits: number): fc.Arbitrary<PolicyDocument> {
  if (edits === 0) return fc.constant(document);
  return editedFrom(document).chain((edited) => after(edited.document, edits - 1));
}

/** What two people made of one policy, each by up to four edits. */
const edits = fc
  .tuple(policies, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([{ resolved }, mine, theirs]) =>
    fc.tuple(fc.constant(resolved.document), after(resolved.document, mine), after(resolved.document, theirs)),
  )
  .filter((documents) => documents.every((document) => byId(document).size === nodesOf(document.score).length));

function nodesOf(node: ScoreNode): readonly ScoreNode[] {
  return node.kind === 'group' ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

function byId({ score }: PolicyDocument): ReadonlyMap<string, Exclude<ScoreNode, { kind: 'include' }>> {
  return new Map(nodesOf(score).flatMap((node) => (node.kind === 'include' ? [] : [[node.id, node]])));
}

function mirrored({ at, values, ...same }: MergeConflict): unknown {
  const turn = <T>({ base, mine, theirs }: { base: T; mine: T; theirs: T }) => ({ base, mine: theirs, theirs: mine });
  return { id: same.id, kind: same.kind, at: turn(at), values: turn(values) };
}

function plainly({ id, kind, at, values }: MergeConflict): unknown {
  return { id, kind, at, values };
}

function following(side: 'mine' | 'theirs', conflicts: readonly MergeConflict[]) {
  return Object.fromEntries(conflicts.map(({ id }) => [id, side]));
}

function sorted(list: readonly unknown[]): string[] {
  return list.map((each) => JSON.stringify(each)).sort();
}

describe('a merge of two edited policies', () => {
  it('is what the one made, where the other made nothing or the same', () => {
    fc.assert(
      fc.property(edits, ([base, mine]) => {
        for (const [left, right] of [
          [base, mine],
          [mine, base],
          [mine, structuredClone(mine)],
        ] as const) {
          const { document, conflicts } = mergeDocuments(base, left, right);
          expect(conflicts).toEqual([]);
          expect(document).toEqual(mine);
        }
      }),
      seeded(80, 16),
    );
  });

  it('does not depend on whose is called mine', () => {
    let clean = 0;
    let undecided = 0;
    fc.assert(
      fc.property(edits, ([base, mine, theirs]) => {
        const here = mergeDocuments(base, mine, theirs);
        const there = mergeDocuments(base, theirs, mine);
        expect(sorted(there.conflicts.map(mirrored))).toEqual(sorted(here.conflicts.map(plainly)));
        if (here.conflicts.length === 0) {
          clean += 1;
          expect(there.document).toEqual(here.document);
        } else {
          undecided += 1;
          const chosenHere = mergeDocuments(base, mine, theirs, following('theirs', here.conflicts));
          const chosenThere = mergeDocuments(base, theirs, mine, following('mine', here.conflicts));
          expect(chosenThere.document).toEqual(chosenHere.document);
        }
      }),
      seeded(240, 16),
    );
    expect(Math.min(clean, undecided)).toBeGreaterThan(effort(8));
  });

  it('has everything that either made, each node once, and nothing that one removed', () => {
    fc.assert(
      fc.property(edits, ([base, mine, theirs]) => {
        const { document, conflicts } = mergeDocuments(base, mine, theirs);
        const ids = nodesOf(document.score).flatMap((node) => (node.kind === 'include' ? [] : [node.id]));
        expect(new Set(ids).size).toBe(ids.length);
        fc.pre(conflicts.length === 0);
        const [was, left, right, came] = [base, mine, theirs, document].map(byId);
        const expected = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])].filter(
          (id) => !was?.has(id) || (left?.has(id) && right?.has(id)),
        );
        expect([...(came?.keys() ?? [])].sort()).toEqual(expected.sort());
        const fields = [...(came ?? [])].flatMap(([id, node]) => {
          const [before, here, there] = [was, left, right].map(
            (side) => side?.get(id) as Record<string, unknown> | undefined,
          );
          const names = [...new Set(Object.keys({ ...here, ...there }))];
          return names.flatMap((name) => {
            if (name === 'children' || name === 'marks' || name === 'citations' || name === 'readings') return [];
            const changedHere = here && !sameContent(before?.[name], here[name]);
            const wanted = changedHere || !there ? here?.[name] : there[name];
            return [{ id, name, came: (node as unknown as Record<string, unknown>)[name], wanted }];
          });
        });
        expect(fields.map((field) => ({ ...field, wanted: field.came }))).toEqual(fields);
      }),
      seeded(160, 16),
    );
  });

  it('has taken theirs in: to merge it with theirs again changes nothing', () => {
    fc.assert(
      fc.property(edits, ([base, mine, theirs]) => {
        const once = mergeDocuments(base, mine, theirs);
        fc.pre(once.conflicts.length === 0);
        for (const [left, right] of [
          [once.document, theirs],
          [once.document, mine],
        ] as const) {
          const twice = mergeDocuments(base, left, right);
          expect(twice.conflicts).toEqual([]);
          expect(twice.document).toEqual(once.document);
        }
      }),
      seeded(160, 16),
    );
  });

  it('does in a conflict what was chosen', () => {
    fc.assert(
      fc.property(edits, ([base, mine, theirs]) => {
        const open = mergeDocuments(base, mine, theirs).conflicts;
        fc.pre(open.length > 0);
        for (const side of ['mine', 'theirs'] as const) {
          const { document } = mergeDocuments(base, mine, theirs, following(side, open));
          const found = byId(document);
          for (const { kind, subject, field, values } of open) {
            const node = found.get(subject.id) as (Group & Record<string, unknown>) | undefined;
            const kept = (values.mine ?? values.theirs) as ScoreNode;
            if (kind === 'removed' && field === '') expect(node?.kind === kept.kind).toBe(values[side] !== undefined);
            else if (kind === 'changed' && /^\/\w+$/.test(field)) {
              expect(node?.[field.slice(1)]).toEqual(values[side]);
            }
          }
        }
      }),
      seeded(240, 16),
    );
  });
});
