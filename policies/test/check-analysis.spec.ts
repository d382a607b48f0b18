import fc from 'fast-check';
import { boxOf, cornerOf, type Point } from '../src/check/analysis/box.js';
import { Judge } from '../src/check/analysis/judge.js';
import { type Facts, realise, run, valueOf } from '../src/check/analysis/realise.js';
import { extreme, findPoint, settle } from '../src/check/analysis/search.js';
import { Space } from '../src/check/analysis/space.js';
import { negation } from '../src/check/analysis/truths.js';
import { type CompiledPolicy, type Expression, parseDay, readRule, scopeOf, type Value } from '../src/index.js';
import { CONFUSING_FACTS, conditionRule, pointsRule } from './support/random-rules.js';
import { effort, seeded } from './support/seed.js';
import { compiled, indicator, policyInput } from './support/small-policy.js';

const DAY = parseDay('2026-06-18') ?? 0;
const POLICY: CompiledPolicy = compiled(
  policyInput(
    [
      indicator('node-a', { '*': [{ var: 'events' }, 0.5] }, { max: 30 }),
      indicator('node-b', { if: [{ var: 'home' }, 30, 0] }, { max: 30 }),
    ],
    { facts: [...CONFUSING_FACTS] },
  ),
);

interface Asked {
  readonly expression: Expression;
  readonly space: Space;
}

/** The rule with everybody it can be asked about; undefined where it is not well typed in the policy of this test. */
function asked(rule: unknown, expectation: 'points' | 'condition'): Asked | undefined {
  const { expression } = readRule(rule, scopeOf(POLICY.rules), expectation);
  return expression ? { expression, space: new Space(POLICY, [DAY], [expression]) } : undefined;
}

/** A person's facts: each scalar at that part of its range, lists of records empty. */
function factsAt({ space }: Asked, parts: readonly number[]): Value[] {
  const facts: Value[] = new Array<Value>(POLICY.facts.size).fill(null);
  facts[0] = DAY;
  for (const { index, expression, fact, cell } of space.list) {
    if (expression.kind !== 'fact' || fact === 'as_of') continue;
    const part = parts[index % parts.length] ?? 0;
    const inRange = cell.lo + Math.floor(part * (cell.hi - cell.lo));
    const value = cell.values?.[Math.floor(part * cell.values.length)] ?? inRange;
    const { kind } = expression.type;
    facts[POLICY.facts.slotOf(fact)] = kind === 'records' ? [] : kind === 'boolean' ? value === 1 : value;
  }
  return facts;
}

/** Where these facts lie in the space. */
function pointOf({ space }: Asked, facts: Facts): Point {
  return space.list.map((quantity) => {
    const known = valueOf(space, quantity, facts);
    return known !== null && quantity.expression.type.kind === 'records' ? 0 : known;
  });
}

function readsLists({ space }: Asked): boolean {
  return space.list.some(({ expression }) => expression.type.kind === 'records');
}

/** The facts at a point of a space without lists. */
function realised({ space }: Asked, point: Point): Facts {
  const facts = realise(space, point, DAY);
  if (!facts) throw new Error('Facts without lists are as they are');
  return facts;
}

const fractions = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 5, maxLength: 5 });

describe('the analysis of rules', () => {
  it('tells for one person exactly what the engine gives', () => {
    fc.assert(
      fc.property(pointsRule, fractions, (rule, parts) => {
        const question = asked(rule, 'points');
        if (!question) return;
        const { space, expression } = question;
        const facts = factsAt(question, parts);
        const told = new Judge(space, boxOf(space.everybody, pointOf(question, facts))).span(expression);
        const given = run(space, expression, facts);
        expect(told.kind === 'span' ? [told.lo, told.hi] : null).toEqual(given === null ? null : [given, given]);
      }),
      seeded(500),
    );
  });

  it('never tells bounds that a person leaves', () => {
    fc.assert(
      fc.property(pointsRule, fractions, (rule, parts) => {
        const question = asked(rule, 'points');
        if (!question) return;
        const { space, expression } = question;
        const told = new Judge(space, space.everybody).span(expression);
        const given = run(space, expression, factsAt(question, parts));
        if (told.kind !== 'span' || typeof given !== 'number') return;
        expect(given).toBeGreaterThanOrEqual(told.lo);
        expect(given).toBeLessThanOrEqual(told.hi);
      }),
      seeded(500),
    );
  });

  it('finds the least and the most, which nobody leaves and somebody has', () => {
    let exact = 0;
    fc.assert(
      fc.property(pointsRule, fc.array(fractions, { minLength: 10, maxLength: 10 }), (rule, people) => {
        const question = asked(rule, 'points');
        if (!question) return;
        const { space, expression } = question;
        const [most, least] = ([1, -1] as const).map((sense) =>
          extreme(space, (judge) => judge.span(expression), sense),
        );
        for (const parts of people) {
          const given = run(space, expression, factsAt(question, parts));
          if (typeof given !== 'number' || !most || !least) continue;
          expect(given).toBeLessThanOrEqual(most.bound);
          expect(given).toBeGreaterThanOrEqual(least.bound);
        }
        for (const found of [most, least]) {
          if (!found?.point || readsLists(question)) continue;
          expect(run(space, expression, realised(question, found.point))).toBe(found.bound);
          exact += 1;
        }
      }),
      seeded(30),
    );
    expect(exact).toBeGreaterThan(effort(20));
  });

  it('says that nobody meets a condition only where nobody does, and shows somebody who does', () => {
    fc.assert(
      fc.property(conditionRule, fc.array(fractions, { minLength: 10, maxLength: 10 }), (rule, people) => {
        const question = asked(rule, 'condition');
        if (!question) return;
        const { space, expression } = question;
        const given = people.map((parts) => run(space, expression, factsAt(question, parts)));
        for (const wanted of [true, false]) {
          const found = findPoint(space, (judge) => {
            const holds = judge.truth(expression);
            return wanted ? holds : negation(holds);
          });
          if (found.complete && !found.point) expect(given).not.toContain(wanted);
          if (found.point && !readsLists(question))
            expect(run(space, expression, realised(question, found.point))).toBe(wanted);
        }
      }),
      seeded(30),
    );
  });

  it('parts people so that points move one way with everything in each part', () => {
    fc.assert(
      fc.property(pointsRule, (rule) => {
        const question = asked(rule, 'points');
        if (!question || readsLists(question)) return;
        const { space, expression } = question;
        for (const { box, span } of (settle(space, (judge) => judge.span(expression)) ?? []).slice(0, 40)) {
          if (span.kind !== 'span') continue;
          const low = cornerOf(box, () => false);
          for (const [index, cell] of box.entries()) {
            const turn = span.turns?.[index] ?? 0;
            const more = run(
              space,
              expression,
              realised(question, low.with(index, cell.known === false ? null : cell.hi)),
            );
            const less = run(space, expression, realised(question, low));
            if (typeof more === 'number' && typeof less === 'number')
              expect(Math.sign(more - less)).toBe(turn === 0 ? 0 : Math.sign(more - less) === 0 ? 0 : turn);
          }
        }
      }),
      seeded(15),
    );
  });
});
