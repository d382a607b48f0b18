export const exports = {
  title: '导出',
  writing: '正在写文件…',
  failed: '没有导出',
  format: {
    xlsx: 'Excel（XLSX，每表一页）',
    csv: 'CSV（一行一个数字）',
    parquet: 'Parquet（精确小数）',
  },
  smallGroups: '小群体',
  hideBelow: '不足 %{k} 的不列，也推不出',
  showAll: '全部列出，含个人化名',
};
