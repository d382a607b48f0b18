import { compilePolicy, libraryOf } from '@jifen/policies';
import { largeDraft } from '../../../../testing/large-draft';
import { isSamePerson, inputOf, newPerson } from '../person-edit';
import { drawnPlace } from '../start/PopulationSource';
import { factGroups } from './fact-groups';
import { parseDate } from './parse-date';
import { othersOf, trackOf } from './slider-tracks';

const { policy } = compilePolicy(largeDraft(12), libraryOf([]));
if (!policy) throw new Error('The draft compiles');

test('facts stand under the category that first asks for them, verdicts and unused ones last, each once', () => {
  const groups = factGroups(policy);
  expect(groups.map(({ id, facts }) => [id, facts.length])).toEqual([['category-1', 12]]);
  const ids = groups.flatMap(({ facts }) => facts.map(({ id }) => id));
  expect(ids).toEqual(policy.facts.facts.map(({ id }) => id));
  const forItem = factGroups(policy, 'item-3');
  expect(forItem.map(({ id, facts }) => [id, facts.length])).toEqual([
    ['item-3', 1],
    ['category-1', 11],
  ]);
});

test.each([
  ['2026-01-31', '2026-01-31'],
  ['2026/1/3', '2026-01-03'],
  ['2026年1月3日', '2026-01-03'],
  ['２０２６．０１．０３', '2026-01-03'],
  ['20260103', '2026-01-03'],
  ['2026-13-45', '2026-13-45'],
  ['去年', undefined],
  ['3.5', undefined],
])('the date %s is read as %s', (typed, date) => {
  expect(parseDate(typed)).toBe(date);
});

test('unknown is the same whether it is written or left out, and is not sent', () => {
  const left = newPerson('2026-06-18', { name: '甲', facts: { a: 1 } });
  const written = { ...left, facts: { b: null, a: 1 } };
  expect(isSamePerson(left, written)).toBe(true);
  expect(isSamePerson(left, { ...left, facts: { a: 2 } })).toBe(false);
  expect(inputOf(written, 'p').facts).toEqual({ a: 1 });
});

test('the marks of a slider are worked out once, whatever the fact itself is', () => {
  const [fact] = policy.facts.facts;
  if (!fact) throw new Error('There are facts');
  const marks = (value: number) => {
    const facts = { [fact.id]: value };
    return trackOf(policy, fact, othersOf(policy, fact, facts) ?? '', '2026-06-18');
  };
  expect(marks(1)).toBe(marks(7));
  expect(marks(1)?.edges).toEqual([10]);
});

test('a seed draws the same place every time, and never one that is not there', () => {
  const places = Array.from({ length: 200 }, (_, seed) => drawnPlace(seed, 7));
  expect(places).toEqual(Array.from({ length: 200 }, (_, seed) => drawnPlace(seed, 7)));
  expect([...new Set(places)].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
