import type { Bilingual } from '../findings/finding.js';
import type { DocumentNote, HistoryStep } from '../model/policy-document.js';
import type { SourceDocument } from '../model/citation.js';
import type { Acquisition } from '../model/fact.js';
import type { MarkKind } from '../model/mark.js';
import type { Department } from '../model/policy-document.js';
import type { AnnexChapterId } from './annex.js';

export const CHAPTER_WORDS: Readonly<Record<AnnexChapterId, Bilingual>> = {
  general: { zh: '总则', en: 'General provisions' },
  indicators: { zh: '积分指标及分值', en: 'Indicators and points' },
  exclusion: { zh: '一票否决与积分状态', en: 'Vetoes and standing of points' },
  scenes: { zh: '积分应用场景与排序', en: 'Scenes and ranking' },
  notes: { zh: '口径与说明', en: 'Readings and notes' },
};

export const RELATION_WORDS: Readonly<Record<SourceDocument['relation'], Bilingual>> = {
  source: { zh: '来源文件：', en: 'Source:' },
  basis: { zh: '制定依据：', en: 'Basis:' },
  replaces: { zh: '代替：', en: 'Replaces:' },
  repeals: { zh: '同时废止：', en: 'Repeals:' },
};

export const MARK_WORDS: Readonly<Record<MarkKind, Bilingual>> = {
  pending: { zh: '待定：', en: 'Pending:' },
  illustrative: { zh: '示例：', en: 'Illustrative:' },
  derived: { zh: '推定：', en: 'Derived:' },
  disputed: { zh: '有争议：', en: 'Disputed:' },
};

export const ACQUISITION_WORDS: Readonly<Record<Acquisition['mode'], Bilingual>> = {
  exchange: { zh: '无感赋分', en: 'by data exchange' },
  'self-declared': { zh: '自主申报', en: 'self-declared' },
};

export const DUTY_WORDS: Readonly<Record<Department['duties'][number]['action'], Bilingual>> = {
  score: { zh: '核查评分：', en: 'Scoring:' },
  scene: { zh: '应用场景：', en: 'Scenes:' },
  operate: { zh: '组织实施：', en: 'Operation:' },
  other: { zh: '其他：', en: 'Other:' },
};

export const OWNER_WORDS: Readonly<Record<'province' | 'prefecture' | 'county', Bilingual>> = {
  province: { zh: '由省级设定', en: 'set by the province' },
  prefecture: { zh: '由设区市设定', en: 'set by the prefecture' },
  county: { zh: '由县（市、区）设定', en: 'set by the county' },
};

export const NOTE_WORDS: Readonly<Record<DocumentNote['kind'], Bilingual>> = {
  defect: { zh: '原文疑误：', en: 'Defect of the source:' },
  limitation: { zh: '原文未及：', en: 'Limit of the source:' },
};

export const HISTORY_WORDS: Readonly<Record<HistoryStep['kind'], Bilingual>> = {
  'unit-consultation': { zh: '征求单位意见', en: 'Consultation of units' },
  'public-consultation': { zh: '公开征求意见', en: 'Public consultation' },
  meeting: { zh: '会议审议', en: 'Meeting' },
  approval: { zh: '批准', en: 'Approval' },
  publication: { zh: '公布', en: 'Publication' },
  other: { zh: '其他', en: 'Other' },
};

export const ANNEX = {
  scope: { zh: '适用范围', en: 'Where it applies' },
  appliesIn: { zh: '适用于', en: 'Applies in' },
  practice: { zh: '（演练，示例值不作为规定）', en: '(practice county: illustrative values are no provisions)' },
  versionOf: { zh: '文本版本', en: 'Version of the text' },
  full: { zh: '。', en: '.' },
  inForce: { zh: '施行日期', en: 'In force' },
  from: { zh: '自', en: 'From' },
  onwards: { zh: '起施行', en: 'on' },
  to: { zh: '，至', en: ', to' },
  untilIncluded: { zh: '止（含当日）', en: '(that day included)' },
  asOf: { zh: '计分日', en: 'Scoring date' },
  asOfText: {
    zh: '积分按计分日当日的数据计算；计分日在每次计分、试算和排名时写明。',
    en: 'Points are computed from the data as of the scoring date, which every scoring, simulation and ranking states.',
  },
  unknownText: {
    zh: '数据尚未取得的，除表中另有规定外按 0 分计并标注，不视为没有。',
    en: 'Where data have not been obtained, 0 points count unless the table says otherwise, and it is said so; unknown is not none.',
  },
  bases: { zh: '文件依据', en: 'Documents' },
  departments: { zh: '职责分工', en: 'Departments' },
  total: { zh: '总分', en: 'Total' },
  shared: { zh: '积分跨区互认', en: 'its points are recognised elsewhere' },
  include: { zh: '引用上级政策：', en: 'Includes:' },
  elsewhere: { zh: '其中的指标已列入他处', en: 'Its indicators now stand elsewhere' },
  none: { zh: '本类没有指标', en: 'No indicators here' },
  otherIndicators: { zh: '其他指标', en: 'Other indicators' },
  uncapped: { zh: '不设上限', en: 'no cap' },
  theAbove: { zh: '以上', en: 'The above' },
  cited: { zh: '依据：', en: 'Source:' },
  readings: { zh: '口径：', en: 'Readings:' },
  changed: { zh: '修改说明：', en: 'Change:' },
  explained: { zh: '说明：', en: 'Note:' },
  least: { zh: '最低', en: 'At least' },
  whenUnknown: { zh: '未取得时计', en: 'Where unknown,' },
  deducted: { zh: '从上一级积分中扣减', en: 'deducted from the points above' },
  separate: { zh: '单列，不计入上一级积分', en: 'kept apart, not part of the points above' },
  point: { zh: '分', en: 'points' },
  atMost: { zh: '，最高', en: ', at most' },
  capPending: { zh: '，最高分', en: ', at most:' },
  movedFrom: { zh: '原列于', en: 'Formerly under' },
  database: { zh: '数据来源：', en: 'Register:' },
  vetoes: { zh: '一票否决', en: 'Veto' },
  standing: { zh: '积分状态', en: 'Standing' },
  service: { zh: '服务事项', en: 'Service' },
  department: { zh: '责任部门', en: 'Department' },
  seed: { zh: '摇号种子：', en: 'Seed of the lottery:' },
  readingOf: { zh: '口径', en: 'Reading' },
  decision: { zh: '取：', en: 'Taken:' },
  reason: { zh: '理由：', en: 'Reason:' },
  otherFacts: { zh: '未另行说明的：', en: 'Not explained further:' },
  factsOf: { zh: '数据项', en: 'Data items' },
  history: { zh: '制定过程', en: 'Making of the document' },
  remark: { zh: '说明', en: 'Note' },
  warning: { zh: '注意：', en: 'Mind:' },
  parties: { zh: '参加：', en: 'Parties:' },
  description: { zh: '概述', en: 'Summary' },
  changeNote: { zh: '修改说明', en: 'Changes' },
  titleMarks: { zh: '文本状态', en: 'State of the text' },
} as const satisfies Record<string, Bilingual>;
