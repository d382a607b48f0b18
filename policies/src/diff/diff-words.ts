import type { Bilingual } from '../findings/finding.js';
import type { Group, Indicator } from '../model/score-node.js';
import type { MarkKind } from '../model/mark.js';
import type { SourceDocument } from '../model/citation.js';
import type { Aspect, SubjectKind } from './change.js';

/** What each kind of thing is called. */
export const SUBJECT_WORDS: Readonly<Record<SubjectKind, Bilingual>> = {
  policy: { zh: '政策', en: 'policy' },
  group: { zh: '分组', en: 'group' },
  indicator: { zh: '指标', en: 'indicator' },
  inclusion: { zh: '引用政策', en: 'included policy' },
  fact: { zh: '数据项', en: 'fact' },
  department: { zh: '部门', en: 'department' },
  veto: { zh: '一票否决', en: 'veto' },
  standing: { zh: '资格状态规则', en: 'standing rule' },
  scene: { zh: '应用场景', en: 'scene' },
  key: { zh: '排序依据', en: 'ordering key' },
  pool: { zh: '名额池', en: 'pool of places' },
  reading: { zh: '口径', en: 'reading' },
  source: { zh: '依据文件', en: 'source document' },
  note: { zh: '文件说明', en: 'document note' },
};

/** What each property is called. */
export const ASPECT_WORDS: Readonly<Record<Aspect, Bilingual>> = {
  acquisition: { zh: '取得方式', en: 'way of acquisition' },
  action: { zh: '类别', en: 'kind' },
  announcement: { zh: '公布时间', en: 'announcement' },
  cap: { zh: '上限', en: 'cap' },
  'change-note': { zh: '修改说明', en: 'change note' },
  citations: { zh: '依据条款', en: 'citations' },
  combine: { zh: '合计方式', en: 'combination' },
  consequence: { zh: '后果', en: 'consequence' },
  database: { zh: '数据来源', en: 'database' },
  date: { zh: '日期', en: 'date' },
  decision: { zh: '裁定', en: 'decision' },
  department: { zh: '责任部门', en: 'department' },
  direction: { zh: '方向', en: 'direction' },
  duties: { zh: '职责', en: 'duties' },
  effect: { zh: '计分方向', en: 'effect' },
  'effective-from': { zh: '施行日期', en: 'first day in force' },
  'effective-to': { zh: '有效期截止', en: 'last day in force' },
  eligibility: { zh: '申请条件', en: 'eligibility' },
  evidence: { zh: '佐证材料', en: 'evidence' },
  floor: { zh: '下限', en: 'floor' },
  format: { zh: '文档格式', en: 'format' },
  formula: { zh: '公式', en: 'formula' },
  history: { zh: '制定过程', en: 'history' },
  household: { zh: '家庭积分', en: 'household rule' },
  id: { zh: '编号', en: 'id' },
  issuer: { zh: '发文机关', en: 'issuer' },
  items: { zh: '计入的积分', en: 'points that count' },
  jurisdiction: { zh: '适用地区', en: 'jurisdiction' },
  'lottery-seed': { zh: '摇号种子', en: 'seed of the lottery' },
  marks: { zh: '标注', en: 'marks' },
  max: { zh: '最高分', en: 'maximum' },
  min: { zh: '最低分', en: 'minimum' },
  name: { zh: '名称', en: 'name' },
  number: { zh: '文号', en: 'number' },
  owner: { zh: '设定层级', en: 'owner' },
  personal: { zh: '个人信息', en: 'personal information' },
  place: { zh: '位置', en: 'place' },
  portable: { zh: '跨区互认', en: 'recognition elsewhere' },
  publicity: { zh: '公示时间', en: 'publicity' },
  question: { zh: '问题', en: 'question' },
  quota: { zh: '名额', en: 'places' },
  ranked: { zh: '使用方式', en: 'use of points' },
  readings: { zh: '适用口径', en: 'readings' },
  reason: { zh: '理由', en: 'reason' },
  recheck: { zh: '复核时限', en: 're-check' },
  relation: { zh: '关系', en: 'relation' },
  review: { zh: '审核时限', en: 'review' },
  role: { zh: '层次', en: 'role' },
  rounds: { zh: '分轮', en: 'rounds' },
  rule: { zh: '计分规则', en: 'rule' },
  'scene-vetoes': { zh: '不予受理', en: 'what bars from the scene' },
  schema: { zh: '格式声明', en: 'schema' },
  service: { zh: '服务类别', en: 'service' },
  state: { zh: '状态', en: 'state' },
  threshold: { zh: '门槛', en: 'threshold' },
  tie: { zh: '并列处理', en: 'ties' },
  type: { zh: '类型', en: 'type' },
  unit: { zh: '单位', en: 'unit' },
  until: { zh: '截止日', en: 'last day' },
  version: { zh: '版本', en: 'version' },
  warning: { zh: '提示', en: 'warning' },
  'when-unknown': { zh: '未取得时的分值', en: 'points where unknown' },
  wording: { zh: '表述', en: 'wording' },
};

/** What a rule is called where it does not give points. */
export const RULE_WORDS: Readonly<Partial<Record<SubjectKind, Bilingual>>> = {
  veto: { zh: '情形', en: 'case' },
  standing: { zh: '情形', en: 'case' },
  key: { zh: '比较内容', en: 'what is compared' },
};

export const ROLE_WORDS: Readonly<Record<Group['role'], Bilingual>> = {
  total: { zh: '总积分', en: 'total' },
  layer: { zh: '层', en: 'layer' },
  category: { zh: '大项', en: 'category' },
  item: { zh: '小项', en: 'item' },
};

export const OWNER_WORDS: Readonly<Record<NonNullable<Group['owner']>, Bilingual>> = {
  province: { zh: '省', en: 'province' },
  prefecture: { zh: '设区市', en: 'prefecture' },
  county: { zh: '县（市、区）', en: 'county' },
};

export const EFFECT_WORDS: Readonly<Record<Group['effect'], Bilingual>> = {
  add: { zh: '加分', en: 'added' },
  deduct: { zh: '扣减', en: 'deducted' },
  separate: { zh: '单列，不计入合计', en: 'kept apart' },
};

export const COMBINE_WORDS: Readonly<Record<Group['combine'], Bilingual>> = {
  sum: { zh: '各项相加', en: 'the items add up' },
  max: { zh: '取最高的一项', en: 'the highest item counts' },
  formula: { zh: '按公式', en: 'by a formula' },
};

export const MARK_WORDS: Readonly<Record<MarkKind, Bilingual>> = {
  pending: { zh: '待定', en: 'pending' },
  illustrative: { zh: '示例', en: 'illustrative' },
  derived: { zh: '推定', en: 'derived' },
  disputed: { zh: '存疑', en: 'disputed' },
};

export const MODE_WORDS: Readonly<Record<NonNullable<Indicator['acquisition']>['mode'], Bilingual>> = {
  exchange: { zh: '无感赋分（数据交换）', en: 'data exchange' },
  'self-declared': { zh: '自主申报', en: 'self-declared' },
};

export const RELATION_WORDS: Readonly<Record<SourceDocument['relation'], Bilingual>> = {
  source: { zh: '来源', en: 'source' },
  basis: { zh: '依据', en: 'basis' },
  replaces: { zh: '替代', en: 'replaces' },
  repeals: { zh: '废止', en: 'repeals' },
};

export const DIFF = {
  added: { zh: '新增', en: 'new' },
  removed: { zh: '删除', en: 'removed:' },
  moved: { zh: '移动', en: 'moved:' },
  renamed: { zh: '改称', en: 'renamed' },
  mergedInto: { zh: '合并为', en: 'merged into' },
  splitInto: { zh: '拆分为', en: 'split into' },
  becameGroup: { zh: '改为分组', en: 'became the group' },
  becameIndicator: { zh: '改为指标', en: 'became the indicator' },
  lines: { zh: '，含', en: 'of' },
  inAll: { zh: '合计', en: 'in all' },
  openBracket: { zh: '（', en: '(' },
  closeBracket: { zh: '）', en: ')' },
  groupGone: { zh: '（该分组已取消）', en: '(a group that is gone)' },
  groupNew: { zh: '（新设的分组）', en: '(a new group)' },
  open: { zh: '「', en: '“' },
  close: { zh: '」', en: '”' },
  every: { zh: '每', en: 'every' },
  everyFull: { zh: '每满', en: 'every full' },
  colon: { zh: '：', en: ':' },
  comma: { zh: '，', en: ',' },
  listed: { zh: '、', en: ',' },
  semicolon: { zh: '；', en: ';' },
  of: { zh: '的', en: ':' },
  from: { zh: '由', en: 'from' },
  bounds: { zh: '的界限', en: ': bounds' },
  becomes: { zh: '改为', en: 'to' },
  movedTo: { zh: '移至', en: 'to' },
  orderChanged: { zh: '的顺序有调整', en: ': the order changed' },
  inside: { zh: '位于', en: 'in' },
  childrenOf: { zh: '下各项', en: ': items' },
  above: { zh: ' › ', en: '›' },
  top: { zh: '最上级', en: 'the top' },
  none: { zh: '无', en: 'none' },
  uncapped: { zh: '不设上限', en: 'no cap' },
  unfloored: { zh: '不设下限', en: 'no floor' },
  pending: { zh: '待定', en: 'pending' },
  invalid: { zh: '规则有误', en: 'a rule with errors' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  ascending: { zh: '从低（早）到高（晚）', en: 'lowest or earliest first' },
  descending: { zh: '从高（晚）到低（早）', en: 'highest or latest first' },
  whole: { zh: '整数', en: 'whole number' },
  decimal: { zh: '位小数的数值', en: 'decimals' },
  to: { zh: '至', en: 'to' },
  yesNo: { zh: '是或否', en: 'yes or no' },
  dateType: { zh: '日期', en: 'date' },
  orderedOptions: { zh: '有序选项', en: 'ordered options' },
  options: { zh: '选项', en: 'options' },
  records: { zh: '记录，最多', en: 'records, at most' },
  wholeTotal: { zh: '全部积分', en: 'the whole total' },
  openEnd: { zh: '不限', en: 'open' },
  whenCondition: { zh: '条件', en: 'condition' },
} as const satisfies Record<string, Bilingual>;
