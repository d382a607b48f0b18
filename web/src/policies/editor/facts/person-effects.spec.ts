import { changeFact, type Fact } from '@jifen/policies';
import { smallPolicy } from '../../../testing/small-policy';
import { analyse } from '../analysis';
import { type SavedPerson, scoreBoth, type ScoredPerson } from '../persons/use-saved-persons';
import { personEffects } from './person-effects';

const codes = ['school', 'college'].map((code) => ({ code, label: { zh: code } }));
const document = smallPolicy(
  [
    {
      kind: 'indicator',
      id: 'learned',
      title: { zh: '学历' },
      max: 5,
      rule: { if: [{ at_least: [{ var: 'degree' }, 'college'] }, 5, 0] },
    },
  ],
  { facts: [{ id: 'degree', label: { zh: '学历' }, type: { kind: 'enumeration', ordered: true, codes } }] },
);
const degree = document?.facts[0];
if (!degree) throw new Error('the policy of this test is a policy');

const persons = [{ degree: 'school' }, { degree: 'college' }, { degree: 'doctor' }, {}].map(
  (facts, index): SavedPerson => ({
    id: `p${index}`,
    policyId: 'small',
    name: `人员${index}`,
    note: null,
    facts,
    asOf: '2026-06-18',
    expectedTotalHundredths: null,
  }),
);

/** What the change to those options, from lowest to highest, does to the saved persons. */
function effectsOf(list: typeof codes) {
  const fact: Fact = { ...degree, type: { kind: 'enumeration', ordered: true, codes: list } } as Fact;
  const after = changeFact(document, fact, new Set()).value?.document;
  if (!after) throw new Error('the change is one');
  const [now, before] = [analyse(after, []), analyse(document, [])];
  const rows = persons.map((person): ScoredPerson => ({ person, ...scoreBoth(person, now, before) }));
  return personEffects(rows, 'degree', degree, fact);
}

test('another order of options moves points, and every value still fits', () => {
  expect(effectsOf([...codes].reverse())).toEqual({
    changed: [{ person: persons[0], before: 0, after: 500 }],
    misfits: [],
  });
});

test('a value that did not fit before is not the doing of the change', () => {
  expect(effectsOf(codes)).toEqual({ changed: [], misfits: [] });
});

test('without a policy that can be executed the values are judged all the same', () => {
  const { changed, misfits } = effectsOf(codes.slice(0, 1));
  expect(changed).toEqual([]);
  expect(misfits.map(({ person, value }) => [person.id, value])).toEqual([['p1', 'college']]);
});
