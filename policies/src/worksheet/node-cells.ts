import type { Acquisition } from '../model/fact.js';
import type { Citation } from '../model/citation.js';
import type { Mark } from '../model/mark.js';
import type { Group, Indicator } from '../model/score-node.js';
import { numberText } from './cell-text.js';
import type { Cells } from './columns.js';
import { ACQUISITIONS, COMBINATIONS, EFFECTS, PENDING_POINTS } from './rule-kinds.js';
import type { Vocabulary } from './vocabulary.js';

const MARKS: Readonly<Record<Mark['kind'], string>> = {
  pending: '待定',
  illustrative: '示例',
  derived: '推导',
  disputed: '有争议',
};

const PLACES: Readonly<Record<string, string>> = {
  '': '本项',
  '/rule': '规则',
  '/max': '最高分',
  '/cap': '最高分',
  '/min': '最低分',
  '/floor': '最低分',
  '/title': '名称',
  '/department': '责任部门',
  '/acquisition': '取得方式',
  '/effect': '加减',
  '/whenUnknown': '未取得时计',
};

function limitText(limit: number | null | undefined): string {
  if (limit === undefined) return '';
  return limit === null ? PENDING_POINTS : numberText(limit);
}

function amountText(amount: number | undefined): string {
  return amount === undefined ? '' : numberText(amount);
}

/** How firm the values are, one line each. Told only. */
export function marksText(marks: readonly Mark[]): string {
  return marks
    .map(({ at, kind, note }) => `${PLACES[at] ?? at}${MARKS[kind]}：${note.zh.replace(/\s*\n\s*/g, ' ')}`)
    .join('\n');
}

/** Pointers of what {@link PLACES} calls the same: limits have other names in groups. */
const IN_GROUPS: Readonly<Record<string, string>> = { '/max': '/cap', '/min': '/floor' };

/** The marks that a cell tells, of a row that is new; null where a line of it tells none. */
export function marksOf(text: string, isGroup: boolean): Mark[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const marks = lines.flatMap((line): Mark[] => {
    const [, place = '', word = '', note = ''] = /^(.*?)(待定|示例|推导|有争议)[：:](.+)$/s.exec(line.trim()) ?? [];
    const kind = (Object.keys(MARKS) as Mark['kind'][]).find((candidate) => MARKS[candidate] === word);
    const at = place.startsWith('/') ? place : Object.keys(PLACES).find((pointer) => PLACES[pointer] === place);
    return kind && at !== undefined ? [{ at: isGroup ? (IN_GROUPS[at] ?? at) : at, kind, note: { zh: note } }] : [];
  });
  return marks.length === lines.length ? marks : null;
}

/** A citation as its cell says it: 《title》 clause. */
export function citationText({ document, clause }: Citation, words: Vocabulary): string {
  const title = words.documentWords(document);
  return title === undefined ? `[${document}] ${clause}` : `《${title}》${clause}`;
}

function acquisitionCells(acquisition: Acquisition | undefined): Cells {
  if (!acquisition) return {};
  const { mode, database = '', evidence = [] } = acquisition;
  return { acquisition: ACQUISITIONS.words(mode), database, evidence: evidence.map(({ zh }) => zh).join('\n') };
}

function commonCells({ title, effect, citations, marks, changeNote }: Group | Indicator, words: Vocabulary): Cells {
  return {
    title: title.zh,
    effect: EFFECTS.words(effect),
    citations: citations.map((citation) => citationText(citation, words)).join('\n'),
    marks: marksText(marks),
    changeNote: changeNote?.zh ?? '',
  };
}

/** Cells of a group, other than those of its line and place. */
export function groupCells(group: Group, words: Vocabulary): Cells {
  return {
    ...commonCells(group, words),
    kind: COMBINATIONS.words(group.combine),
    max: limitText(group.cap),
    min: amountText(group.floor),
    whenUnknown: amountText(group.whenUnknown),
  };
}

/** Cells of an indicator, other than those of its line, its place and its rule. */
export function indicatorCells(indicator: Indicator, words: Vocabulary): Cells {
  return {
    ...commonCells(indicator, words),
    ...acquisitionCells(indicator.acquisition),
    department: indicator.department === undefined ? '' : words.departmentWords(indicator.department),
    max: limitText(indicator.max),
    min: amountText(indicator.min),
    whenUnknown: numberText(indicator.whenUnknown),
  };
}
