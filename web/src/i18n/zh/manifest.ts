export const manifest = {
  label: '运行清单',
  run: '运行',
  policy: '政策',
  population: '人群',
  persons: '人',
  scene: '场景',
  bands: '变化分档（分）',
  asOf: '截至',
  engine: '引擎',
  hash: '清单哈希',
  result: '结果哈希',
};
