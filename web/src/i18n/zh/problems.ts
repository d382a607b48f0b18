export const problems = {
  colon: '：',
  code: '错误码',
  request: '请求编号',
  retry: '再试一次',
  more: '其余 %{count} 条',
  fewer: '收起',
  severity: { error: '有误', warning: '提醒', info: '提示' },
  blocking: '阻断发布',
  witness: '例证',
  openWitness: '打开此人',
  locate: '定位',
  noFindings: '没有问题',
  stale: {
    label: '已过期',
    at: '%{time} 的结果',
  },
};
