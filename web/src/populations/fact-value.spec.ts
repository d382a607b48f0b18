import type { FactType } from '@jifen/policies';
import { textsIn } from '../testing/texts';
import { factValue } from './fact-value';

const zh = textsIn('zh');
const en = textsIn('en');

const education: FactType = {
  kind: 'enumeration',
  ordered: true,
  codes: [
    { code: 'senior', label: { zh: '高中（中职）', en: 'senior high' } },
    { code: 'bachelor', label: { zh: '本科' } },
  ],
};
const periods: FactType = {
  kind: 'records',
  most: 9,
  fields: [
    { id: 'from', label: { zh: '起' }, type: { kind: 'date' }, optional: false },
    { id: 'to', label: { zh: '止' }, type: { kind: 'date' }, optional: false },
  ],
};

const chinese = (value: unknown, type: FactType) => factValue(value, type, (text) => text?.zh ?? '', zh.translate);

test.each([
  [null, education, null],
  [undefined, { kind: 'boolean' }, null],
  ['bachelor', education, '本科'],
  ['unheard-of', education, 'unheard-of'],
  [true, { kind: 'boolean' }, '是'],
  [0, { kind: 'integer', min: 0, max: 9 }, '0'],
  [1144.66, { kind: 'decimal', places: 2, min: 0, max: 9999 }, '1144.66'],
  ['2019-03-01', { kind: 'date' }, '2019-03-01'],
  [[], periods, '0 条'],
  [[{ from: '2019-03-01', to: '2023-02-28' }], periods, '1 条：2019-03-01 – 2023-02-28'],
  [[{ from: '2022-05-03', to: null }], periods, '1 条：2022-05-03 –'],
] as const)('%j reads as a person would write it', (value, type, words) => {
  expect(chinese(value, type)).toBe(words);
});

test('labels and counts follow the language', () => {
  const english = (value: unknown, type: FactType) =>
    factValue(value, type, (text) => text?.en ?? text?.zh ?? '', en.translate);
  expect(english('senior', education)).toBe('senior high');
  expect(english([{ from: '2022-05-03' }], periods)).toBe('1 record: 2022-05-03 –');
});
