import { type Group, mergeDocuments, type PolicyDocument, type ScoreNode, withValueAt } from '../src/index.js';
import { group, indicator, policyInput } from './support/small-policy.js';
import { PolicyDocument as Document } from '../src/index.js';

const BASE = Document.parse(
  policyInput(
    [
      group('study', [indicator('degree', { var: 'age' }, { max: 20 }), indicator('skill', { var: 'amount' })]),
      group('work', [
        indicator('tax', { var: 'amount' }, { marks: [PENDING('/max')], max: null }),
        indicator('stay', 1),
      ]),
    ],
    { vetoes: [{ id: 'fraud', title: { zh: '弄虚作假' }, rule: { var: 'member' } }] },
  ),
);

function PENDING(at: string) {
  return { at, kind: 'pending' as const, note: { zh: '原文没有' } };
}

/** The document with other values at the pointers. */
function having(values: Readonly<Record<string, unknown>>): PolicyDocument {
  return Object.entries(values).reduce((document, [at, value]) => withValueAt(document, at, value), BASE);
}

/** The score tree in short: `total(study(degree skill) …)`. */
function told(node: ScoreNode): string {
  if (node.kind === 'include') return node.policy;
  return node.kind === 'group' ? `${node.id}(${node.children.map(told).join(' ')})` : node.id;
}

const [STUDY, WORK] = BASE.score.children as [Group, Group];
const [DEGREE, SKILL] = STUDY.children as [ScoreNode, ScoreNode];
const [TAX, STAY] = WORK.children as [ScoreNode, ScoreNode];
const fresh = (id: string, title = id): ScoreNode => ({ ...SKILL, id, title: { zh: title } }) as ScoreNode;

/** What both made, and what becomes of the tree; without choice, no conflict is expected. */
const TREES: readonly {
  readonly title: string;
  readonly mine: PolicyDocument;
  readonly theirs: PolicyDocument;
  readonly conflicts?: readonly string[];
  /** The tree as it is with everything chosen as mine, and as theirs. */
  readonly tree: string | readonly [mine: string, theirs: string];
}[] = [
  {
    title: 'both add to the same group: both stay, in an order that both come to',
    mine: having({ '/score/children/0/children': [DEGREE, fresh('thesis'), SKILL] }),
    theirs: having({ '/score/children/0/children': [DEGREE, fresh('award'), SKILL] }),
    tree: 'total(study(degree award thesis skill) work(tax stay))',
  },
  {
    title: 'one moves what the other rewrites',
    mine: having({ '/score/children/0/children': [SKILL], '/score/children/1/children': [TAX, DEGREE, STAY] }),
    theirs: having({ '/score/children/0/children/0/rule': 7 }),
    tree: 'total(study(skill) work(tax degree stay))',
  },
  {
    title: 'one reorders, the other removes and adds',
    mine: having({ '/score/children': [WORK, STUDY] }),
    theirs: having({ '/score/children/1/children': [STAY, fresh('award')] }),
    tree: 'total(work(stay award) study(degree skill))',
  },
  {
    title: 'one removes a group to which the other did nothing',
    mine: having({ '/score/children': [WORK] }),
    theirs: having({ '/score/children/1/cap': 30 }),
    tree: 'total(work(tax stay))',
  },
  {
    title: 'one removes a group in which the other changed a rule',
    mine: having({ '/score/children': [WORK] }),
    theirs: having({ '/score/children/0/children/1/rule': 7 }),
    conflicts: ['node/study'],
    tree: ['total(work(tax stay))', 'total(study(degree skill) work(tax stay))'],
  },
  {
    title: 'one removes a group into which the other moved something',
    mine: having({ '/score/children': [WORK] }),
    theirs: having({ '/score/children/0/children': [DEGREE, SKILL, STAY], '/score/children/1/children': [TAX] }),
    conflicts: ['node/study'],
    tree: ['total(work(tax stay))', 'total(study(degree skill stay) work(tax))'],
  },
  {
    title: 'one removes a group out of which the other took something',
    mine: having({ '/score/children': [WORK] }),
    theirs: having({ '/score/children/0/children': [DEGREE], '/score/children/1/children': [SKILL, TAX, STAY] }),
    conflicts: ['node/skill'],
    tree: ['total(work(tax stay))', 'total(work(skill tax stay))'],
  },
  {
    title: 'both move the same node, to different groups',
    mine: having({
      '/score/children/0/children': [SKILL],
      '/score/children': [{ ...STUDY, children: [SKILL] }, WORK, DEGREE],
    }),
    theirs: having({ '/score/children/0/children': [SKILL], '/score/children/1/children': [TAX, STAY, DEGREE] }),
    conflicts: ['node/degree?place'],
    tree: ['total(study(skill) work(tax stay) degree)', 'total(study(skill) work(tax stay degree))'],
  },
  {
    title: 'each moves its group into that of the other',
    mine: having({ '/score/children': [{ ...WORK, children: [TAX, STAY, STUDY] }] }),
    theirs: having({ '/score/children': [{ ...STUDY, children: [DEGREE, SKILL, WORK] }] }),
    conflicts: ['node/total?structure'],
    tree: ['total(work(tax stay study(degree skill)))', 'total(study(degree skill work(tax stay)))'],
  },
  {
    title: 'both put the groups into another order',
    mine: having({ '/score/children': [WORK, STUDY, fresh('a')] }),
    theirs: having({ '/score/children/1/children': [STAY, TAX] }),
    tree: 'total(work(stay tax) study(degree skill) a)',
  },
  {
    title: 'one makes a group of an indicator that the other changed',
    mine: having({ '/score/children/0/children/0': { ...WORK, id: 'degree', children: [fresh('line')] } }),
    theirs: having({ '/score/children/0/children/0/max': 25 }),
    conflicts: ['node/degree'],
    tree: ['total(study(degree(line) skill) work(tax stay))', 'total(study(degree skill) work(tax stay))'],
  },
  {
    title: 'one makes a group of an indicator that the other removed',
    mine: having({ '/score/children/0/children/0': { ...WORK, id: 'degree', children: [fresh('line')] } }),
    theirs: having({ '/score/children/0/children': [SKILL] }),
    conflicts: ['node/degree'],
    tree: ['total(study(degree(line) skill) work(tax stay))', 'total(study(skill) work(tax stay))'],
  },
  {
    title: 'one makes an indicator of a group to which the other added a line',
    mine: having({ '/score/children/1': fresh('work') }),
    theirs: having({ '/score/children/1/children': [TAX, fresh('line'), STAY] }),
    conflicts: ['node/work'],
    tree: ['total(study(degree skill) work)', 'total(study(degree skill) work(tax line stay))'],
  },
];

describe('the merged tree', () => {
  it.each(TREES)('$title', ({ mine, theirs, conflicts = [], tree }) => {
    const found = mergeDocuments(BASE, mine, theirs);
    expect(found.conflicts.map(({ id }) => id)).toEqual(conflicts);
    const trees = (['mine', 'theirs'] as const).map((side) => {
      const choices = Object.fromEntries(conflicts.map((id) => [id, side]));
      return told(mergeDocuments(BASE, mine, theirs, choices).document.score);
    });
    expect(trees).toEqual(typeof tree === 'string' ? [tree, tree] : tree);
  });
});

describe('the fields of one thing', () => {
  it('are merged one by one, and what both changed differently is left to a person', () => {
    const at = '/score/children/0/children/0';
    const mine = having({ [`${at}/max`]: 30, [`${at}/title`]: { zh: '学历' } });
    const theirs = having({ [`${at}/rule`]: 7, [`${at}/title`]: { zh: '学位' } });
    const { document, conflicts } = mergeDocuments(BASE, mine, theirs);
    expect(conflicts).toEqual([
      {
        id: 'node/degree/title',
        kind: 'changed',
        subject: { kind: 'node', id: 'degree', title: { zh: '学历' } },
        field: '/title',
        at: { base: `${at}/title`, mine: `${at}/title`, theirs: `${at}/title` },
        values: { base: { zh: 'degree' }, mine: { zh: '学历' }, theirs: { zh: '学位' } },
      },
    ]);
    expect((document.score.children[0] as Group).children[0]).toMatchObject({
      max: 30,
      rule: 7,
      title: { zh: '学历' },
    });
    const chosen = mergeDocuments(BASE, mine, theirs, { 'node/degree/title': 'theirs' }).document;
    expect((chosen.score.children[0] as Group).children[0]).toMatchObject({ max: 30, rule: 7, title: { zh: '学位' } });
  });

  it('carry marks, citations and readings one by one', () => {
    const at = '/score/children/1/children/0';
    const cite = (clause: string) => ({ document: 'note', clause });
    const { document, conflicts } = mergeDocuments(
      having({ [`${at}/citations`]: [cite('一')] }),
      having({ [`${at}/citations`]: [cite('一'), cite('二')], [`${at}/marks`]: [], [`${at}/max`]: 10 }),
      having({ [`${at}/citations`]: [cite('三')], [`${at}/marks`]: [PENDING('/max'), PENDING('/rule')] }),
    );
    expect(conflicts).toEqual([]);
    expect((document.score.children[1] as Group).children[0]).toMatchObject({
      citations: [cite('三'), cite('二')],
      marks: [PENDING('/rule')],
      max: 10,
    });
  });

  it('of facts and vetoes are merged like those of nodes; removed against changed is left to a person', () => {
    const facts = BASE.facts;
    const [first, ...others] = facts;
    const { document, conflicts } = mergeDocuments(
      BASE,
      having({ '/facts': others, '/vetoes/0/rule': { var: 'veteran' } }),
      having({ '/facts/0/label': { zh: '另一个名称' }, '/vetoes/0/title': { zh: '作假' } }),
    );
    expect(conflicts.map(({ id, kind }) => [id, kind])).toEqual([[`fact/${first?.id}`, 'removed']]);
    expect(document.vetoes[0]).toMatchObject({ rule: { var: 'veteran' }, title: { zh: '作假' } });
    expect(document.facts).toEqual(others);
  });
});
