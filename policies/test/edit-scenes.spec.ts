import fc from 'fast-check';
import {
  checkPolicy,
  duplicateEntry,
  type Edit,
  hasRoomForItem,
  insertEntry,
  insertSceneItem,
  libraryOf,
  type Mark,
  moveEntry,
  moveSceneItem,
  parsePolicy,
  type PolicyDocument,
  recognisePointsSum,
  removeEntry,
  removeSceneItem,
  renameEntry,
  type Scene,
  startingKey,
  startingPool,
  startingRound,
  startingScene,
  withSceneValue,
  writePointsSum,
} from '../src/index.js';
import { seeded } from './support/seed.js';
import { indicator, parsed, policyInput } from './support/small-policy.js';

const NONE: ReadonlySet<string> = new Set();
const title = (zh: string) => ({ zh });

function done({ value, findings }: Edit): PolicyDocument {
  if (!value) throw new Error(JSON.stringify(findings));
  return value.document;
}

function withScenes(...ids: string[]): PolicyDocument {
  const document = parsed(policyInput([indicator('service', { var: 'age' }), indicator('blood', 1)]));
  return ids.reduce(
    (next, id, index) => done(insertEntry(next, { list: '/scenes', index }, startingScene({ id, title: title(id) }))),
    document,
  );
}

function only(document: PolicyDocument): Scene {
  const [scene] = document.scenes;
  if (!scene) throw new Error('no scene');
  return scene;
}

const places = (marks: readonly Mark[]): string[] => marks.map(({ at }) => at).sort();

describe('scenes as entries', () => {
  test('a new scene is a document without errors, and pending where the source has to say', () => {
    const document = withScenes('school');
    expect(parsePolicy(document).findings).toEqual([]);
    const findings = checkPolicy(document, libraryOf([]));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const pending = findings.filter(({ code }) => code === 'PENDING').map(({ pointer }) => pointer);
    expect(pending.sort()).toEqual(
      ['/eligibility', '/household/formula', '/items', '/keys/0/rule'].map((at) => `/scenes/0${at}`),
    );
  });

  test('they are moved, renamed, copied and removed as other entries are', () => {
    const document = withScenes('school', 'flat');
    const moved = done(moveEntry(document, '/scenes/1', { list: '/scenes', index: 0 }));
    expect(moved.scenes.map(({ id }) => id)).toEqual(['flat', 'school']);
    expect(done(renameEntry(document, '/scenes/0', 'service', NONE)).scenes[0]?.id).toBe('service');
    expect(renameEntry(document, '/scenes/0', 'flat', NONE).findings[0]?.code).toBe('EDIT-ID-TAKEN');
    expect(moveEntry(document, '/scenes/0', { list: '/vetoes', index: 0 }).value).toBeNull();
    const copied = done(duplicateEntry(document, '/scenes/0', NONE));
    expect(copied.scenes.map(({ id }) => id)).toEqual(['school', 'school-2', 'flat']);
    const back = removeEntry(copied, '/scenes/1');
    expect(back.value?.pointer).toBe('/scenes/1');
    expect(JSON.stringify(done(back))).toBe(JSON.stringify(document));
    expect(removeEntry(withScenes('school'), '/scenes/0').value?.pointer).toBe('');
  });

  test('a copy of a scene that has the id of an indicator still counts that indicator', () => {
    const document = withScenes('service');
    const counting = { ...only(document), items: undefined, formula: { var: 'points.service' } };
    const copied = done(duplicateEntry({ ...document, scenes: [counting] }, '/scenes/0', NONE));
    expect(copied.scenes[1]).toMatchObject({ id: 'service-2', formula: { var: 'points.service' } });
  });
});

describe('values of a scene', () => {
  const scene = only(withScenes('school'));

  test.each<[string, unknown, string[], string[]]>([
    // At, value, marks of the scene, marks of its first key afterwards.
    ['/eligibility', { var: 'member' }, ['/household/formula', '/items'], ['/rule']],
    ['/eligibility', undefined, ['/household/formula', '/items'], ['/rule']],
    ['/household', 'own', ['/eligibility', '/items'], ['/rule']],
    ['/threshold', null, ['/eligibility', '/household/formula', '/items', '/threshold'], ['/rule']],
    ['/clocks/review', null, ['/clocks/review', '/eligibility', '/household/formula', '/items'], ['/rule']],
    ['/keys/0/rule', { var: 'scene_points' }, ['/eligibility', '/household/formula', '/items'], []],
    ['/keys/0/direction', 'ascending', ['/eligibility', '/household/formula', '/items'], ['/rule']],
  ])('%s becomes %j: exactly what is null is pending', (at, value, ofScene, ofKey) => {
    const next = withSceneValue(scene, at, value);
    expect([places(next.marks), places(next.keys[0]?.marks ?? [])]).toEqual([ofScene, ofKey]);
    expect(parsePolicy({ ...withScenes(), scenes: [next] }).findings).toEqual([]);
  });

  test('a mark that says more than that the value is pending stays, as do marks of other kinds', () => {
    const note = { zh: '由主管部门另行制定' };
    const marks: Mark[] = [
      { at: '/eligibility', kind: 'pending', note },
      { at: '/eligibility', kind: 'disputed', note },
    ];
    const marked = { ...scene, marks };
    expect(withSceneValue(marked, '/eligibility', null).marks).toBe(marks);
    expect(withSceneValue(marked, '/eligibility', true).marks).toEqual([marks[1]]);
  });

  test('the share of a new round is pending, and says so, until somebody writes it', () => {
    const rounds = ['one', 'two'].map((id) => startingRound({ id, title: title(id) }));
    const begun = rounds.reduce((next, each) => insertSceneItem(next, '/rounds', each), scene);
    const pending = ['/rounds/0/share', '/rounds/1/share'];
    expect(places(begun.marks).filter((at) => at.startsWith('/rounds'))).toEqual(pending);
    const shared = withSceneValue(begun, '/rounds/0/share', 60);
    expect(places(shared.marks).filter((at) => at.startsWith('/rounds'))).toEqual(pending.slice(1));
    expect(places(removeSceneItem(shared, '/rounds', 0).marks)).toContain('/rounds/0/share');
  });

  test('marks follow what they stand on when a list is rearranged, and there and back is no change', () => {
    const pool = (id: string) => startingPool({ id, title: title(id) });
    let pooled = ['a', 'b', 'c'].reduce((next, id) => insertSceneItem(next, '/pools', pool(id)), scene);
    pooled = withSceneValue(pooled, '/pools/1/quota', 20);
    fc.assert(
      fc.property(fc.nat(2), fc.nat(2), (from, to) => {
        const moved = moveSceneItem(pooled, '/pools', from, to);
        const unnamed = moved.pools.flatMap(({ quota }, index) => (quota === null ? `/pools/${index}/quota` : []));
        expect(places(moved.marks).filter((at) => at.startsWith('/pools'))).toEqual(unnamed);
        expect(moved.pools[to]).toBe(pooled.pools[from]);
        expect(moveSceneItem(moved, '/pools', to, from)).toEqual(pooled);
        const removed = removeSceneItem(pooled, '/pools', from);
        expect(removed.pools).toEqual(pooled.pools.filter((_, index) => index !== from));
        expect(places(removed.marks).filter((at) => at.startsWith('/pools'))).toHaveLength(from === 1 ? 2 : 1);
      }),
      seeded(30),
    );
  });

  test('a list takes as many as its schema does', () => {
    let full = scene;
    for (let number = 2; hasRoomForItem(full, '/keys'); number += 1) {
      full = insertSceneItem(full, '/keys', startingKey({ id: `key-${number}`, title: title(`第 ${number}`) }));
    }
    const parsedWith = (next: Scene) => parsePolicy({ ...withScenes(), scenes: [next] }).findings;
    expect(parsedWith(full)).toEqual([]);
    const over = insertSceneItem(full, '/keys', startingKey({ id: 'one-more', title: title('又一') }));
    expect(parsedWith(over)).not.toEqual([]);
  });
});

describe('sums of points', () => {
  const amounts = fc.constantFrom(-2, -1, -0.5, 0.5, 1, 3);
  const sums = fc.record({
    terms: fc.array(fc.record({ name: fc.constantFrom('points.a', 'own_points', 'age'), times: amounts }), {
      minLength: 1,
      maxLength: 4,
    }),
    fixed: fc.constantFrom(0, 5, -2.5),
  });

  test('what is written is recognised, and written the same again', () => {
    fc.assert(
      fc.property(sums, (sum) => {
        const rule = writePointsSum(sum);
        expect(recognisePointsSum(rule)).toEqual(sum);
        expect(writePointsSum(recognisePointsSum(rule) ?? sum)).toEqual(rule);
      }),
      seeded(200),
    );
  });

  test.each([
    [{ '-': [{ var: 'points.county' }, { var: 'points.deductions' }] }, 2],
    [{ '+': [{ var: 'a' }, { '*': [{ var: 'b' }, 0.5] }, 3] }, 2],
    [{ '*': [0.5, { var: 'a' }] }, null],
    [{ '-': [{ var: 'a' }] }, null],
    [{ '+': [{ var: 'a' }, { max: [{ var: 'b' }, 1] }] }, null],
    [{ max: [{ var: 'a' }, 1] }, null],
    [5, null],
    [null, null],
  ])('%j', (rule, terms) => {
    expect(recognisePointsSum(rule)?.terms.length ?? null).toBe(terms);
  });
});
