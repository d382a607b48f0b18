import type { RuleScope } from '../../logic/rule-scope.js';
import type { Measure } from '../patterns/measure.js';
import type { ConditionTest, TestOperator, TestValue } from './condition.js';
import { measuredType, startingTest, startingValue } from './starting-test.js';

/** What an officer can choose to ask of a subject: a comparison, a range, membership, whether it holds, whether it is known. */
export type TestChoice = TestOperator | 'from-to' | 'between' | 'one-of' | 'holds' | 'known' | 'unknown';

/** The choice that a test is; undefined for tests that are chosen otherwise. */
export function choiceOf(test: ConditionTest): TestChoice | undefined {
  switch (test.kind) {
    case 'compare':
      return test.operator;
    case 'between':
      return test.closed ? 'from-to' : 'between';
    case 'one-of':
    case 'holds':
      return test.kind;
    case 'known':
      return test.known ? 'known' : 'unknown';
    case 'missing':
    case 'records':
      return undefined;
  }
}

/** What is asked about; undefined where a test asks about several facts, or about records as such. */
export function subjectOfTest(test: ConditionTest): Measure | undefined {
  switch (test.kind) {
    case 'compare':
    case 'between':
    case 'one-of':
      return test.subject;
    case 'holds':
    case 'known':
      return { kind: 'fact', fact: test.fact };
    case 'missing':
    case 'records':
      return undefined;
  }
}

const OF_NUMBERS: readonly TestChoice[] = ['>=', '>', '<=', '<', '==', '!=', 'from-to', 'one-of'];

/** The choices that fit a subject. Whether it is known can be asked of facts only, not of what is counted. */
export function choicesFor(subject: Measure, scope: RuleScope): readonly TestChoice[] {
  const type = measuredType(subject, scope);
  const known: readonly TestChoice[] = subject.kind === 'fact' ? ['known', 'unknown'] : [];
  switch (type?.kind) {
    case 'boolean':
      return ['holds', ...known];
    case 'number':
      return [...OF_NUMBERS, ...known];
    case 'date':
      return ['>=', '>', '<=', '<', '==', '!=', 'from-to', ...known];
    case 'code':
      return ['==', '!=', 'one-of', ...(type.ordered ? (['at_least', 'at_most'] as const) : []), ...known];
    default:
      return known;
  }
}

function valuesOf(test: ConditionTest): readonly TestValue[] {
  switch (test.kind) {
    case 'compare':
      return [test.value];
    case 'between':
      return [test.low, test.high];
    case 'one-of':
      return test.values;
    default:
      return [];
  }
}

/** The test that asks something else of the same subject; values are kept as far as they fit. */
export function withChoice(test: ConditionTest, choice: TestChoice, scope: RuleScope): ConditionTest {
  const subject = subjectOfTest(test);
  const type = subject && measuredType(subject, scope);
  if (!subject || !type) return test;
  const negated = test.negated ? { negated: test.negated } : {};
  const value = valuesOf(test)[0] ?? startingValue(type, scope);
  switch (choice) {
    case 'holds':
      return { kind: 'holds', fact: subject.fact, ...negated };
    case 'known':
    case 'unknown':
      return { kind: 'known', fact: subject.fact, known: choice === 'known', ...negated };
    case 'from-to':
    case 'between':
      return {
        kind: 'between',
        subject,
        low: value,
        high: valuesOf(test)[1] ?? value,
        closed: choice === 'from-to',
        ...negated,
      };
    case 'one-of': {
      const values = valuesOf(test).filter((each) => typeof each === 'number' || typeof each === 'string');
      const first = startingValue(type, scope);
      return {
        kind: 'one-of',
        subject,
        values: values.length > 0 ? values : typeof first === 'string' || typeof first === 'number' ? [first] : [],
        ...negated,
      };
    }
    default: {
      const { constantFirst } = test.kind === 'compare' ? test : {};
      return {
        kind: 'compare',
        subject,
        operator: choice,
        value,
        ...(constantFirst ? { constantFirst } : {}),
        ...negated,
      };
    }
  }
}

/** The same question of another subject where that fits, else a first test of it; undefined where there is no such fact. */
export function withSubject(test: ConditionTest, subject: Measure, scope: RuleScope): ConditionTest | undefined {
  const before = subjectOfTest(test);
  const first = startingTest(subject, scope);
  if (!first || !before) return first;
  const [was, is] = [measuredType(before, scope), measuredType(subject, scope)];
  const alike = was?.kind === is?.kind && is?.kind !== 'code' && is?.kind !== 'records';
  const choice = choiceOf(test);
  if (!alike || choice === undefined || !choicesFor(subject, scope).includes(choice)) return first;
  switch (test.kind) {
    case 'compare':
    case 'between':
    case 'one-of':
      return { ...test, subject };
    case 'holds':
    case 'known':
      return { ...test, fact: subject.fact };
    default:
      return first;
  }
}
