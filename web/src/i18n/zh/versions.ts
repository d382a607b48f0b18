export const versions = {
  list: {
    title: '版本',
    state: '状态',
    range: '施行期间',
    open: '长期',
    published: '发布',
    empty: '这里放已发布的版本，不可更改，计分服务按它执行。还没有发布过。',
  },
  proof: {
    title: '凭据',
    signature: '签名',
    approvedBy: '批准人',
    verified: '复算核对',
    compared: '项比对',
    differences: '项不同',
    persons: '人',
  },
  contents: '指标与赋分',
  score: {
    title: '计分服务',
    note: '按本版本为一个人计分，并说明每一分的来由',
    person: '人员',
    run: '计分',
  },
};
