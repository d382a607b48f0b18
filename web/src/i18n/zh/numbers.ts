export const numbers = {
  absent: '无数据',
  rises: '上升',
  falls: '下降',
  same: '不变',
  copied: '已复制',
  copyHash: '复制完整哈希',
};
