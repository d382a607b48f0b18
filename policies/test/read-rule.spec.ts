import fc from 'fast-check';
import { compilePolicy, type Finding, libraryOf, parsePolicy } from '../src/index.js';
import { FACTS, indicator, parsed, policyInput } from './support/small-policy.js';
import { effort, seeded } from './support/seed.js';

function findingsOf(rule: unknown): readonly Finding[] {
  return compilePolicy(parsed(policyInput([indicator('x', rule), indicator('y', 1)])), libraryOf([])).findings;
}

const AGE = { var: 'age' };

describe('the strict profile refuses what plain JSON-Logic lets pass', () => {
  it.each([
    ['an undeclared fact', { var: 'agee' }, 'RULE-UNKNOWN-FACT', '/var'],
    ['a prototype name', { var: '__proto__' }, 'RULE-UNKNOWN-FACT', '/var'],
    ['a default value', { var: ['age', 0] }, 'RULE-VAR-FORM', '/var'],
    ['an unknown operator', { plus: [1, 2] }, 'RULE-UNKNOWN-OPERATOR', '/plus'],
    ['an operator left out of the profile', { cat: ['1', '2'] }, 'RULE-REFUSED-OPERATOR', '/cat'],
    ['a constructor as operator', { constructor: [1] }, 'DOCUMENT-FORBIDDEN-KEY', undefined],
    ['a two-key object', { if: [{ '>': [1, 2], '<': [5, 1] }, 5, 0] }, 'RULE-NOT-ONE-OPERATOR', '/if/0'],
    ['a third operand of >', { if: [{ '>': [3, 2, 5] }, 5, 0] }, 'RULE-ARITY', '/if/0/>'],
    ['a number as a condition', { if: [AGE, 5, 0] }, 'RULE-TYPE', '/if/0'],
    ['a condition as a number', { '+': [true, 1] }, 'RULE-TYPE', '/+/0'],
    ['a numeric text', { '*': [AGE, '0.5'] }, 'RULE-TEXT', '/*/1'],
    ['a missing else', { if: [{ '>': [AGE, 18] }, 5] }, 'RULE-ARITY', '/if'],
    ['an else lost among many', { if: [{ '>': [AGE, 18] }, 5, { '>': [AGE, 10] }, 3] }, 'RULE-NO-ELSE', ''],
    ['branches of two types', { if: [{ '>': [AGE, 18] }, 5, true] }, 'RULE-BRANCHES-DIFFER', '/if/2'],
    ['a bare division', { '/': [AGE, 3] }, 'RULE-DIVISION-UNROUNDED', ''],
    ['a divisor that may be zero', { floor: [{ '/': [100, AGE] }] }, 'RULE-DIVISION-BY-ZERO', '/floor/0/~1/1'],
    ['a remainder by a fact', { '%': [10, AGE] }, 'RULE-DIVISOR-NOT-CONSTANT', '/%/1'],
    ['a remainder by a fraction', { '%': [AGE, 0.5] }, 'RULE-DIVISOR-NOT-CONSTANT', '/%/1'],
    [
      'a code that does not exist',
      { if: [{ '==': [{ var: 'education' }, 'doctor'] }, 5, 0] },
      'RULE-UNKNOWN-CODE',
      '/if/0/==/1',
    ],
    [
      'a code in a list that does not exist',
      { if: [{ in: [{ var: 'education' }, ['college', 'x']] }, 5, 0] },
      'RULE-UNKNOWN-CODE',
      '/if/0/in/1/1',
    ],
    ['a substring test', { if: [{ in: ['a', 'abc'] }, 5, 0] }, 'RULE-TEXT', '/if/0/in/0'],
    ['an order of codes', { if: [{ '>': [{ var: 'education' }, 'college'] }, 5, 0] }, 'RULE-NOT-ORDERED', '/if/0/>/0'],
    [
      'a date that does not exist',
      { if: [{ '>': [{ var: 'born' }, '2023-02-30'] }, 5, 0] },
      'RULE-NOT-A-DATE',
      '/if/0/>/1',
    ],
    ['a date beside a number', { if: [{ '>': [{ var: 'born' }, AGE] }, 5, 0] }, 'RULE-INCOMPARABLE', '/if/0'],
    ['too many decimals', { '*': [{ var: 'offset' }, 0.125] }, 'RULE-POINTS-PLACES', ''],
    ['an inexact constant', 0.30000000000000004, 'RULE-NUMBER-TOO-LONG', ''],
    [
      'a result beyond exact arithmetic',
      { '*': [{ var: 'amount' }, { var: 'amount' }, { var: 'amount' }] },
      'RULE-OVERFLOW',
      '',
    ],
    ['a condition where points belong', { '>': [AGE, 18] }, 'RULE-NOT-POINTS', ''],
    ['points of itself', { var: 'points.x' }, 'RULE-UNKNOWN-NODE', '/var'],
    ['points of its parent', { var: 'points.total' }, 'RULE-UNKNOWN-NODE', '/var'],
    ['points of nothing', { var: 'points.nothing' }, 'RULE-UNKNOWN-NODE', '/var'],
    [
      'missing names compared',
      { if: [{ '==': [{ missing: ['age'] }, true] }, 5, 0] },
      'RULE-MISSING-AS-VALUE',
      '/if/0/==/0',
    ],
    ['null as a number', { '+': [null, 1] }, 'RULE-NOT-A-RULE', '/+/0'],
    ['a list as a number', [1, 2], 'RULE-NOT-A-RULE', ''],
    ['a scene name outside a scene', { var: 'scene_points' }, 'RULE-UNKNOWN-FACT', '/var'],
  ])('%s', (_, rule, code, at) => {
    const input = policyInput([indicator('x', rule), indicator('y', 1)]);
    const { value, findings: structural } = parsePolicy(input);
    const findings = value ? compilePolicy(value, libraryOf([])).findings : structural;
    expect(findings.map((finding) => finding.code)).toContain(code);
    const found = findings.find((finding) => finding.code === code);
    if (at !== undefined) expect(found?.pointer).toBe(`/score/children/0/rule${at}`);
    expect(found?.message.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(found?.message.en).not.toMatch(/[\u4e00-\u9fff]/);
    expect(found?.remedy.zh).not.toBe('');
  });

  it('reports everything that is wrong, not only the first', () => {
    expect(findingsOf({ '+': [{ var: 'agee' }, '3', { plus: [] }] })).toHaveLength(3);
  });

  it('offers the fact that was meant, and the number inside the quotes', () => {
    expect(findingsOf({ var: 'agee' })[0]?.fix?.value).toBe('age');
    expect(findingsOf({ '*': [AGE, '0.5'] })[0]?.fix?.value).toBe(0.5);
  });

  it('refuses a cycle of points', () => {
    const document = parsed(policyInput([indicator('x', { var: 'points.y' }), indicator('y', { var: 'points.x' })]));
    const { policy, findings } = compilePolicy(document, libraryOf([]));
    expect(policy).toBeNull();
    expect(findings.map(({ code }) => code)).toContain('RULE-UNKNOWN-NODE');
  });

  it('says what is wrong with any JSON and never throws', () => {
    const names = fc.constantFrom(
      'var',
      'if',
      '+',
      '-',
      '*',
      '/',
      'in',
      'and',
      '!',
      '<',
      '==',
      'floor',
      'missing',
      'full_months',
      '__proto__',
      'toString',
      'x',
    );
    const { rule } = fc.letrec((tie) => ({
      rule: fc.oneof(
        { maxDepth: 6 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.constantFrom(...(FACTS ?? []).map(({ id }) => ({ var: id }))),
        tie('operation'),
      ),
      operation: fc
        .tuple(names, fc.oneof(tie('rule'), fc.array(tie('rule'), { maxLength: 4 })))
        .map(([name, operands]) => ({ [name]: operands })),
    }));
    let accepted = 0;
    fc.assert(
      fc.property(rule, (json) => {
        const { value } = parsePolicy(policyInput([indicator('x', json)]));
        if (!value) return;
        const { policy, findings } = compilePolicy(value, libraryOf([]));
        if (policy) accepted += 1;
        else expect(findings.length).toBeGreaterThan(0);
      }),
      seeded(3000),
    );
    expect(accepted).toBeGreaterThan(effort(20));
  });

  it('bounds depth without exhausting the stack', () => {
    let rule: unknown = 1;
    for (let depth = 0; depth < 5000; depth += 1) rule = { '+': [rule, 1] };
    expect(parsePolicy(policyInput([indicator('x', rule)])).findings[0]?.code).toBe('DOCUMENT-TOO-DEEP');
    let shallower: unknown = 1;
    for (let depth = 0; depth < 60; depth += 1) shallower = { '+': [shallower, 1] };
    expect(findingsOf(shallower).map(({ code }) => code)).toContain('RULE-TOO-LARGE');
  });
});
