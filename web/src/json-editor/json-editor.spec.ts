import { chooseCompletions, hasValueBehind, replacedAt, typedPart } from './choose-completions';
import type { Completion } from './editor-props';
import { jsonBlocks } from './json-blocks';
import { placeAt } from './json-place';
import { withShortLines } from './laid-out';
import { hasPointer, rangeOfPointer } from './pointer-range';
import { straightened } from './straighten';
import { syntaxProblems } from './syntax-problems';

const rule = '{\n  "min": [\n    5,\n    { "*": [{ "var": "volunteer_count" }, "0.5"] }\n  ]\n}\n';

const underlined = (text: string, pointer: string) => {
  const { offset, length } = rangeOfPointer(text, pointer);
  return text.slice(offset, offset + length);
};

test.each([
  ['/min/1/*/1', '"0.5"'],
  ['/min/0', '5'],
  ['/min/1/*/0/var', '"volunteer_count"'],
  ['/min', '"min"'],
  ['/min/1/*', '"*"'],
  ['/min/1', '{'],
  ['', '{'],
])('%s is shown at %s', (pointer, place) => {
  expect(underlined(rule, pointer)).toBe(place);
});

test('a place that does not exist is shown at the nearest value around it', () => {
  expect(underlined(rule, '/min/7/x')).toBe('"min"');
  expect(underlined(rule, '/max')).toBe('{');
  expect(hasPointer(rule, '/max')).toBe(false);
  expect(hasPointer(rule, '/min/1/*/1')).toBe(true);
});

test('keys with slash and tilde are found', () => {
  expect(underlined('{"a/b":{"c~d":1}}', '/a~1b/c~0d')).toBe('1');
});

test('an empty or broken text has a place too', () => {
  expect(rangeOfPointer('', '/a')).toEqual({ offset: 0, length: 0 });
  expect(underlined('{"a": [1, }', '/a/0')).toBe('1');
});

test.each([
  ['{"a":1}', []],
  ['', ['empty']],
  ['{"a":}', ['value']],
  ['{"a" 1}', ['colon']],
  ['{"a":1', ['brace']],
  ['[1 2]', ['comma']],
  ['{"a":1} x', ['symbol']],
  ['{a:1}', ['symbol']],
  ['{"a":1,}', ['key']],
  ['{"a":1} // 注', ['comment']],
])('%s: %j', (text, reasons) => {
  expect(syntaxProblems(text).map(({ reason }) => reason)[0]).toBe(reasons[0]);
  expect(syntaxProblems(text).length > 0).toBe(reasons.length > 0);
});

test('the place of the cursor knows path, key or value, and the token to replace', () => {
  const inValue = placeAt(rule, rule.indexOf('volunteer') + 4);
  expect(inValue.pointer).toBe('/min/1/*/0/var');
  expect(inValue.isKey).toBe(false);
  expect(inValue.token).toMatchObject({ value: 'volunteer_count', length: '"volunteer_count"'.length });
  const inKey = placeAt(rule, rule.indexOf('min') + 1);
  expect(inKey.isKey).toBe(true);
});

const fact = (label: string, code: string, initials: string, unfit?: string): Completion => ({
  label,
  json: `"${code}"`,
  search: `${label} ${code} ${initials}`,
  kind: 'fact',
  unfit,
});
const facts = [
  fact('志愿服务起始日', 'volunteer_since', 'zyfwqsr', '日期'),
  fact('志愿服务次数', 'volunteer_count', 'zyfwcs'),
  fact('社保缴纳月数', 'insured_months', 'sbjnys'),
];

test.each([
  ['zyfw', ['志愿服务次数', '志愿服务起始日']],
  ['志愿', ['志愿服务次数', '志愿服务起始日']],
  ['INSURED'.toLowerCase(), ['社保缴纳月数']],
  ['months', ['社保缴纳月数']],
  ['', ['志愿服务次数', '社保缴纳月数', '志愿服务起始日']],
  ['xyz', []],
])('typing %s offers %j, what does not fit last', (typed, labels) => {
  expect(chooseCompletions(facts, typed).map(({ label }) => label)).toEqual(labels);
});

test('what was typed is the token up to the cursor, without its quotation mark', () => {
  expect(typedPart('{"var": "ZYf"}', 8, 11)).toBe('zy');
});

/** The text with the changes made. */
const plain = (text: string) =>
  straightened(text).reduceRight(
    (now, change) => now.slice(0, change.offset) + change.text + now.slice(change.offset + change.length),
    text,
  );

test.each([
  ['｛“min”：［５，０．５］｝', '{"min":[5,0.5]}'],
  ['{“var”: “volunteer_count”}', '{"var": "volunteer_count"}'],
  ['{"var": "count”, "x": 1}', '{"var": "count", "x": 1}'],
  ['{"var": "count”}', '{"var": "count"}'],
  ['{"备注": "他说“好”，是的"}', '{"备注": "他说“好”，是的"}'],
  ['{"备注": "（１）\\"“甲”"}', '{"备注": "（１）\\"“甲”"}'],
  ['【1、2】', '[1,2]'],
  ['{"a":1}', '{"a":1}'],
])('%s is written %s', (typed, written) => {
  expect(plain(typed)).toBe(written);
});

test.each([
  ['{"min": [5, 志愿|]}', '志愿'],
  ['{"min": [5, "志愿|]}', '"志愿'],
  ['{"var": "vol|unteer"}', '"volunteer"'],
  ['{"mi|": [1]}', '"mi"'],
  ['{|}', ''],
  ['[1, | 2]', ''],
])('a completion in %s replaces %s', (marked, replaced) => {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = replacedAt(placeAt(text, offset));
  expect(text.slice(found.offset, found.offset + found.length)).toBe(replaced);
});

test('a key with a value behind it is replaced alone', () => {
  expect(hasValueBehind('{"mi" : [1]}', { offset: 1, length: 4 })).toBe(true);
  expect(hasValueBehind('{"mi', { offset: 1, length: 3 })).toBe(false);
});

test('blocks fold from their first line to the one before their last', () => {
  expect(jsonBlocks('{\n  "a": [\n    1\n  ],\n  "b": [2]\n}')).toEqual([
    { first: 1, last: 2 },
    { first: 0, last: 4 },
  ]);
  expect(jsonBlocks('{"a": [1]}')).toEqual([]);
});

test('blocks of a broken text end where it ends', () => {
  expect(jsonBlocks('{\n "a": [\n1\n')).toEqual([
    { first: 1, last: 2 },
    { first: 0, last: 2 },
  ]);
});

test('an endless line is laid out in short ones, and says the same; others stay as they are', () => {
  const rule = { and: Array.from({ length: 3000 }, (_, index) => ({ '>': [{ var: 'count' }, index] })) };
  const text = JSON.stringify(rule);
  const written = withShortLines(text);
  expect(JSON.parse(written)).toEqual(rule);
  expect(Math.max(...written.split('\n').map(({ length }) => length))).toBeLessThan(100);
  expect(withShortLines(text.slice(0, -20)).replaceAll(/\s/g, '')).toBe(text.slice(0, -20));
  expect(withShortLines('{"a":[1,2]}')).toBe('{"a":[1,2]}');
});
