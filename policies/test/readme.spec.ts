import { readFileSync } from 'node:fs';
import { decimalText, encodePerson, formatDay, OPERATOR_HELP, OPERATORS, readRule, SIGNATURES } from '../src/index.js';
import { AS_OF, policyOf, SCOPE } from './support/differential.js';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The person whom the examples are about. */
const person: unknown = JSON.parse(/```json\n(\{"count"[\s\S]*?)\n```/.exec(README)?.[1] ?? 'null');

interface Row {
  readonly name: string;
  readonly title: string;
  readonly arity: string;
  readonly example: string;
  readonly result: string;
}

/** Rows of the tables of operators: name, Chinese and English name, number of operands, operands, unknown, example, result. */
const ROWS = README.split('\n').flatMap((line): Row[] => {
  const cells = line.split(' | ').map((cell) => cell.replace(/^\| |\s*\|$/g, ''));
  const [name = '', title = '', arity = '', , , example = '', result = ''] = cells;
  const plain = (cell: string): string => cell.replaceAll('`', '');
  return cells.length === 7 && OPERATORS.has(plain(name))
    ? [{ name: plain(name), title, arity, example: plain(example), result: plain(result) }]
    : [];
});

describe('the table of operators in README.md', () => {
  it('describes every operator once', () => {
    expect(ROWS.map(({ name }) => name).sort()).toEqual([...OPERATORS.keys()].sort());
  });

  it.each(ROWS)('$name: $example gives $result', ({ name, title, arity, example, result }) => {
    const operator = OPERATORS.get(name);
    const { min = 0, max = 0 } = operator?.arity ?? {};
    expect(title).toBe(`${operator?.title.zh} ${operator?.title.en}`);
    expect(arity).toBe(min === max ? `${min}` : `${min}–${max}`);
    expect(example).toContain(`"${name}"`);
    // An author is shown the same example, and a word for each operand but those that repeat the last.
    const help = OPERATOR_HELP.get(name);
    expect(help).toMatchObject({ example, result });
    expect(help?.operands.length).toBeLessThanOrEqual(max);
    expect(Math.min(min, SIGNATURES.get(name)?.operands.length ?? 0)).toBeLessThanOrEqual(help?.operands.length ?? 0);

    const policy = policyOf([]);
    const { expression, findings } = readRule(JSON.parse(example), SCOPE, 'key');
    expect(findings).toEqual([]);
    const { facts } = encodePerson(policy.facts, person, AS_OF);
    if (!expression || !facts) throw new Error('the example is well typed and its person fits');
    const value = policy.compiler.compile(expression)({ facts, points: [] });
    const { type } = expression;
    const shown =
      type.kind === 'number' && typeof value === 'number'
        ? Number(decimalText({ units: value, places: type.places }))
        : type.kind === 'date' && typeof value === 'number'
          ? formatDay(value)
          : value;
    expect(JSON.stringify(shown)).toBe(result);
  });
});
