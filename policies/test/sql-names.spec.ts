import {
  compilePolicy,
  DuckDbPrinter,
  libraryOf,
  parsePolicy,
  PERSON_COLUMNS,
  PolicySql,
  PostgresPrinter,
  type SqlPrinter,
} from '../src/index.js';
import { compiled, FACTS as FEW, group, indicator, policyInput } from './support/small-policy.js';

const PRINTERS: [string, SqlPrinter][] = [
  ['PostgreSQL', new PostgresPrinter()],
  ['DuckDB', new DuckDbPrinter()],
];
const FACTS = FEW ?? [];
const LONG = 'a'.repeat(56);

/** SQL without its comments. */
function code(sql: string): string {
  return sql
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('--'))
    .join('\n');
}

describe.each(PRINTERS)('names in %s', (_, printer) => {
  it('keeps words of people inside comments, whatever line breaks they hold', () => {
    const title = { zh: '年龄\n; DROP TABLE persons; --\n*/ SELECT 1' };
    const policy = compiled(
      policyInput([indicator('age', { var: 'age' }, { title })], {
        facts: FACTS.map((fact) => ({ ...fact, label: title })),
        vetoes: [{ id: 'young', title, rule: { '<': [{ var: 'age' }, 18] } }],
      }),
    );
    const sql = new PolicySql(policy, printer, { table: 'persons', key: 'id', asOf: 0 });
    for (const text of [sql.persons(), sql.aggregates()]) {
      expect(text).toContain('DROP TABLE');
      expect(code(text)).not.toContain('DROP TABLE');
    }
  });

  it('quotes the columns of a table, whatever they are called', () => {
    const policy = compiled(policyInput([indicator('age', { var: 'age' })]));
    const columns = new Map([['age', '年"龄; DROP']]);
    const sql = new PolicySql(policy, printer, { table: 'persons', asOf: 0, columns });
    expect(sql.aggregates()).toContain('"年""龄; DROP"::BIGINT AS "age"');
  });

  it('does not let the database cut two long ids to one', () => {
    const ids = [`${LONG}-one`, `${LONG}-two`];
    const policy = compiled(
      policyInput([
        group(
          'both',
          ids.map((id) => indicator(id, { var: 'age' })),
        ),
      ]),
    );
    const sql = new PolicySql(policy, printer, { table: 'persons', key: 'id', asOf: 0 });
    const names = ids.map((id) => sql.pointsColumn(id));
    expect(new Set(names.map((name) => name.slice(0, printer.longestName))).size).toBe(2);
    for (const [, name = ''] of sql.persons().matchAll(/"([^"]+)"/g)) {
      expect(name.length).toBeLessThanOrEqual(printer.longestName);
    }
  });

  it('has no id for a fact that is the name of a column of its own', () => {
    const facts = FACTS.slice(0, 1);
    for (const id of [...Object.values(PERSON_COLUMNS), 'points age', 'age"; DROP TABLE persons', '年龄']) {
      const input = policyInput([indicator('age', 1)], { facts: [...facts, { ...facts[0], id } as (typeof facts)[0]] });
      const { value, findings } = parsePolicy(input);
      const refused = value ? compilePolicy(value, libraryOf([])).findings : findings;
      expect(refused.map(({ pointer }) => pointer)).toContain('/facts/1/id');
    }
  });

  it('reads only the columns that the rules need', () => {
    const policy = compiled(policyInput([indicator('age', { var: 'age' })]));
    const sql = new PolicySql(policy, printer, { table: 'persons', asOf: 0 }).aggregates();
    expect(FACTS.filter(({ id }) => sql.includes(`"${id}"`)).map(({ id }) => id)).toEqual(['age']);
  });
});
