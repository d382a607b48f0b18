import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { OPERATORS, Random, readRule, ruleJsonSchema } from '../src/index.js';
import { SIGNATURES } from '../src/logic/operators/signatures.js';
import { randomRules, SCOPE } from './support/differential.js';
import { effort, SEED } from './support/seed.js';

const isRule = new Ajv2020({ strict: false, validateFormats: false, code: { optimize: false } }).compile(
  ruleJsonSchema(),
);

/** What the schema has against a rule. */
const against = (rule: unknown): string[] =>
  isRule(rule) ? [] : (isRule.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

describe('the published JSON Schema of rules', () => {
  it('is what the operators say', () => {
    const file: unknown = JSON.parse(readFileSync(new URL('../schema/rule.schema.json', import.meta.url), 'utf8'));
    expect(file).toEqual(ruleJsonSchema());
    expect([...SIGNATURES.keys()].sort()).toEqual([...OPERATORS.keys()].sort());
  });

  it('takes whatever the rule reader takes', () => {
    for (const { rule } of randomRules(Random.of(SEED, 4), effort(1000))) {
      const errors = against(rule);
      if (errors.length > 0) throw new Error(`${JSON.stringify(rule)}\n${errors.slice(0, 9).join('\n')}`);
    }
  });

  it.each([
    ['an unknown operator', { plus: [1, 2] }],
    ['two operators in one object', { '+': [1, 2], '-': [1, 2] }],
    ['a third operand of >', { if: [{ '>': [3, 2, 5] }, 5, 0] }],
    ['a condition as a number', { '+': [true, 1] }],
    ['a comparison as a number', { '*': [{ '>': [1, 2] }, 2] }],
    ['a sum as a condition', { and: [{ '+': [1, 2] }] }],
    ['a default value', { var: ['count', 0] }],
    ['a text', 'count'],
    ['a list', [1, 2]],
    ['a table without rows', { tiers: [{ var: 'count' }, [], 0] }],
    ['a row of three', { tiers: [{ var: 'count' }, [[1, 2, 3]], 0] }],
    ['rounding to seven places', { round: [{ var: 'yuan' }, 7] }],
  ])('refuses %s, as the rule reader does', (_, rule) => {
    expect(readRule(rule, SCOPE, 'points').expression).toBeNull();
    expect(against(rule)).not.toEqual([]);
  });
});
