export const editor = {
  leave: '(press Ctrl M, then Tab, to leave the editor)',
  plain: 'The editor did not load; the text can be edited here and is not lost.',
  syntax: {
    value: 'A value is missing here',
    key: 'A field name in double quotes is missing here',
    colon: 'A colon is missing here',
    comma: 'A comma is missing here',
    brace: 'A closing brace is missing',
    bracket: 'A closing bracket is missing',
    end: 'The text should end here',
    string: 'The text does not end with a double quote',
    number: 'The number is not well formed',
    comment: 'Comments are not allowed',
    character: 'A character that is not allowed',
    symbol: 'An unknown symbol; texts need double quotes',
    empty: 'Nothing is written',
  },
};
