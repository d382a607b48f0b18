/** What an entry of the draft rests on, and how its points count, in the draft editor. */
export const basis = {
  change: '修改',
  fold: '收起',
  mode: '取数方式',
  database: '数据库或登记簿',
  evidence: '佐证材料',
  evidenceHelp: '每行一份材料',
  evidenceWrong: '最多 20 份，且不能含有看不见的字符；未写入草案',
  effect: {
    label: '计入上一级',
    add: '加分',
    deduct: '减分',
    separate: '单列（不计入总分，供场景和规则引用）',
  },
  formula: {
    title: '合计公式',
    kind: '怎样合计',
    kinds: {
      sum: '各项乘以系数再相加',
      max: '取最高的一项',
      min: '取最低的一项',
      other: '其他公式（JSON-Logic）',
    },
    limit: '合计最高',
    unlimited: '不设',
    pending: '公式待定，填写前不能发布。',
    other: '此公式没有对应的表单。下面是它的读法；可在 JSON-Logic 中修改。',
  },
};
