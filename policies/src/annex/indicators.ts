import { type Expression, factsOf } from '../logic/expression.js';
import type { Group, Indicator } from '../model/score-node.js';
import { say, word } from '../text/language/token.js';
import { readBackValue } from '../text/readback/read-back.js';
import { isDeducted } from '../text/readback/node.js';
import { SCHEME } from '../text/language/scheme-words.js';
import type { AnnexCategory, AnnexLine, AnnexPiece, AnnexRow, AnnexTable, AnnexText, Place } from './annex.js';
import { below } from './annex.js';
import { note, notesOf, same } from './notes.js';
import { amount, titled, told, words } from './pieces.js';
import { ruleLines } from './rule-lines.js';
import type { UnnumberedArticle } from './number-articles.js';
import type { AnnexSource } from './source.js';
import { ACQUISITION_WORDS, ANNEX, OWNER_WORDS } from './words.js';

type TreeNode = Group | Indicator;

/** The children of a resolved group, with where they stand. */
function childrenOf(group: Group, place: Place, { policy }: AnnexSource): readonly { node: TreeNode; place: Place }[] {
  return group.children.flatMap((node, index) => {
    if (node.kind === 'include') return [];
    const own = policy.lockedBy.has(node.id) ? null : (policy.pointerOf.get(node.id) ?? null);
    return [{ node, place: { at: `${place.at}/children/${index}`, own } }];
  });
}

/** An amount behind words, with its unit: 最高 45 分. */
function limit(before: AnnexText, value: number | null, place: Place): AnnexText {
  return [...before, amount(value, place, 'points'), ...(value === null ? [] : told(word(ANNEX.point)))];
}

function maxText(value: number | null | undefined, place: Place): AnnexText {
  return value === undefined ? told(word(ANNEX.uncapped)) : [amount(value, place, 'points')];
}

function unknownLine(node: TreeNode, rule: Expression | null, place: Place): AnnexLine[] {
  const points = node.whenUnknown ?? 0;
  const asks = rule !== null && factsOf(rule).some((fact) => fact !== 'as_of');
  if (points === 0 || !asks) return [];
  return [{ kind: 'note', text: limit(told(word(ANNEX.whenUnknown)), points, below(place, '/whenUnknown')) }];
}

function leastLine(least: number | undefined, place: Place): AnnexLine[] {
  return least === undefined ? [] : [{ kind: 'note', text: limit(told(word(ANNEX.least)), least, place) }];
}

function effectLine({ effect }: TreeNode): AnnexLine[] {
  if (effect === 'add') return [];
  return [note(word(effect === 'deduct' ? ANNEX.deducted : ANNEX.separate))];
}

/** How the points of a group come about: the children added, the highest of them, or a formula. */
function combined(group: Group, place: Place, { rules, names, words: ruleWords }: AnnexSource): AnnexText {
  if (group.combine !== 'formula') {
    return told(say(group.combine === 'sum' ? 'childrenAdded' : 'childrenHighest'));
  }
  const formula = rules.formulas.get(group.id) ?? null;
  if (!formula) return told(group.formula == null ? word(SCHEME.formulaPending) : say('ruleInvalid'));
  const value = ruleWords.pieces(readBackValue(formula, names), below(place, '/formula'));
  return [...told(word(SCHEME.byFormula)), ...value];
}

function capText({ cap }: Group, place: Place): AnnexText {
  if (cap === undefined) return told(say('groupUncapped'));
  return limit(told(word(cap === null ? ANNEX.capPending : ANNEX.atMost)), cap, below(place, '/cap'));
}

function groupNotes(group: Group, place: Place, source: AnnexSource): AnnexLine[] {
  const { owner, portable } = group;
  const said = [...(owner ? [word(OWNER_WORDS[owner])] : []), ...(portable ? [word(ANNEX.shared)] : [])];
  return [
    ...leastLine(group.floor, below(place, '/floor')),
    ...unknownLine(group, source.rules.formulas.get(group.id) ?? null, place),
    ...effectLine(group),
    ...(said.length > 0 ? [note(...said.flatMap((each, at) => (at === 0 ? [each] : [word(SCHEME.comma), each])))] : []),
    ...notesOf(group, source.policy.document),
  ];
}

function groupLines(group: Group, place: Place, source: AnnexSource): AnnexLine[] {
  const text: AnnexPiece[] = [...combined(group, place, source), ...capText(group, place)];
  return [{ kind: 'sentence', text }, ...groupNotes(group, place, source)];
}

function indicatorRow(indicator: Indicator, place: Place, depth: number, source: AnnexSource): AnnexRow {
  const deducted = isDeducted(indicator.id, source.rules.nodes);
  return source.memory.row(indicator, place, deducted, () => toldRow(indicator, place, depth, deducted, source));
}

function toldRow(indicator: Indicator, place: Place, depth: number, deducted: boolean, source: AnnexSource): AnnexRow {
  const { policy, rules, names, words: ruleWords } = source;
  const { id, rule, acquisition, department } = indicator;
  const expression = rules.indicators.get(id) ?? null;
  const lines: readonly AnnexLine[] = expression
    ? ruleLines(expression, names, deducted, below(place, '/rule'), ruleWords)
    : [{ kind: 'sentence', text: told(say(rule === null ? 'rulePending' : 'ruleInvalid')) }];
  const responsible = policy.document.departments.find((candidate) => candidate.id === department);
  return {
    kind: 'indicator',
    id,
    ...place,
    depth,
    title: [titled(indicator, place)],
    lines: [
      ...lines,
      ...leastLine(indicator.min, below(place, '/min')),
      ...unknownLine(indicator, expression, place),
      ...effectLine(indicator),
      ...notesOf(indicator, policy.document),
    ],
    max: maxText(indicator.max, below(place, '/max')),
    evidence: [
      ...(acquisition?.evidence ?? []).map(words),
      ...(acquisition ? [told(word(ACQUISITION_WORDS[acquisition.mode]))] : []),
      ...(acquisition?.database === undefined ? [] : [told(word(ANNEX.database), same(acquisition.database))]),
    ],
    department: responsible ? words(responsible.title) : department === undefined ? [] : told(same(department)),
  };
}

function groupRow(group: Group, place: Place, depth: number, source: AnnexSource): AnnexRow {
  return {
    kind: 'group',
    id: group.id,
    ...place,
    depth,
    title: [titled(group, place)],
    lines: [{ kind: 'sentence', text: combined(group, place, source) }, ...groupNotes(group, place, source)],
    max: maxText(group.cap, below(place, '/cap')),
    evidence: [],
    department: [],
  };
}

function* rowsOf(node: TreeNode, place: Place, depth: number, source: AnnexSource): Generator<AnnexRow> {
  if (node.kind === 'indicator') yield indicatorRow(node, place, depth, source);
  else {
    yield groupRow(node, place, depth, source);
    for (const child of childrenOf(node, place, source)) yield* rowsOf(child.node, child.place, depth + 1, source);
  }
}

/** The categories of a list of nodes; indicators that have none stand together without. */
function categoriesOf(children: readonly { node: TreeNode; place: Place }[], source: AnnexSource): AnnexCategory[] {
  const categories: AnnexCategory[] = [];
  for (const { node, place } of children) {
    if (node.kind === 'group') {
      const rows = childrenOf(node, place, source).flatMap((child) => [...rowsOf(child.node, child.place, 0, source)]);
      categories.push({
        id: node.id,
        ...place,
        title: [titled(node, place)],
        lines: groupLines(node, place, source),
        rows,
      });
      continue;
    }
    const row = indicatorRow(node, place, 0, source);
    const last = categories.at(-1);
    if (last?.id === null) categories[categories.length - 1] = { ...last, rows: [...last.rows, row] };
    else categories.push({ id: null, ...place, title: [], lines: [], rows: [row] });
  }
  return categories;
}

function tableArticle(
  id: string,
  heading: AnnexText,
  lines: readonly AnnexLine[],
  table: AnnexTable,
): UnnumberedArticle {
  return { id: `table-${id}`, heading, lines, table };
}

/** 积分指标及分值: how the total comes about, and a table for each layer; what stands in no layer has a table of its own. */
export function indicatorArticles(source: AnnexSource): UnnumberedArticle[] {
  const { score } = source.policy.document;
  const root: Place = { at: '/score', own: source.policy.lockedBy.has(score.id) ? null : '/score' };
  const total: UnnumberedArticle = {
    id: 'total',
    heading: [titled(score, root)],
    lines: groupLines(score, root, source),
    subject: { kind: 'node', id: score.id },
    place: root,
  };
  const articles: UnnumberedArticle[] = [total];
  let loose: { node: TreeNode; place: Place }[] = [];
  const flush = (): void => {
    const [first] = loose;
    if (!first) return;
    const heading = articles.some(({ table }) => table) ? told(word(ANNEX.otherIndicators)) : [titled(score, root)];
    const table: AnnexTable = { id: first.node.id, categories: categoriesOf(loose, source) };
    articles.push(tableArticle(`beside-${first.node.id}`, heading, [], table));
    loose = [];
  };
  for (const child of childrenOf(score, root, source)) {
    const { node, place } = child;
    if (node.kind === 'indicator' || node.role !== 'layer') loose.push(child);
    else {
      flush();
      const table: AnnexTable = { id: node.id, categories: categoriesOf(childrenOf(node, place, source), source) };
      const lines = groupLines(node, place, source);
      articles.push({
        ...tableArticle(node.id, [titled(node, place)], lines, table),
        subject: { kind: 'node', id: node.id },
        place,
      });
    }
  }
  flush();
  return articles;
}
