import { unreadFacts } from '../src/index.js';
import { compiled, FACTS, indicator, policyInput } from './support/small-policy.js';

const scene = {
  id: 'school',
  title: { zh: '积分入学' },
  service: 'schooling',
  eligibility: { var: 'veteran' },
  items: ['points'],
  household: 'own',
  keys: [{ id: 'born', title: { zh: '出生日期' }, rule: { var: 'born' }, direction: 'ascending' }],
};
const veto = { id: 'false', title: { zh: '弄虚作假' }, rule: { var: 'member' } };
const policy = compiled(
  policyInput([indicator('points', { var: 'age' })], { vetoes: [veto], scenes: [scene] } as object),
);
const others = (...read: readonly string[]) => (FACTS ?? []).map(({ id }) => id).filter((id) => !read.includes(id));

it('are those that no indicator, verdict or scene reads', () => {
  expect(unreadFacts([policy])).toEqual(others('age', 'member', 'veteran', 'born'));
});

it('are read as soon as one of several policies reads them', () => {
  const other = compiled(policyInput([indicator('points', { var: 'amount' })]));
  expect(unreadFacts([policy, other])).toEqual(others('age', 'member', 'veteran', 'born', 'amount'));
});
