import fc from 'fast-check';
import { type Group, type Indicator, type PolicyDocument, type ScoreNode } from '../../src/index.js';

/** A policy that differs from another by one edit, and the changes that a comparison of the two must report: these and no other. */
export interface Edited {
  readonly document: PolicyDocument;
  readonly edit: string;
  /** Ids of the changes. */
  readonly changes: readonly string[];
}

type Node = Group | Indicator;

interface At {
  readonly node: Node;
  readonly parent: Group;
}

function* nodesIn(parent: Group): Generator<At> {
  for (const node of parent.children) {
    if (node.kind === 'include') continue;
    yield { node, parent };
    if (node.kind === 'group') yield* nodesIn(node);
  }
}

/** The tree with another list in the place of a node. */
function withNode(group: Group, id: string, others: readonly ScoreNode[]): Group {
  const children = group.children.flatMap((child): readonly ScoreNode[] => {
    if (child.kind !== 'include' && child.id === id) return others;
    return child.kind === 'group' ? [withNode(child, id, others)] : [child];
  });
  return { ...group, children };
}

/** The document with other nodes in the place of one. */
function replaced(document: PolicyDocument, id: string, others: readonly ScoreNode[]): PolicyDocument {
  return { ...document, score: withNode(rootOf(document), id, others) };
}

function rootOf({ score }: PolicyDocument): Group {
  if (score.kind !== 'group') throw new RangeError('The score of these policies is a group');
  return score;
}

/** Points that are not these. */
function otherPoints(points: number | null | undefined): number {
  return (points ?? 0) + 1.25;
}

const NEW_ITEM: Indicator = {
  kind: 'indicator',
  id: 'brand-new',
  title: { zh: '全新事项' },
  effect: 'add',
  citations: [],
  readings: [],
  marks: [],
  rule: { '*': [{ var: 'offset' }, 0.5] },
  min: -100,
  whenUnknown: 0,
};

/** An edit that can be made; of hundreds one is drawn, and only that one is made. */
interface Possible {
  readonly edit: string;
  readonly make: () => PolicyDocument;
  readonly changes: readonly string[];
}

type Edit = (document: PolicyDocument, at: At) => Possible | undefined;

/** An edit of properties of one node. */
function sets(edit: string, aspect: string, more: (node: Node) => object | undefined): Edit {
  return (document, { node }) => {
    const changed = more(node);
    if (!changed) return undefined;
    const other = { ...node, ...changed };
    return {
      edit,
      make: () => replaced(document, node.id, [other]),
      changes: [`${node.kind}/${node.id}/${aspect}-changed`],
    };
  };
}

function onIndicator(more: (node: Indicator) => object | undefined): (node: Node) => object | undefined {
  return (node) => (node.kind === 'indicator' ? more(node) : undefined);
}

function onGroup(more: (node: Group) => object | undefined): (node: Node) => object | undefined {
  return (node) => (node.kind === 'group' ? more(node) : undefined);
}

const EDITS: readonly Edit[] = [
  sets(
    'another maximum',
    'max',
    onIndicator(({ max }) => ({ max: otherPoints(max) })),
  ),
  sets(
    'another fallback',
    'when-unknown',
    onIndicator(({ whenUnknown }) => ({ whenUnknown: otherPoints(whenUnknown) })),
  ),
  sets(
    'another rule',
    'rule',
    onIndicator(() => ({ rule: { '*': [{ var: 'offset' }, 0.75] } })),
  ),
  sets(
    'a department',
    'department',
    onIndicator(() => ({ department: 'police' })),
  ),
  sets(
    'evidence',
    'evidence',
    onIndicator(() => ({ acquisition: { evidence: [{ zh: '证书' }] } })),
  ),
  sets(
    'another cap',
    'cap',
    onGroup(({ cap }) => ({ cap: otherPoints(cap) })),
  ),
  sets(
    'another combination',
    'combine',
    onGroup(({ combine }) => ({ combine: combine === 'sum' ? 'max' : 'sum' })),
  ),
  sets('another effect', 'effect', ({ effect }) => ({ effect: effect === 'add' ? 'deduct' : 'add' })),
  sets('another title', 'name', () => ({ title: { zh: '改了名' } })),
  sets('a wording', 'wording', () => ({ description: { zh: '经认证' } })),
  sets('a citation', 'citations', () => ({ citations: [{ document: 'note', clause: '第一条' }] })),
  sets('a reading', 'readings', () => ({ readings: ['A-01'] })),
  sets('a mark', 'marks', () => ({ marks: [{ at: '', kind: 'derived', note: { zh: '推定' } }] })),
  sets('a change note', 'change-note', () => ({ changeNote: { zh: '理由' } })),
  (document, { node }) => ({
    edit: 'another id',
    make: () => replaced(document, node.id, [{ ...node, id: 'renumbered' }]),
    changes: [`${node.kind}/renumbered/renamed`],
  }),
  (document, { node }) =>
    node.kind === 'indicator'
      ? {
          edit: 'removed',
          make: () => replaced(document, node.id, []),
          changes: [`indicator/${node.id}/removed`],
        }
      : undefined,
  (document, { node }) => ({
    edit: 'added',
    make: () => replaced(document, node.id, [NEW_ITEM, node]),
    changes: ['indicator/brand-new/added'],
  }),
  (document, { node, parent }) => {
    if (node.kind !== 'indicator' || parent.id === 'h') return undefined;
    const isTarget = (each: ScoreNode): each is Group => each.kind === 'group' && each.id === 'h';
    if (![...nodesIn(rootOf(document))].some((each) => isTarget(each.node))) return undefined;
    return {
      edit: 'moved',
      make: () => {
        const without = replaced(document, node.id, []);
        const target = [...nodesIn(rootOf(without))].map((each) => each.node).find(isTarget);
        return target ? replaced(without, 'h', [{ ...target, children: [...target.children, node] }]) : without;
      },
      changes: [`indicator/${node.id}/moved`],
    };
  },
  (document, { node }) => {
    if (node.kind !== 'group' || node.children.length < 2) return undefined;
    const turned = { ...node, children: [...node.children].reverse() };
    return {
      edit: 'turned round',
      make: () => replaced(document, node.id, [turned]),
      changes: [`group/${node.id}/reordered`],
    };
  },
  (document, { node, parent }) => {
    const [one, two] = parent.children.filter((child) => child.kind === 'indicator');
    if (!one || !two || one.id !== node.id || one.effect !== two.effect) return undefined;
    const both = {
      ...one,
      id: 'both',
      title: { zh: `${one.title.zh}或${two.title.zh}` },
      rule: { '+': [one.rule, two.rule] },
    };
    return {
      edit: 'merged',
      make: () => replaced(replaced(document, two.id, []), one.id, [both]),
      changes: ['indicator/both/merged'],
    };
  },
  (document, { node }) => {
    if (node.kind !== 'indicator') return undefined;
    const part = (name: string): Indicator => ({
      ...node,
      id: `part-${name}`,
      title: { zh: `${node.title.zh}${name}` },
    });
    return {
      edit: 'split',
      make: () => replaced(document, node.id, [part('one'), part('two')]),
      changes: [`indicator/${node.id}/split`],
    };
  },
  (document, { node }) => {
    if (node.kind !== 'indicator') return undefined;
    const { id, title, effect, citations, readings, marks } = node;
    const lines = ['one', 'two'].map((name): Indicator => ({ ...node, id: `line-${name}`, title: { zh: name } }));
    const common = { id, title, effect, citations, readings, marks };
    const other: Group = { ...common, kind: 'group', role: 'item', combine: 'sum', children: lines };
    return {
      edit: 'became a group',
      make: () => replaced(document, node.id, [other]),
      changes: [`group/${node.id}/became-group`],
    };
  },
];

/** A policy and one edit of it, of any kind, at any node below the total. */
export function editedFrom(document: PolicyDocument): fc.Arbitrary<Edited> {
  const all = [...nodesIn(rootOf(document))].filter(({ node }) => node.id !== 'reader');
  const possible = EDITS.map((edit) => all.flatMap((at) => edit(document, at) ?? [])).filter(
    ({ length }) => length > 0,
  );
  return fc
    .constantFrom(...possible)
    .chain((edits) => fc.constantFrom(...edits))
    .map(({ edit, make, changes }) => ({ edit, document: make(), changes }));
}
