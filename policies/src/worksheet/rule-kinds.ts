import type { Bilingual } from '../findings/finding.js';
import { SHAPES } from '../shape/registry.js';
import type { ShapeKind } from '../shape/shape.js';
import { WordList } from './vocabulary.js';

/** What a rule is called in the table: a shape, or one of two that share a shape. */
export type KindId = ShapeKind | 'per-full-unit' | 'tiers-above' | 'other' | 'pending';

const shapes = Object.fromEntries(Object.values(SHAPES).map(({ kind, title }) => [kind, title])) as Record<
  ShapeKind,
  Bilingual
>;

/** The kinds of rules, in words. `other`: told by its sentence only; `pending`: the source gives none. */
export const RULE_KINDS = new WordList<KindId>({
  ...shapes,
  'per-full-unit': { zh: '按次（量）计分，满一份才计', en: 'points per full unit' },
  'tiers-table': { zh: '数值分档表（达到）', en: 'table of tiers, reached' },
  'tiers-above': { zh: '数值分档表（超过）', en: 'table of tiers, exceeded' },
  other: { zh: '见读法', en: 'as the sentence says' },
  pending: { zh: '待定', en: 'pending' },
});

/** How a group comes to its points. */
export const COMBINATIONS = new WordList({
  sum: { zh: '合计', en: 'sum' },
  max: { zh: '就高', en: 'highest' },
  formula: { zh: '按公式', en: 'by formula' },
});

/** What a row is. */
export const LINES = new WordList({
  total: { zh: '总分', en: 'total' },
  group: { zh: '分组', en: 'group' },
  indicator: { zh: '指标', en: 'indicator' },
  entry: { zh: '分档', en: 'tier' },
  include: { zh: '引用上级', en: 'included' },
});

export const EFFECTS = new WordList({
  add: { zh: '加分', en: 'adds' },
  deduct: { zh: '扣分', en: 'deducts' },
  separate: { zh: '单列', en: 'separate' },
});

export const ACQUISITIONS = new WordList({
  exchange: { zh: '数据交换', en: 'exchange' },
  'self-declared': { zh: '自主申报', en: 'self-declared' },
});

/** Whether the end of a tier belongs to it. */
export const ENDS = new WordList({
  closed: { zh: '含', en: 'included' },
  open: { zh: '不含', en: 'not included' },
});

/** What stands in a cell of points that the source leaves open. */
export const PENDING_POINTS = '待定';
