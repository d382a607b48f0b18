export const search = {
  title: '搜索',
  placeholder: '搜索页面、政策、指标、数据项、场景',
  pending: '正在取数…',
  nothing: '没有找到。',
  missing: '有 %{smart_count} 类内容没有取到，结果可能不全。',
  kind: {
    page: '页面',
    draft: '草案',
    version: '版本',
    indicator: '指标',
    fact: '数据项',
    population: '人群',
    scene: '场景',
  },
};
