export const policies = {
  list: {
    title: '名称',
    county: '县（市、区）',
    state: '状态',
    checks: '检查',
    revision: '修订',
    hash: '内容哈希',
    updated: '最后修改',
    empty: '这里放本县的政策草案：起草、试算、送审、发布。可以从已发布的版本开始一份修订。',
    toVersions: '看已发布的版本',
  },
  copy: { draft: '复制为新草案', version: '以此起草修订' },
};
