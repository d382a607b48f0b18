export const quality = {
  done: '已清点 %{done} / %{of}（人和申请）',
  waiting: '等待计算',
  stopped: '已停止清点。',
  again: '清点',
};
