import { checkPolicy, entryAt, libraryOf, moveEntry, parsePolicy, type PolicyDocument } from '@jifen/policies';
import { largeDraft } from '../../../testing/large-draft';
import { analyse, type Analysis } from '../analysis';
import { firstFix } from '../first-fix';
import { rowOfFinding } from './row-of-finding';
import { dropPlace, endOf, pointerOfRow, rowAt, type Step, stepFrom } from './tree-moves';
import { treeCommand } from './tree-keys';
import { rowForId, VERDICTS_ROW } from './tree-row';
import { treeRows } from './tree-rows';
import { counted, type TreeView, visibleRows } from './visible-rows';

const NONE: ReadonlySet<string> = new Set();

function parsed(input: unknown): PolicyDocument {
  const { value, findings } = parsePolicy(input);
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
}

const indicator = (id: string, zh: string, more: object = {}): object => ({
  kind: 'indicator',
  id,
  title: { zh },
  max: 5,
  rule: { min: [5, { var: 'times' }] },
  ...more,
});

const base = {
  format: 'points-policy/2',
  id: 'small',
  version: '1',
  title: { zh: '小政策' },
  jurisdiction: { code: 'practice', title: { zh: '演练' }, level: 'county', practice: true },
  effective: { from: '2026-01-01' },
  facts: [{ id: 'times', label: { zh: '次数' }, type: { kind: 'integer', min: 0, max: 50 } }],
  score: {
    kind: 'group',
    id: 'total',
    title: { zh: '总积分' },
    role: 'total',
    combine: 'sum',
    children: [
      {
        kind: 'group',
        id: 'welfare',
        title: { zh: '社会公益' },
        role: 'category',
        combine: 'sum',
        cap: 10,
        children: [indicator('blood', '无偿献血'), indicator('service', '志愿服务', { max: 8 })],
      },
      indicator('study', '学法用法', {
        rule: null,
        marks: [{ at: '/rule', kind: 'pending', note: { zh: '原文未载' } }],
      }),
    ],
  },
  vetoes: [{ id: 'fraud', title: { zh: '弄虚作假' }, rule: { '>': [{ var: 'times' }, 40] } }],
};
const document = parsed(base);
const older = parsed({
  ...base,
  score: { ...base.score, children: [base.score.children[0], indicator('study', '学法用法')] },
});
/** A document with everything that the checker says of it. */
const checked = (each: PolicyDocument): Analysis => ({
  ...analyse(each, []),
  findings: checkPolicy(each, libraryOf([])),
});

const rows = treeRows(checked(document), analyse(older, []), new Set(['blood', '/vetoes/fraud']));

describe('rows of the tree', () => {
  test('show what stands at each entry, and a parent the sum below it', () => {
    const own = Object.fromEntries(
      rows.map(({ id, own: { errors, pending, untested, changed } }) => [id, [errors, pending, untested, changed]]),
    );
    expect(own).toEqual({
      total: [0, 0, 0, 0],
      welfare: [0, 0, 0, 0],
      blood: [0, 0, 1, 0],
      service: [0, 0, 0, 0],
      study: [0, 1, 0, 1],
      [VERDICTS_ROW]: [0, 0, 0, 0],
      '/vetoes/fraud': [0, 0, 1, 0],
    });
    expect(
      rows.map(({ id, leaves, position, siblings, status }) => [id, leaves, position, siblings, status.untested]),
    ).toEqual([
      ['total', 3, 1, 2, 1],
      ['welfare', 2, 1, 2, 1],
      ['blood', 1, 1, 2, 1],
      ['service', 1, 2, 2, 0],
      ['study', 1, 2, 2, 0],
      [VERDICTS_ROW, 1, 2, 2, 1],
      ['/vetoes/fraud', 1, 1, 1, 1],
    ]);
    expect(counted(rows)).toEqual({ all: 4, errors: 0, pending: 1, untested: 2, changed: 1 });
  });

  test('call an entry changed that has moved to another group', () => {
    const moved = moveEntry(document, '/score/children/1', { list: '/score/children/0/children', index: 0 });
    const after = treeRows(analyse(moved.value?.document ?? document, []), analyse(document, []), NONE);
    expect(after.filter(({ own }) => own.changed > 0).map(({ id }) => id)).toEqual(['study']);
  });

  const seen: TreeView = { folded: NONE, filter: null, matches: null };
  test.each<[what: string, view: Partial<TreeView>, ids: string[]]>([
    ['all', {}, ['total', 'welfare', 'blood', 'service', 'study', VERDICTS_ROW, '/vetoes/fraud']],
    ['a folded group', { folded: new Set(['welfare', VERDICTS_ROW]) }, ['total', 'welfare', 'study', VERDICTS_ROW]],
    ['the root folded', { folded: new Set(['total']) }, ['total', VERDICTS_ROW, '/vetoes/fraud']],
    ['pending ones', { filter: 'pending' }, ['total', 'study']],
    [
      'untested ones, though folded',
      { filter: 'untested', folded: new Set(['welfare']) },
      ['total', 'welfare', 'blood', VERDICTS_ROW, '/vetoes/fraud'],
    ],
    ['a search', { matches: ({ title }) => title?.zh.includes('服务') ?? false }, ['total', 'welfare', 'service']],
    ['a search in a filter', { filter: 'pending', matches: ({ id }) => id === 'blood' }, []],
  ])('can be narrowed: %s', (_, view, ids) => {
    expect(visibleRows(rows, { ...seen, ...view }).map(({ id }) => id)).toEqual(ids);
  });

  test('are found by the id of a verdict, and by the findings that stand at them', () => {
    expect(rowForId(rows, 'fraud')?.id).toBe('/vetoes/fraud');
    const { findings } = checked(document);
    const at = (code: string): (string | undefined)[] =>
      findings.filter((finding) => finding.code === code).map((finding) => rowOfFinding(rows, finding)?.id);
    expect(at('PENDING')).toEqual(['study']);
    expect(at('LEAF-MAX-UNREACHED')).toEqual(['service']);
    const service = rows.find(({ id }) => id === 'service');
    expect(service && firstFix(findings, service)?.fix?.value).toBe(5);
    expect(firstFix(findings, { pointer: '/score/children/0' })).toBeUndefined();
  });
});

describe('keys in the tree', () => {
  const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  const shown = visibleRows(rows, { folded: new Set(['welfare']), filter: null, matches: null });
  test.each<[key: string, selected: string, more: Partial<typeof plain>, command: unknown]>([
    ['ArrowDown', 'welfare', {}, { kind: 'select', id: 'study' }],
    ['ArrowDown', '/vetoes/fraud', {}, null],
    ['ArrowUp', 'study', {}, { kind: 'select', id: 'welfare' }],
    ['Home', 'study', {}, { kind: 'select', id: 'total' }],
    ['End', 'study', {}, { kind: 'select', id: '/vetoes/fraud' }],
    ['ArrowRight', 'welfare', {}, { kind: 'unfold', ids: ['welfare'] }],
    ['ArrowRight', 'total', {}, { kind: 'select', id: 'welfare' }],
    ['ArrowRight', 'study', {}, null],
    ['ArrowLeft', 'total', {}, { kind: 'fold', ids: ['total'] }],
    ['ArrowLeft', 'study', {}, { kind: 'select', id: 'total' }],
    ['*', 'study', {}, { kind: 'unfold', ids: ['welfare'] }],
    ['ArrowUp', 'study', { altKey: true }, { kind: 'step', step: 'up' }],
    ['ArrowRight', 'study', { altKey: true }, { kind: 'step', step: 'in' }],
    ['z', 'study', { ctrlKey: true }, null],
    ['F10', 'study', { shiftKey: true }, { kind: 'menu' }],
    ['F2', 'study', {}, { kind: 'rename' }],
    ['Delete', 'study', {}, { kind: 'remove' }],
    ['x', 'study', {}, null],
  ])('%s at %s %j', (key, selected, more, command) => {
    expect(treeCommand({ key, ...plain, ...more }, shown, selected, (id) => id === 'welfare')).toEqual(command);
  });
});

describe('places in the document', () => {
  test.each<[row: string, step: Step, place: unknown]>([
    ['blood', 'up', null],
    ['blood', 'down', { list: '/score/children/0/children', index: 2 }],
    ['service', 'up', { list: '/score/children/0/children', index: 0 }],
    ['service', 'down', null],
    ['service', 'out', { list: '/score/children', index: 1 }],
    ['study', 'out', null],
    ['study', 'in', { list: '/score/children/0/children', index: 2 }],
    ['service', 'in', null],
    ['total', 'up', null],
    ['/vetoes/fraud', 'out', null],
  ])('%s %s', (row, step, place) => {
    expect(stepFrom(document, pointerOfRow(document, row) ?? '', step)).toEqual(place);
  });

  test('of every row of a large draft lead to its entry and back', () => {
    const large = largeDraft(300);
    const all = treeRows(analyse(large, []), null, NONE);
    for (const { id, pointer } of all.filter((row) => row.id !== VERDICTS_ROW)) {
      expect(pointerOfRow(large, id)).toBe(pointer);
      expect(rowAt(large, pointer)).toBe(id);
    }
    expect(counted(all).all).toBe(301);
  });

  test('of a drop are before, behind and at the end inside', () => {
    const pointer = '/score/children/0';
    expect(dropPlace(document, pointer, 'before')).toEqual({ list: '/score/children', index: 0 });
    expect(dropPlace(document, pointer, 'after')).toEqual({ list: '/score/children', index: 1 });
    expect(dropPlace(document, pointer, 'into')).toEqual({ list: '/score/children/0/children', index: 2 });
    expect(dropPlace(document, '/score/children/1', 'into')).toBeNull();
    expect(dropPlace(document, '/score', 'before')).toBeNull();
    expect(endOf(document, '/score')).toEqual({ list: '/score/children', index: 2 });
    expect(entryAt(document, '/score/children/1')).toMatchObject({ id: 'study' });
  });
});
