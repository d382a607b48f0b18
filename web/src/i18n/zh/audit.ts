export const audit = {
  empty: '审计记下每一次登录、保存、审批、发布和运行；目前还没有记录。',
  verify: '重新核验',
  notVerified: '审计链没有核验成',
  intact: '审计链完整：%{entries} 条，逐条复算一致。',
  head: '末条摘要',
  broken: '审计链在第 %{id} 条断开',
  previous: '前一条摘要',
  reason: {
    position: '序号不连续：有记录被删去或插入。请立即告知管理员，并从备份核对。',
    previous: '与前一条的摘要对不上：前面的记录被改动过。请立即告知管理员，并从备份核对。',
    digest: '内容与摘要不符：这一条被改动过。请立即告知管理员，并从备份核对。',
  },
  column: {
    id: '序号',
    at: '时间',
    actor: '操作人',
    action: '操作',
    target: '对象',
    summary: '摘要',
    digest: '摘要哈希',
  },
};
