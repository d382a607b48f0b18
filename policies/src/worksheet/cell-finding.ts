import type { Bilingual, Finding, Severity } from '../findings/finding.js';

/** Something to be said about a cell of a table that is being imported. `pointer` is empty: it is about the sheet, not the document. */
export interface CellFinding extends Finding {
  readonly sheet: string;
  /** Address of the cell, e.g. `F12`; null where it is about the whole sheet. */
  readonly cell: string | null;
}

/** What is wrong with cells, by code. `text` is what stands there, shortened; a remedy may name what would be understood. */
const DEFINITIONS = {
  'WORKSHEET-NO-HEADINGS': {
    message: { zh: '前 20 行里没有找到标题行', en: 'No row of headings was found in the first 20 rows' },
    remedy: {
      zh: '保留导出的标题行，或至少写「名称」和「分值」两列',
      en: 'Keep the headings of the export, or write at least the columns 名称 and 分值',
    },
  },
  'WORKSHEET-TOO-LARGE': {
    message: { zh: '表格超过 20,000 行或 200 列', en: 'The table has more than 20,000 rows or 200 columns' },
    remedy: { zh: '只保留指标表，删去多余的行和列', en: 'Keep the table of indicators only' },
  },
  'WORKSHEET-FORMULA': {
    message: { zh: '单元格是公式，不能导入', en: 'The cell holds a formula, which is not imported' },
    remedy: { zh: '复制后「选择性粘贴」为数值', en: 'Copy it and paste it as a value' },
  },
  'WORKSHEET-MERGED': {
    message: { zh: '单元格是合并的，看不出各行的值', en: 'The cells are merged; the value of each row cannot be told' },
    remedy: { zh: '取消合并，逐行填写', en: 'Unmerge them and fill in each row' },
  },
  'WORKSHEET-HEADING-TWICE': {
    message: { zh: '这一列的标题与前面一列相同', en: 'The heading is that of another column, too' },
    remedy: { zh: '删除其中一列', en: 'Remove one of the two' },
  },
  'WORKSHEET-COLUMN-UNKNOWN': {
    message: { zh: '不认识这一列，没有读取', en: 'The column is not known and was not read' },
    remedy: { zh: '改成导出表的列名；不需要的可不管', en: 'Use a heading of the export, or leave it' },
  },
  'WORKSHEET-ID-UNKNOWN': {
    message: { zh: '不是草案里的编号', en: 'The draft has nothing with this id' },
    remedy: {
      zh: '新增的行把隐藏列「编号」清空；已删的不要再导入',
      en: 'Clear the hidden id of rows that are new; leave out what was removed',
    },
  },
  'WORKSHEET-ID-TWICE': {
    message: { zh: '同一编号出现两次', en: 'The id stands twice' },
    remedy: { zh: '复制出来的新指标把隐藏列「编号」清空', en: 'Clear the hidden id of the copy' },
  },
  'WORKSHEET-HEAD-MISSING': {
    message: { zh: '只有分档行，没有这个指标的首行', en: 'There are tiers, but not the row of the indicator itself' },
    remedy: { zh: '恢复首行，或把它的分档行一并删除', en: 'Put the row back, or remove its tiers as well' },
  },
  'WORKSHEET-ENTRY-ALONE': {
    message: { zh: '分档行前面没有指标', en: 'There is no indicator above this tier' },
    remedy: { zh: '把它移到所属指标的下面', en: 'Move it below its indicator' },
  },
  'WORKSHEET-READ-ONLY': {
    message: { zh: '这一格只供查看，改动没有采用', en: 'The cell is for reading only; the change is not taken' },
    remedy: { zh: '改回原来的内容，在编辑器里改', en: 'Put it back, and change it in the editor' },
  },
  'WORKSHEET-LOCKED': {
    message: { zh: '上级政策的内容不能在这里改', en: 'What another policy sets cannot be changed here' },
    remedy: { zh: '改回原来的内容', en: 'Put it back' },
  },
  'WORKSHEET-CELL-EMPTY': {
    message: { zh: '这一格要填写', en: 'The cell must be filled in' },
    remedy: { zh: '按列标题填写', en: 'Fill it in as the heading says' },
  },
  'WORKSHEET-CELL-UNUSED': {
    message: { zh: '这种计分方式用不到这一格', en: 'This kind of rule has no use for the cell' },
    remedy: { zh: '清空，或改计分方式', en: 'Clear it, or choose another kind' },
  },
  'WORKSHEET-NUMBER': {
    message: { zh: '不是数字', en: 'This is no number' },
    remedy: { zh: '写成数字，如 0.5', en: 'Write a number such as 0.5' },
  },
  'WORKSHEET-POINTS': {
    message: { zh: '分值最多两位小数，绝对值不超过 100,000', en: 'Points have two decimals at most, up to 100,000' },
    remedy: { zh: '写成两位小数以内', en: 'Write two decimals at most' },
  },
  'WORKSHEET-WORD': {
    message: { zh: '不是可选的词', en: 'The word is not one to choose from' },
    remedy: { zh: '从下拉列表里选', en: 'Choose from the list' },
  },
  'WORKSHEET-SUBJECT': {
    message: { zh: '不是政策里可以计分的对象', en: 'The policy has nothing of this name to count' },
    remedy: {
      zh: '从「可选词」表里选；新的数据项先在数据字典里添加',
      en: 'Choose from the sheet of words; add new facts to the dictionary first',
    },
  },
  'WORKSHEET-OPTIONS': {
    message: { zh: '不是这个数据项的选项', en: 'These are not options of the fact' },
    remedy: { zh: '写选项的名称，几个之间用顿号', en: 'Write labels of options, with 、 between them' },
  },
  'WORKSHEET-ENTRIES': {
    message: { zh: '分档行与计分方式不符', en: 'The tiers do not fit the kind of rule' },
    remedy: {
      zh: '分档的规则至少一行分档；单行的规则不要分档行；二维表的行列要配齐',
      en: 'Rules of tiers need one at least, others none, and a table of two sides every pair',
    },
  },
  'WORKSHEET-READBACK': {
    message: { zh: '读法读不懂', en: 'The sentence is not understood' },
    remedy: { zh: '照其他行的写法写，或在编辑器里改', en: 'Write it as the other rows do, or use the editor' },
  },
  'WORKSHEET-BOTH-CHANGED': {
    message: {
      zh: '读法和计分的各列都改了，不知道以哪个为准',
      en: 'Both the sentence and the cells of the rule were changed',
    },
    remedy: { zh: '只改一处，另一处改回原样', en: 'Change one of them only' },
  },
  'WORKSHEET-RULE-TEXT': {
    message: { zh: '隐藏列里的规则不是 JSON', en: 'The hidden rule is no JSON' },
    remedy: { zh: '清空这一格，在编辑器里改', en: 'Clear the cell, and use the editor' },
  },
  'WORKSHEET-GROUP-UNKNOWN': {
    message: { zh: '没有这个分组', en: 'There is no such group' },
    remedy: { zh: '写已有分组的名称，或在上面加一行分组', en: 'Write the title of a group, or add a row for it above' },
  },
  'WORKSHEET-GROUP-NOT-EMPTY': {
    message: { zh: '分组的行删了，下面的指标还在', en: 'The row of the group is gone, but not what is in it' },
    remedy: { zh: '恢复分组的行，或把下面的一并删除', en: 'Put the row back, or remove what is in it as well' },
  },
  'WORKSHEET-RULE': {
    message: { zh: '改后的规则有错误', en: 'The rule has an error as changed' },
    remedy: { zh: '按所说的改正', en: 'Correct what is said' },
  },
  'WORKSHEET-DOCUMENT': {
    message: { zh: '改后的内容不合格式', en: 'The document would be malformed' },
    remedy: { zh: '按所说的改正', en: 'Correct what is said' },
  },
  'WORKSHEET-LEFT-PENDING': {
    message: { zh: '没有看懂计分标准，规则留作待定', en: 'The rule was not understood and is left pending' },
    remedy: {
      zh: '导入后在编辑器里按原文填写',
      en: 'Write it in the editor; the text of the table is kept in the mark',
    },
  },
  'WORKSHEET-CHANGED-SINCE': {
    message: { zh: '导出之后也改过', en: 'It has been changed since the export, too' },
    remedy: {
      zh: '要保留现在的内容，先在表格里改成一样的，或导入后撤销这一处',
      en: 'To keep what it says now, write the same into the table, or change it back after the import',
    },
  },
  'WORKSHEET-CITATION': {
    message: { zh: '看不出依据的是哪个文件', en: 'The document that is cited is not known' },
    remedy: {
      zh: '写成《文件名》条款，文件须已列入政策',
      en: 'Write 《title》 and the clause; the policy must list the document',
    },
  },
} as const satisfies Record<string, { readonly message: Bilingual; readonly remedy: Bilingual }>;

export type CellFindingCode = keyof typeof DEFINITIONS;

/** What may be said more exactly. */
export interface CellFindingDetail {
  readonly severity?: Severity;
  /** Takes the place of the code's own message. */
  readonly message?: Bilingual;
  readonly remedy?: Bilingual;
  /** What stands in the cell. */
  readonly text?: string;
}

/** Codes whose message is about what stands in the cell, and repeats it. */
const QUOTING: ReadonlySet<CellFindingCode> = new Set<CellFindingCode>([
  'WORKSHEET-ID-UNKNOWN',
  'WORKSHEET-NUMBER',
  'WORKSHEET-OPTIONS',
  'WORKSHEET-SUBJECT',
  'WORKSHEET-WORD',
]);

/** Longest text of a cell that a message repeats. */
const MOST_QUOTED = 40;

function quoting({ zh, en }: Bilingual, text: string): Bilingual {
  const short = text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text;
  return { zh: `「${short}」${zh}`, en: `"${short}": ${en}` };
}

/** A finding about a cell. */
export function cellFinding(
  sheet: string,
  cell: string | null,
  code: CellFindingCode,
  { severity = 'error', message, remedy, text = '' }: CellFindingDetail = {},
): CellFinding {
  const own = DEFINITIONS[code];
  const said = message ?? (text !== '' && QUOTING.has(code) ? quoting(own.message, text) : own.message);
  return { code, severity, pointer: '', message: said, remedy: remedy ?? own.remedy, sheet, cell };
}
