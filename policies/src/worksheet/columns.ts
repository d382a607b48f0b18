import type { Bilingual } from '../findings/finding.js';

/** The columns of the table, by what they hold. */
export type ColumnId =
  | 'node'
  | 'entry'
  | 'rule'
  | 'line'
  | 'group'
  | 'title'
  | 'department'
  | 'acquisition'
  | 'database'
  | 'evidence'
  | 'citations'
  | 'effect'
  | 'kind'
  | 'subject'
  | 'unit'
  | 'step'
  | 'from'
  | 'fromClosed'
  | 'to'
  | 'toClosed'
  | 'options'
  | 'otherSubject'
  | 'otherFrom'
  | 'otherOptions'
  | 'points'
  | 'otherwise'
  | 'base'
  | 'yearCap'
  | 'ruleCap'
  | 'ruleFloor'
  | 'max'
  | 'min'
  | 'whenUnknown'
  | 'readback'
  | 'marks'
  | 'changeNote';

/** What the cells of a column are: points or another number as decimals, one word of a list, or a text. */
export type SheetColumnKind = 'points' | 'number' | 'word' | 'text';

/** One column of the table. */
export interface SheetColumn {
  readonly id: ColumnId;
  readonly heading: Bilingual;
  readonly kind: SheetColumnKind;
  /** Kept from sight: what the import finds its way by. */
  readonly hidden?: true;
  /** Told, and not taken: a change of it is refused. */
  readonly told?: true;
  /** Of the rule rather than of the node. */
  readonly ofRule?: true;
  /** What other tables call it. */
  readonly synonyms?: readonly string[];
}

/** Every column, in the sequence in which they are written. */
export const SHEET_COLUMNS: readonly SheetColumn[] = [
  { id: 'node', heading: { zh: '编号', en: 'id' }, kind: 'text', hidden: true },
  { id: 'entry', heading: { zh: '行次', en: 'entry' }, kind: 'text', hidden: true },
  { id: 'rule', heading: { zh: '规则原文', en: 'rule' }, kind: 'text', hidden: true },
  { id: 'line', heading: { zh: '行', en: 'line' }, kind: 'word' },
  {
    id: 'group',
    heading: { zh: '所属分组', en: 'group' },
    kind: 'text',
    told: true,
    synonyms: ['一级指标', '指标类别', '类别', '大类', '大项', '分组'],
  },
  {
    id: 'title',
    heading: { zh: '名称', en: 'title' },
    kind: 'text',
    synonyms: ['指标', '指标名称', '二级指标', '三级指标', '项目', '积分项目', '指标内容', '小项', 'indicator'],
  },
  {
    id: 'department',
    heading: { zh: '责任部门', en: 'department' },
    kind: 'word',
    synonyms: ['部门', '责任单位', '审核部门', '主管部门', '牵头单位'],
  },
  { id: 'acquisition', heading: { zh: '取得方式', en: 'acquisition' }, kind: 'word' },
  { id: 'database', heading: { zh: '数据来源', en: 'database' }, kind: 'text' },
  {
    id: 'evidence',
    heading: { zh: '佐证材料', en: 'evidence' },
    kind: 'text',
    synonyms: ['证明材料', '提供材料', '申报材料', '所需材料'],
  },
  { id: 'citations', heading: { zh: '依据条款', en: 'citations' }, kind: 'text', synonyms: ['依据', '政策依据'] },
  { id: 'effect', heading: { zh: '加减', en: 'effect' }, kind: 'word' },
  { id: 'kind', heading: { zh: '计分方式', en: 'kind of rule' }, kind: 'word' },
  { id: 'subject', heading: { zh: '计分对象', en: 'what counts' }, kind: 'text', ofRule: true },
  { id: 'unit', heading: { zh: '单位', en: 'unit' }, kind: 'text', told: true },
  { id: 'step', heading: { zh: '每', en: 'step' }, kind: 'number', ofRule: true },
  { id: 'from', heading: { zh: '下限', en: 'from' }, kind: 'number', ofRule: true },
  { id: 'fromClosed', heading: { zh: '含下限', en: 'from included' }, kind: 'word', ofRule: true },
  { id: 'to', heading: { zh: '上限', en: 'to' }, kind: 'number', ofRule: true },
  { id: 'toClosed', heading: { zh: '含上限', en: 'to included' }, kind: 'word', ofRule: true },
  { id: 'options', heading: { zh: '选项', en: 'options' }, kind: 'text', ofRule: true },
  { id: 'otherSubject', heading: { zh: '另一对象', en: 'other side' }, kind: 'text', ofRule: true },
  { id: 'otherFrom', heading: { zh: '另一下限', en: 'other from' }, kind: 'number', ofRule: true },
  { id: 'otherOptions', heading: { zh: '另一选项', en: 'other options' }, kind: 'text', ofRule: true },
  {
    id: 'points',
    heading: { zh: '分值', en: 'points' },
    kind: 'points',
    ofRule: true,
    synonyms: ['分数', '得分', '标准分', '积分', '积分值', '赋分'],
  },
  { id: 'otherwise', heading: { zh: '其余计', en: 'otherwise' }, kind: 'points', ofRule: true },
  { id: 'base', heading: { zh: '基础分', en: 'base' }, kind: 'points', ofRule: true },
  { id: 'yearCap', heading: { zh: '每年封顶', en: 'cap a year' }, kind: 'points', ofRule: true },
  { id: 'ruleCap', heading: { zh: '规则封顶', en: 'cap of the rule' }, kind: 'points', ofRule: true },
  { id: 'ruleFloor', heading: { zh: '规则保底', en: 'floor of the rule' }, kind: 'points', ofRule: true },
  { id: 'max', heading: { zh: '最高分', en: 'most points' }, kind: 'points', synonyms: ['封顶', '封顶分', '上限分值'] },
  { id: 'min', heading: { zh: '最低分', en: 'least points' }, kind: 'points' },
  { id: 'whenUnknown', heading: { zh: '未取得时计', en: 'when unknown' }, kind: 'points' },
  {
    id: 'readback',
    heading: { zh: '读法', en: 'readback' },
    kind: 'text',
    synonyms: ['评分标准', '计分标准', '积分标准', '标准', '计分办法', '评分办法', '赋分标准', '规则'],
  },
  { id: 'marks', heading: { zh: '标注', en: 'marks' }, kind: 'text', told: true },
  { id: 'changeNote', heading: { zh: '修改说明', en: 'change note' }, kind: 'text', synonyms: ['备注'] },
];

const BY_ID = new Map(SHEET_COLUMNS.map((column) => [column.id, column]));

/** The column of that id. */
export function columnOf(id: ColumnId): SheetColumn {
  const column = BY_ID.get(id);
  if (!column) throw new RangeError(`There is no column ${id}`);
  return column;
}

/** Columns that a rule is told in, other than the kind of the rule. */
export const RULE_COLUMNS: readonly ColumnId[] = SHEET_COLUMNS.filter(({ ofRule }) => ofRule).map(({ id }) => id);

/** What stands above a column in the sheet. */
export function headingText({ heading }: SheetColumn): string {
  return `${heading.zh} ${heading.en}`;
}

/** Cells of one row; an absent cell is empty. */
export type Cells = Readonly<Partial<Record<ColumnId, string>>>;
