import type { ComparisonCheck } from '@jifen/policies';
import { textsIn } from '../testing/texts';
import { figureText, sealOf, tellingFigure } from './seal';

const { translate } = textsIn('zh');

const check = (passed: boolean, ...values: readonly number[]): ComparisonCheck => ({
  code: 'SAME-VERSION-ZERO',
  title: { zh: '同一版本对自身，差为零', en: 'A version against itself differs by zero' },
  passed,
  figures: values.map((value, index) => ({
    label: { zh: `第 ${index} 个数`, en: `figure ${index}` },
    value,
    unit: index === 0 ? 'persons' : 'points',
  })),
});

test('a comparison is sealed when all of its checks passed', () => {
  expect(sealOf([check(true), check(true)])).toEqual({ passed: 2, total: 2, holds: true, failed: [] });
});

test('one failed check breaks the seal and is named', () => {
  const bad = check(false);
  expect(sealOf([check(true), bad])).toEqual({ passed: 1, total: 2, holds: false, failed: [bad] });
});

test('what was not checked at all is not sealed', () => {
  expect(sealOf([]).holds).toBe(false);
});

test('a passed check tells what it covered, a failed one what is wrong', () => {
  expect(tellingFigure(check(true, 20_000, 0, 0))?.value).toBe(20_000);
  expect(tellingFigure(check(false, 20_000, 0, 550))?.value).toBe(550);
  expect(tellingFigure(check(false, 20_000))?.value).toBe(20_000);
  expect(tellingFigure(check(true))).toBeUndefined();
});

test.each([
  [{ value: 20_000, unit: 'persons' as const }, '20,000 人'],
  [{ value: -10_211_900, unit: 'points' as const }, '−102,119.00 分'],
  [{ value: 42_299, unit: 'rules' as const }, '42,299 条规则'],
])('figures are printed with their unit: %j', (figure, words) => {
  expect(figureText({ label: { zh: '', en: '' }, ...figure }, translate)).toBe(words);
});
