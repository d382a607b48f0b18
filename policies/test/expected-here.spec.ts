import { type Expectation, expectedHere, fitsHere, scopeOf, wantedKindOf } from '../src/index.js';
import { personNames } from '../src/logic/names.js';
import { readOperand } from '../src/logic/read-rule.js';
import { SCOPE } from './support/differential.js';
import { compiledPack, packOf } from './support/packs.js';

const count = { var: 'count' };
const degree = { var: 'degree' };
const works = { var: 'works' };

const here = (rule: unknown, path: readonly (string | number)[], result: Expectation = 'points') =>
  expectedHere(rule, path, SCOPE, result);

describe('what may be written at a place', () => {
  it.each([
    ['the whole rule of an indicator', null, [], 'rule', ['number'], null],
    ['beside a number', { '>=': [count, 0] }, ['>=', 1], 'rule', ['number'], 'number'],
    ['beside a date, on the left', { '<': ['', { var: 'born' }] }, ['<', 0], 'rule', ['date'], 'date'],
    ['beside nothing yet', { '>': [] }, ['>', 0], 'rule', ['number', 'date'], null],
    ['beside an option', { '==': [degree, ''] }, ['==', 1], 'rule', ['option'], 'code'],
    ['beside an ordered option', { at_least: [degree] }, ['at_least', 1], 'rule', ['option'], 'code'],
    ['one of a list of options', { in: [degree, ['']] }, ['in', 1, 0], 'constant', ['option'], 'code'],
    ['a name', { '*': [{ var: '' }, 2] }, ['*', 0, 'var'], 'name', ['number'], null],
    ['a name beside a date', { '==': [{ var: '' }, { var: 'born' }] }, ['==', 0, 'var'], 'name', ['date'], 'date'],
    ['the condition of an if', { if: [{ var: '' }, 1, 0] }, ['if', 0, 'var'], 'name', ['condition'], null],
    ['what an if gives', { if: [true, { var: '' }, 0] }, ['if', 1, 'var'], 'name', ['number'], null],
    ['the otherwise of an if', { if: [true, 1, 0] }, ['if', 2], 'rule', ['number'], null],
    ['what missing asks for', { missing: [''] }, ['missing', 0], 'name', [], null],
    [
      'the list of a filter',
      { count: [{ filter: [{ var: '' }] }] },
      ['count', 0, 'filter', 0, 'var'],
      'name',
      ['list'],
      null,
    ],
    [
      'the body of a filter',
      { count: [{ filter: [works, true] }] },
      ['count', 0, 'filter', 1],
      'rule',
      ['condition'],
      null,
    ],
    [
      'a number of each',
      { sum: [{ map: [works, { var: '' }] }] },
      ['sum', 0, 'map', 1, 'var'],
      'name',
      ['number'],
      null,
    ],
    ['a date field', { dated_between: [works, ''] }, ['dated_between', 1], 'field', ['date'], null],
    ['what tiers go by', { tiers: [{ var: '' }, [[1, 2]], 0] }, ['tiers', 0, 'var'], 'name', ['number', 'date'], null],
    ['a bound of tiers', { tiers: [count, [[1, 2]], 0] }, ['tiers', 1, 0, 0], 'constant', ['number'], 'number'],
    ['a value of tiers', { tiers: [count, [[1, 2]], 0] }, ['tiers', 1, 0, 1], 'constant', ['number'], null],
    ['what a table goes by', { table: [{ var: '' }, [], 0] }, ['table', 0, 'var'], 'name', ['option'], null],
    ['an option of a row', { table: [degree, [[['']], 1]] }, ['table', 1, 0, 0, 0], 'constant', ['option'], 'code'],
    ['a column', { table_2d: [degree, count, ['']] }, ['table_2d', 2, 0], 'constant', ['number'], 'number'],
    ['between the rows', { tiers: [count, []] }, ['tiers', 1], 'nothing', [], null],
    ['between the operands', { tiers: null }, ['tiers', 0, 'x'], 'nothing', [], null],
    ['inside what is no operation', { nonsense: [1] }, ['nonsense', 0], 'nothing', [], null],
    ['a single operand without a list', { '!': { var: '' } }, ['!', 'var'], 'name', ['condition'], null],
  ] as const)('%s', (_, rule, path, form, wants, beside) => {
    const found = here(rule, path);
    expect({ form: found.form, wants: found.wants, beside: found.beside?.kind ?? null }).toEqual({
      form,
      wants,
      beside,
    });
  });

  it('the rule of a veto is a condition', () => {
    expect(here(null, [], 'condition').wants).toEqual(['condition']);
  });

  it('inside a list operation the names are the fields of the records', () => {
    const names = (rule: unknown, path: readonly (string | number)[]) =>
      here(rule, path).element?.map(({ name }) => name);
    const body = { some: [works, { var: '' }] };
    expect(names(body, ['some', 1, 'var'])).toEqual(['on', 'hours', 'bonus', 'rank', 'paid']);
    expect(names(body, ['some', 0, 'var'])).toBeUndefined();
    const step = { reduce: [works, { '+': [{ var: '' }] }, 0] };
    expect(names(step, ['reduce', 1, '+', 0, 'var'])).toEqual([
      'current.on',
      'current.hours',
      'current.bonus',
      'current.rank',
      'current.paid',
      'accumulator',
    ]);
    expect(names({ map: [{ var: 'nobody' }, { var: '' }] }, ['map', 1, 'var'])).toEqual([]);
  });

  it('says which operand of which operation it is', () => {
    expect(here({ '+': [1, { '*': [2, 3] }] }, ['+', 1, '*', 1]).operation).toEqual({ name: '*', operand: 1 });
    expect(here(1, []).operation).toBeNull();
  });
});

/** The way to every operation inside a rule. */
function* rulesIn(value: unknown, path: readonly (string | number)[]): Generator<readonly (string | number)[]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield path;
  for (const [key, member] of Object.entries(value)) {
    yield* rulesIn(member, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function inside(rule: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((value, key) => (value as Record<string | number, unknown>)[key], rule);
}

test('what stands in the rules of a county fits where it stands', () => {
  const { rules } = compiledPack(packOf('yongjia-practice'));
  const scope = scopeOf(rules);
  let looked = 0;
  for (const { node } of rules.nodes.values()) {
    if (node.kind !== 'indicator' || node.rule === null) continue;
    for (const path of rulesIn(node.rule, [])) {
      const expected = expectedHere(node.rule, path, scope, 'points');
      const written = inside(node.rule, path);
      if (expected.element) continue;
      const type = readOperand(written, personNames(scope))?.type;
      expect([node.id, path, expected.form]).toEqual([node.id, path, 'rule']);
      // A division has a type under its rounding only.
      if (!type) continue;
      expect([node.id, path, expected.wants, wantedKindOf(type), fitsHere(type, expected)]).toEqual([
        node.id,
        path,
        expected.wants,
        wantedKindOf(type),
        true,
      ]);
      looked += 1;
    }
  }
  expect(looked).toBeGreaterThan(100);
});
