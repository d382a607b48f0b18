export const bands = {
  title: '变化分档',
  note: '升、降按同样的界限分为轻微、中等、大幅三档。',
  moderate: '中等变化从（分）',
  strong: '大幅变化从（分）',
  usual: '用通常的 %{moderate}、%{strong} 分',
  change: '调整分档',
  apply: '按此分档对比',
};
