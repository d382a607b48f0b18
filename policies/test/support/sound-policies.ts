import fc from 'fast-check';
import type { PolicyDocumentInput } from '../../src/index.js';
import { group, indicator, policyInput } from './small-policy.js';

type Node = PolicyDocumentInput['score']['children'][number];
type Facts = NonNullable<PolicyDocumentInput['facts']>;
type Made = { readonly node: Node; readonly facts: Facts; readonly most: number };

const whole = (id: string, max: number): Facts[number] => ({
  id,
  label: { zh: `数据${id}` },
  type: { kind: 'integer', min: 0, max },
});
const yesNo = (id: string): Facts[number] => ({ id, label: { zh: `是否${id}` }, type: { kind: 'boolean' } });
const born = (id: string): Facts[number] => ({
  id,
  label: { zh: `日期${id}` },
  type: { kind: 'date', min: '1930-01-01', max: '2025-12-31' },
});
const stays = (id: string): Facts[number] => ({
  id,
  label: { zh: `期间${id}` },
  type: {
    kind: 'records',
    most: 9,
    fields: [
      { id: 'from', label: { zh: '起' }, type: { kind: 'date', min: '1980-01-01' } },
      { id: 'to', label: { zh: '止' }, type: { kind: 'date' }, optional: true },
    ],
  },
});
const grade = (id: string, count: number): Facts[number] => ({
  id,
  label: { zh: `等级${id}` },
  type: {
    kind: 'enumeration',
    ordered: true,
    codes: Array.from({ length: count }, (_, index) => ({ code: `${id}_${index}`, label: { zh: `${index} 级` } })),
  },
});

/** Ascending whole numbers from 1 on. */
const ascending = (count: number, most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: most }), { minLength: count, maxLength: count })
    .map((list) => [...list].sort((a, b) => a - b));

const steps = fc.integer({ min: 1, max: 4 }).chain((count) => fc.tuple(ascending(count, 40), ascending(count, 30)));

/** An indicator that is beyond reproach, with the facts that it alone reads. */
function sound(id: string): fc.Arbitrary<Made> {
  const fact = `f_${id.replaceAll('-', '_')}`;
  const read = { var: fact };
  const made = (rule: unknown, most: number, ...facts: Facts): Made => ({
    node: indicator(id, rule, { max: most }),
    facts,
    most,
  });
  const byTiers = (subject: unknown, of: Facts[number]): fc.Arbitrary<Made> =>
    steps.map(([bounds, points]) => {
      const rows = bounds.map((bound, index) => [bound, points[index] ?? 0] as const).reverse();
      return made({ if: [...rows.flatMap(([b, p]) => [{ '>=': [subject, b] }, p]), 0] }, points.at(-1) ?? 0, of);
    });
  const years = { completed_years: [read, { var: 'as_of' }] };
  const months = { full_months: [read, { var: 'as_of' }] };
  return fc.oneof(
    fc.constantFrom(5, 10, 20).map((points) => made({ if: [read, points, 0] }, points, yesNo(fact))),
    fc.constantFrom(0.5, 1, 2).map((rate) => made({ '*': [read, rate] }, 10 * rate, whole(fact, 60))),
    byTiers(read, whole(fact, 60)),
    byTiers(years, born(fact)),
    steps.map(([bounds, points]) =>
      made({ tiers: [read, bounds.map((b, i) => [b, points[i]]), 0] }, points.at(-1) ?? 0, whole(fact, 60)),
    ),
    steps.map(([bounds, points]) => {
      const ranges = bounds.map((from, i) => {
        const next = bounds[i + 1];
        return [{ '<=': [from, read, next === undefined ? 60 : next - 1] }, points[i]];
      });
      return made({ if: [...ranges.flat(), 0] }, points.at(-1) ?? 0, whole(fact, 60));
    }),
    ascending(3, 30).map((points) =>
      made({ table: [read, points.map((p, i) => [`${fact}_${i + 1}`, p]), 0] }, points[2] ?? 0, grade(fact, 4)),
    ),
    fc.constantFrom(12, 30).map((most) => made({ '*': [months, 0.25] }, most, stays(fact))),
    fc
      .constantFrom(3, 7)
      .map((per) => made({ '*': [{ floor: [{ '/': [read, per] }] }, 2] }, 2 * Math.floor(60 / per), whole(fact, 60))),
  );
}

function soundGroup(id: string): fc.Arbitrary<Made> {
  return fc
    .tuple(
      sound(`${id}-a`),
      sound(`${id}-b`),
      sound(`${id}-c`),
      fc.constantFrom('sum', 'max'),
      fc.integer({ min: 0, max: 9 }),
    )
    .map(([a, b, c, combine, spare]) => {
      const children = [a, b, c];
      const most = children.map((child) => child.most);
      const total = combine === 'sum' ? most.reduce((sum, points) => sum + points) : Math.max(...most);
      const cap = Math.max(1, Math.floor(total - spare));
      return {
        node: group(
          id,
          children.map(({ node }) => node),
          { combine, cap },
        ),
        facts: children.flatMap(({ facts }) => facts),
        most: cap,
      };
    });
}

/** A policy in which there is nothing to find, and the most that its total can come to. */
export interface SoundPolicy {
  readonly input: PolicyDocumentInput;
  readonly most: number;
}

/** Policies in which there is nothing to find: every fact is read once, tiers meet, caps and maxima are reached. */
export const soundPolicies: fc.Arbitrary<SoundPolicy> = fc
  .tuple(soundGroup('g'), soundGroup('h'), sound('top'), sound('minus'))
  .map(([g, h, top, minus]) => {
    const made = [g, h, top];
    const deduction: Node = { ...minus.node, effect: 'deduct' } as Node;
    const vetoed = yesNo('vetoed');
    const most = made.reduce((sum, node) => sum + node.most, 0);
    const input = policyInput([...made.map(({ node }) => node), deduction], {
      facts: [...made.flatMap(({ facts }) => facts), ...minus.facts, vetoed],
      vetoes: [{ id: 'veto', title: { zh: '否决' }, rule: { var: 'vetoed' } }],
    });
    return { input, most };
  });
