import fc from 'fast-check';
import {
  checkPolicy,
  compilePolicy,
  duplicateEntry,
  type Edit,
  type Edited,
  type Entry,
  entryAt,
  freshId,
  insertEntry,
  isIdentifier,
  libraryOf,
  type ListPlace,
  moveEntry,
  parsePolicy,
  placeOf,
  type PolicyDocument,
  removeEntry,
  renameEntry,
  scorePerson,
  startingGroup,
  startingIndicator,
  startingStanding,
  startingVeto,
} from '../src/index.js';
import { policies } from './support/random-policies.js';
import { seeded } from './support/seed.js';
import { group, indicator, parsed, policyInput } from './support/small-policy.js';

const NONE: ReadonlySet<string> = new Set();

function done({ value, findings }: Edit): Edited {
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
}

/** Pointers of every entry below the root, and every list that could take one. */
function places(document: PolicyDocument): { entries: string[]; lists: { list: string; length: number }[] } {
  const entries: string[] = [];
  const lists: { list: string; length: number }[] = [];
  const visit = (node: Entry, pointer: string): void => {
    if (!('children' in node)) return;
    lists.push({ list: `${pointer}/children`, length: node.children.length });
    node.children.forEach((child: Entry, index: number) => {
      entries.push(`${pointer}/children/${index}`);
      visit(child, `${pointer}/children/${index}`);
    });
  };
  visit(document.score, '/score');
  for (const list of ['vetoes', 'standing'] as const) {
    lists.push({ list: `/${list}`, length: document[list].length });
    entries.push(...document[list].map((_, index) => `/${list}/${index}`));
  }
  return { entries, lists };
}

/** Ids in document order, each with the id of what it stands in. */
function order(document: PolicyDocument): string[] {
  return places(document).entries.map((pointer) => (entryAt(document, pointer) as { id: string }).id);
}

function idAt(document: PolicyDocument, pointer: string): string {
  const entry = pointer === '/score' ? document.score : entryAt(document, pointer);
  if (!entry || !('id' in entry)) throw new Error(`No id at ${pointer}`);
  return entry.id;
}

function pointerOf(document: PolicyDocument, id: string): string {
  return ['/score', ...places(document).entries].find((pointer) => idAt(document, pointer) === id) ?? '';
}

const documents = policies.map(({ resolved }) => resolved.document);

const moves = documents.chain((document) => {
  const { entries, lists } = places(document);
  return fc
    .record({ pointer: fc.constantFrom(...entries), list: fc.constantFrom(...lists), share: fc.nat(1000) })
    .map(({ pointer, list: { list, length }, share }) => ({
      document,
      pointer,
      to: { list, index: share % (length + 1) } satisfies ListPlace,
    }));
});

/** The slot from which an entry was taken, as it is called where the entry stands elsewhere. */
function slotBack(before: PolicyDocument, pointer: string, { document, pointer: now }: Edited): ListPlace {
  const from = placeOf(pointer) as ListPlace;
  const to = placeOf(now) as ListPlace;
  const holder = from.list.replace(/\/children$/, '');
  const list = holder === from.list ? holder : `${pointerOf(document, idAt(before, holder))}/children`;
  return { list, index: list === to.list && to.index <= from.index ? from.index + 1 : from.index };
}

describe('moving an entry', () => {
  test('there and back gives the same bytes, and nothing is lost, added or changed on the way', () => {
    let moved = 0;
    fc.assert(
      fc.property(moves, ({ document, pointer, to }) => {
        const edit = moveEntry(document, pointer, to);
        if (!edit.value) return;
        moved += 1;
        const { value } = edit;
        expect(idAt(value.document, value.pointer)).toBe(idAt(document, pointer));
        expect(entryAt(value.document, value.pointer)).toBe(entryAt(document, pointer));
        expect(order(value.document).sort()).toEqual(order(document).sort());
        expect(parsePolicy(value.document).findings).toEqual([]);
        const back = done(moveEntry(value.document, value.pointer, slotBack(document, pointer, value)));
        expect(JSON.stringify(back.document)).toBe(JSON.stringify(document));
        expect(back.pointer).toBe(pointer);
      }),
      seeded(400),
    );
    expect(moved).toBeGreaterThan(0);
  });

  test('leaves the order of all others alone', () => {
    fc.assert(
      fc.property(moves, ({ document, pointer, to }) => {
        const { value } = moveEntry(document, pointer, to);
        if (!value) return;
        const below = new Set(places(document).entries.filter((each) => `${each}/`.startsWith(`${pointer}/`)));
        const away = new Set([...below].map((each) => idAt(document, each)));
        const others = (of: PolicyDocument): string[] => order(of).filter((id) => !away.has(id));
        expect(others(value.document)).toEqual(others(document));
      }),
      seeded(200),
    );
  });
});

describe('other edits', () => {
  test('what was inserted or copied is gone after its removal, to the byte', () => {
    fc.assert(
      fc.property(moves, ({ document, pointer, to }) => {
        const bytes = JSON.stringify(document);
        const entry =
          to.list === '/vetoes'
            ? startingVeto({ id: 'brand-new', title: { zh: '新' } })
            : to.list === '/standing'
              ? startingStanding({ id: 'brand-new', title: { zh: '新' } })
              : startingIndicator({ id: 'brand-new', title: { zh: '新' } });
        const added = done(insertEntry(document, to, entry));
        expect(parsePolicy(added.document).findings).toEqual([]);
        expect(JSON.stringify(done(removeEntry(added.document, added.pointer)).document)).toBe(bytes);

        const copied = done(duplicateEntry(document, pointer, NONE));
        expect(new Set(order(copied.document)).size).toBe(order(copied.document).length);
        expect(compilePolicy(copied.document, libraryOf([])).policy).not.toBeNull();
        expect(JSON.stringify(done(removeEntry(copied.document, copied.pointer)).document)).toBe(bytes);
      }),
      seeded(200),
    );
  });

  test('a new id changes no score, is read wherever the old one was, and can be taken back', () => {
    fc.assert(
      fc.property(policies, fc.nat(1000), (policy, which) => {
        const { document } = policy.resolved;
        const { entries } = places(document);
        const pointer = which % 4 === 0 ? '/score' : (entries[which % entries.length] ?? '/score');
        const renamed = done(renameEntry(document, pointer, 'another-name', NONE));
        expect(JSON.stringify(renamed.document)).not.toContain(`points.${idAt(document, pointer)}"`);
        const after = compilePolicy(renamed.document, libraryOf([])).policy;
        const person = { age: 45, amount: 1200.5, member: true };
        const total = (of: typeof policy): unknown => scorePerson(of, person, '2026-06-18').score?.root.points;
        expect(total(policy)).toEqual(expect.any(Number));
        expect(after && total(after)).toBe(total(policy));
        const back = done(renameEntry(renamed.document, pointer, idAt(document, pointer), NONE));
        expect(JSON.stringify(back.document)).toBe(JSON.stringify(document));
      }),
      seeded(200),
    );
  });
});

describe('of a small policy', () => {
  const document = parsed(
    policyInput(
      [
        group('work', [
          indicator('blood', { '*': [{ var: 'age' }, 0.5] }),
          group('deeds', [indicator('deed', { '-': [{ var: 'points.blood' }, 1] }, { min: -10 })]),
        ]),
        group('home', []),
        { kind: 'include', policy: 'upper', version: '1', hash: `sha256:${'0'.repeat(64)}` },
      ],
      {
        vetoes: [{ id: 'fraud', title: { zh: '弄虚作假' }, rule: { '>': [{ var: 'points.blood' }, 3] } }],
        scenes: [
          {
            id: 'school',
            title: { zh: '入学' },
            service: 'schooling',
            items: ['blood'],
            keys: [{ id: 'points', title: { zh: '积分' }, rule: { var: 'points.blood' }, direction: 'descending' }],
            household: 'own',
          },
        ],
      },
    ),
  );
  const code = ({ findings }: Edit): string | undefined => findings[0]?.code;

  test.each<[what: string, edit: Edit, code: string]>([
    ['the root moved', moveEntry(document, '/score', { list: '/vetoes', index: 0 }), 'EDIT-ROOT'],
    ['the root removed', removeEntry(document, '/score'), 'EDIT-ROOT'],
    ['the root copied', duplicateEntry(document, '/score', NONE), 'EDIT-ROOT'],
    [
      'a group into itself',
      moveEntry(document, '/score/children/0', { list: '/score/children/0/children/1/children', index: 0 }),
      'EDIT-INTO-ITSELF',
    ],
    [
      'an upper policy moved',
      moveEntry(document, '/score/children/2', { list: '/score/children', index: 0 }),
      'EDIT-LOCKED',
    ],
    ['an upper policy removed', removeEntry(document, '/score/children/2'), 'EDIT-LOCKED'],
    ['an upper policy copied', duplicateEntry(document, '/score/children/2', NONE), 'EDIT-LOCKED'],
    ['an upper policy renamed', renameEntry(document, '/score/children/2', 'mine', NONE), 'EDIT-LOCKED'],
    [
      'a node into an upper policy',
      moveEntry(document, '/score/children/0/children/0', { list: '/score/children/2/children', index: 0 }),
      'EDIT-LOCKED',
    ],
    [
      'a node among the vetoes',
      moveEntry(document, '/score/children/0/children/0', { list: '/vetoes', index: 0 }),
      'EDIT-NO-SUCH-PLACE',
    ],
    [
      'a node into an indicator',
      moveEntry(document, '/score/children/1', { list: '/score/children/0/children/0/children', index: 0 }),
      'EDIT-NO-SUCH-PLACE',
    ],
    [
      'behind the end',
      moveEntry(document, '/score/children/0', { list: '/score/children', index: 9 }),
      'EDIT-NO-SUCH-PLACE',
    ],
    [
      'between two places',
      moveEntry(document, '/score/children/0', { list: '/score/children', index: 0.5 }),
      'EDIT-NO-SUCH-PLACE',
    ],
    [
      'nothing there',
      moveEntry(document, '/score/children/7', { list: '/score/children', index: 0 }),
      'EDIT-NO-SUCH-PLACE',
    ],
    ['no entry at all', moveEntry(document, '/facts/0', { list: '/score/children', index: 0 }), 'EDIT-NO-SUCH-PLACE'],
    ['an id in use', renameEntry(document, '/score/children/1', 'work', NONE), 'EDIT-ID-TAKEN'],
    [
      'an id of the upper policy',
      renameEntry(document, '/score/children/1', 'theirs', new Set(['theirs'])),
      'EDIT-ID-TAKEN',
    ],
    ['an id in Chinese', renameEntry(document, '/score/children/1', '献血', NONE), 'EDIT-ID-FORM'],
    [
      'a node with an id in use',
      insertEntry(
        document,
        { list: '/score/children', index: 0 },
        startingIndicator({ id: 'blood', title: { zh: '新' } }),
      ),
      'EDIT-ID-TAKEN',
    ],
  ])('%s is refused with its reason', (_, edit, expected) => {
    expect(edit.value).toBeNull();
    expect(code(edit)).toBe(expected);
    expect(edit.findings[0]?.remedy.zh).not.toBe('');
  });

  test('a full list takes nothing more', () => {
    const full = parsed(
      policyInput(
        [
          group(
            'many',
            Array.from({ length: 500 }, (_, index) => indicator(`n-${index}`, 1)),
          ),
          indicator('one', 1),
        ],
        {},
      ),
    );
    expect(code(moveEntry(full, '/score/children/1', { list: '/score/children/0/children', index: 3 }))).toBe(
      'EDIT-LIST-FULL',
    );
  });

  test('a new id reaches rules, verdicts, scenes and their keys', () => {
    const { document: renamed } = done(renameEntry(document, '/score/children/0/children/0', 'giving', NONE));
    expect(JSON.stringify(renamed)).not.toMatch(/points\.blood|"id":"blood"/);
    expect(renamed.scenes[0]?.items).toEqual(['giving']);
    expect(renamed.vetoes[0]?.rule).toEqual({ '>': [{ var: 'points.giving' }, 3] });
  });

  test('a copy reads its own points inside, and those of others outside', () => {
    const work = done(duplicateEntry(document, '/score/children/0', NONE));
    expect(order(work.document).slice(4, 8)).toEqual(['work-2', 'blood-2', 'deeds-2', 'deed-2']);
    expect(JSON.stringify(entryAt(work.document, work.pointer))).toContain('points.blood-2');
    const deeds = done(duplicateEntry(document, '/score/children/0/children/1', new Set(['deeds-2'])));
    expect(entryAt(deeds.document, deeds.pointer)).toMatchObject({ id: 'deeds-3', title: { zh: 'deeds（副本）' } });
    expect(JSON.stringify(entryAt(deeds.document, deeds.pointer))).toContain('points.blood"');
  });

  test('what is removed leaves the nearest entry selected, or the group that held it', () => {
    const next = (pointer: string): string => done(removeEntry(document, pointer)).pointer;
    expect(next('/score/children/0')).toBe('/score/children/0');
    expect(next('/score/children/0/children/1')).toBe('/score/children/0/children/0');
    expect(next('/score/children/0/children/1/children/0')).toBe('/score/children/0/children/1');
    expect(next('/vetoes/0')).toBe('');
  });

  test('new entries are pending, and only that stands against publishing them', () => {
    const start = parsed(policyInput([indicator('one', 1)], {}));
    const withGroup = done(
      insertEntry(
        start,
        { list: '/score/children', index: 1 },
        startingGroup({ id: 'g', title: { zh: '新类' } }, 'total'),
      ),
    ).document;
    const withNode = done(
      insertEntry(
        withGroup,
        { list: '/score/children/1/children', index: 0 },
        startingIndicator({ id: 'n', title: { zh: '新指标' } }, true),
      ),
    ).document;
    const all = done(
      insertEntry(withNode, { list: '/vetoes', index: 0 }, startingVeto({ id: 'v', title: { zh: '否决' } })),
    ).document;
    const findings = checkPolicy(all, libraryOf([])).filter(
      (finding) => finding.severity === 'error' || finding.blocksPublication,
    );
    expect(new Set(findings.map((finding) => finding.code))).toEqual(new Set(['PENDING']));
    expect(findings.map(({ pointer }) => pointer).sort()).toEqual([
      '/score/children/1/children/0/rule',
      '/vetoes/0/rule',
    ]);
  });

  test('a free id counts on, keeps its form and its length', () => {
    expect(freshId('a', new Set(['b']))).toBe('a');
    expect(freshId('a-2', new Set(['a-2', 'a-3']))).toBe('a-4');
    const long = 'a'.repeat(64);
    expect(freshId(long, new Set([long]))).toBe(`${'a'.repeat(62)}-2`);
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9]{0,40}(-[a-z0-9]{1,10}){0,2}$/), (id) => {
        const fresh = freshId(id, new Set([id]));
        expect(fresh).not.toBe(id);
        expect(isIdentifier(fresh)).toBe(true);
      }),
      seeded(200),
    );
  });
});
