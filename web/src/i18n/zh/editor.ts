export const editor = {
  leave: '（按 Ctrl M 后用 Tab 离开编辑框）',
  plain: '编辑器没有载入；可在此直接修改文字，内容不会丢失。',
  syntax: {
    value: '此处缺少值',
    key: '此处缺少带双引号的字段名',
    colon: '此处缺少冒号',
    comma: '此处缺少逗号',
    brace: '缺少右花括号',
    bracket: '缺少右方括号',
    end: '文本到此应结束',
    string: '文本没有以双引号结束',
    number: '数值的写法不对',
    comment: '不允许注释',
    character: '不允许的字符',
    symbol: '不认识的符号；文本须加双引号',
    empty: '内容为空',
  },
};
