import { textsIn } from '../testing/texts';
import { comparisonSentence, type SentenceFacts } from './sentence';

const chinese = textsIn('zh');
const english = textsIn('en');

const facts: SentenceFacts = {
  a: 'v1 旧细则',
  b: '2022 修订草案 r41',
  persons: 10_000,
  winners: 7308,
  losers: 2087,
  unchanged: 605,
  deltaSum: 10_211_900,
  scene: null,
};

const told = (changed: Partial<SentenceFacts>, provider = chinese) =>
  comparisonSentence({ ...facts, ...changed }, provider.translate)
    .map(({ text }) => text)
    .join('');

test('names both sides, who rises, falls and stays, and the mean', () => {
  expect(told({})).toBe(
    '从「v1 旧细则」改为「2022 修订草案 r41」，10,000 人中 7,308 人上升、2,087 人下降、605 人不变，人均 +10.21 分。',
  );
});

test('says it in English too', () => {
  expect(told({}, english)).toBe(
    'From "v1 旧细则" to "2022 修订草案 r41": of 10,000 persons 7,308 rise, 2,087 fall, 605 stay; +10.21 points on average.',
  );
});

test('only what is said of risers and fallers is coloured', () => {
  const coloured = comparisonSentence(facts, chinese.translate).filter(({ tone }) => tone !== undefined);
  expect(coloured).toEqual([
    { text: ' 7,308 人上升', tone: 'rise' },
    { text: '2,087 人下降', tone: 'fall' },
  ]);
});

test('swapping the sides flips every sign', () => {
  expect(told({ winners: 2087, losers: 7308, deltaSum: -10_211_900 })).toContain(
    '2,087 人上升、7,308 人下降、605 人不变，人均 −10.21 分',
  );
});

test.each([
  [{ inOut: 23, outIn: 23, places: 120 }, '；「积分入学」的 120 个名额中 23 个换人。'],
  [{ inOut: 0, outIn: 0, places: 120 }, '；「积分入学」的 120 个名额中没有换人。'],
  [{ inOut: 4, outIn: 6, places: 120 }, '；「积分入学」的 120 个名额中 6 户新取得、4 户失去名额。'],
  [{ inOut: 4, outIn: 6, places: null }, '；「积分入学」中 6 户新取得、4 户失去名额。'],
])('says of a scene how many places change hands: %j', (scene, ending) => {
  expect(told({ scene: { title: '积分入学', ...scene } }).endsWith(ending)).toBe(true);
});

test('where nobody moves it says so and names no zeros', () => {
  expect(told({ winners: 0, losers: 0, unchanged: 10_000, deltaSum: 0 })).toBe(
    '从「v1 旧细则」改为「2022 修订草案 r41」，10,000 人中没有人的总积分变化。',
  );
});
