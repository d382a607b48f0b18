/** Tables of rule forms: the clipboard, rows by keyboard; and which kind of rule to choose. */
export const ruleTables = {
  rowTools: '行操作',
  dismiss: '知道了',
  sort: '按从低到高排好',
  outOfOrder: '各档没有按界限从低到高排列。',
  tooLarge: '粘贴的内容超过 1,000 行或 100 列，没有粘贴。',
  wrong: {
    number: '第 %{row} 行第 %{column} 列「%{text}」不是数值，没有粘贴。',
    end: '第 %{row} 行第 %{column} 列「%{text}」不是界限：写一个数值，前面可加 ≥、>、≤、<。没有粘贴。',
    option: '第 %{row} 行第 %{column} 列「%{text}」不是此数据项的选项，没有粘贴。',
    twice: '第 %{row} 行第 %{column} 列「%{text}」与前面的行重复，没有粘贴。',
    blank: '第 %{row} 行第 %{column} 列是空的，没有粘贴。',
    outside: '第 %{row} 行第 %{column} 列「%{text}」超出表格，没有粘贴。',
  },
  addRow: '增加一行',
  addColumn: '增加一列',
  removeColumn: '删除此列',
  rowKey: '第 %{position} 行',
  columnKey: '第 %{position} 列',
  rowsBy: '行：',
  columnsBy: '列：',
};
