import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import {
  type CompiledPolicy,
  compilePolicy,
  encodePerson,
  encodePopulation,
  generatePopulation,
  judgeFrame,
  libraryOf,
  NotInSql,
  parseCasesText,
  parseDay,
  parsePolicyText,
  type PersonFacts,
  PERSON_COLUMNS,
  PolicySql,
  Random,
  scoreFrame,
  readAggregates,
  simulate,
  simulationSummary,
} from '@jifen/policies';
// eslint-disable-next-line import-x/no-relative-packages -- the generator of rules belongs to the tests of the language
import { policyOf, randomPersons, type RandomRule, randomRules } from '../../policies/test/support/differential.js';
import { openDuckDb, openPostgres, type SqlDatabase } from './databases.js';

jest.setTimeout(600_000);

const AS_OF = '2026-06-18';
const SEED = Number(process.env['TEST_SEED'] ?? 20261121);
const ROOT = new URL('../../policies/', import.meta.url);

function documentAt(path: string) {
  const { value, findings } = parsePolicyText(readFileSync(new URL(path, ROOT), 'utf8'));
  if (!value) throw new Error(`${path}: ${JSON.stringify(findings[0])}`);
  return value;
}

const PROVINCE = 'packs/zhejiang-common-2023/policy.json';

function policyAt(path: string, included: readonly string[] = [PROVINCE]): CompiledPolicy {
  const { policy, findings } = compilePolicy(documentAt(path), libraryOf(included.map(documentAt)));
  if (!policy) throw new Error(`${path}: ${JSON.stringify(findings[0])}`);
  return policy;
}

/** A scheme of the policies' tests with what it includes. */
function schemeAt(name: string): CompiledPolicy {
  const folder = `test/schemes/${name}/included/`;
  const included = existsSync(new URL(folder, ROOT)) ? readdirSync(new URL(folder, ROOT)) : [];
  return policyAt(
    `test/schemes/${name}/policy.json`,
    included.map((file) => folder + file),
  );
}

/** A small policy with those parts. */
function compiledInput(parts: object): CompiledPolicy {
  const { value, findings } = parsePolicyText(
    JSON.stringify({
      format: 'points-policy/2',
      id: 'small',
      version: '1',
      title: { zh: '小政策' },
      jurisdiction: { code: 'practice', title: { zh: '演练' }, level: 'county', practice: true },
      effective: { from: '2026-01-01' },
      ...parts,
    }),
  );
  const { policy } = value ? compilePolicy(value, libraryOf([])) : { policy: null };
  if (!policy) throw new Error(JSON.stringify(findings));
  return policy;
}

function root(children: readonly object[]): object {
  return { kind: 'group', id: 'all', title: { zh: '总积分' }, role: 'total', combine: 'sum', children };
}

/** A policy of these rules. The policies' tests make it from their sources; here it is taken for one of the built package. */
function randomPolicy(rules: readonly RandomRule[]): CompiledPolicy {
  return policyOf(rules) as unknown as CompiledPolicy;
}

function sqlOf(policy: CompiledPolicy, { printer }: SqlDatabase, asOf: string): PolicySql {
  return new PolicySql(policy, printer, { table: 'people', key: 'id', asOf: parseDay(asOf) ?? NaN });
}

/** Points of every node and every verdict of each person, by the database and by the engine. */
async function expectSamePersons(
  policy: CompiledPolicy,
  persons: readonly PersonFacts[],
  asOf: string,
  database: SqlDatabase,
): Promise<void> {
  await database.fill('people', policy.resolved.document.facts, persons);
  const sql = sqlOf(policy, database, asOf);
  const rows = await database.query(sql.persons());
  expect(rows).toHaveLength(persons.length);
  for (const [index, row] of rows.entries()) {
    const { facts } = encodePerson(policy.facts, persons[index], asOf);
    if (!facts) throw new Error('the person fits the dictionary');
    const { points } = scoreFrame(policy, facts);
    const verdicts = judgeFrame(policy, facts, points);
    const bySql = [
      ...policy.nodes.map(({ node }) => Number(row[sql.pointsColumn(node.id)])),
      row[PERSON_COLUMNS.state],
      ...policy.vetoes.map(({ verdict }) => row[sql.verdictColumn(verdict.id)] === true),
    ];
    const byEngine = [
      ...points,
      verdicts.standing,
      ...policy.vetoes.map(({ verdict }) => verdicts.vetoes.includes(verdict.id)),
    ];
    expect([persons[index], bySql]).toEqual([persons[index], byEngine]);
  }
}

function hasSql(rule: RandomRule, database: SqlDatabase): boolean {
  try {
    sqlOf(randomPolicy([rule]), database, AS_OF).persons();
    return true;
  } catch (error) {
    if (error instanceof Error && error.constructor.name === NotInSql.name) return false;
    throw error;
  }
}

const postgres = await openPostgres();
const reason = 'missing' in postgres ? ` [skip: ${postgres.missing}]` : '';
const databases = [
  ['DuckDB', await openDuckDb()],
  [`PostgreSQL${reason}`, 'missing' in postgres ? null : postgres],
] as const;

afterAll(async () => {
  for (const [, database] of databases) await database?.close();
});

for (const [name, database] of databases) {
  (database ? describe : describe.skip)(`a policy as SQL in ${name}`, () => {
    const on = database as SqlDatabase;

    it.each(['yongjia-practice', 'yongjia-practice-old', 'yongjia-new-2022', 'yongjia-old'])(
      'gives every figure of %s that the simulation gives',
      async (pack) => {
        const policy = policyAt(`packs/${pack}/policy.json`);
        const population = generatePopulation({ seed: 20260601, persons: 500, asOf: AS_OF });
        const encoded = encodePopulation(population, [policy.resolved.document.facts]).population;
        if (!encoded) throw new Error('the population has the facts');
        await on.fill(
          'people',
          policy.resolved.document.facts,
          population.persons.map(({ facts }) => facts),
        );
        const [row] = await on.query(sqlOf(policy, on, AS_OF).aggregates());
        const { manifest, ...summary } = simulationSummary(simulate(policy, encoded, AS_OF));
        const bySql = readAggregates(policy, row ?? {}, manifest.population.contentHash, AS_OF, on.printer);
        expect(JSON.stringify(bySql)).toBe(JSON.stringify({ manifest, ...summary }));
      },
    );

    it.each(readdirSync(new URL('test/schemes', ROOT)))('scores the persons of the scheme %s', async (scheme) => {
      const policy = schemeAt(scheme);
      const { value } = parseCasesText(readFileSync(new URL(`test/schemes/${scheme}/cases.json`, ROOT), 'utf8'));
      for (const asOf of new Set(value?.cases.map((each) => each.asOf))) {
        const persons = (value?.cases ?? []).filter((each) => each.asOf === asOf).map(({ facts }) => facts);
        await expectSamePersons(policy, persons, asOf, on);
      }
    });

    it('takes words of SQL for ids, and amounts beyond 32 bits', async () => {
      const ids = ['select', 'order', 'user', 'key', 'total', 'state', 'persons', 'each', 'r', 'e'];
      const large = (id: string) => ({
        kind: 'indicator',
        id,
        title: { zh: '分值' },
        rule: { if: [{ var: 'select' }, 20_000_000, 1] },
      });
      const policy = compiledInput({
        facts: ids.map((id) => ({ id, label: { zh: id }, type: { kind: 'boolean' } })),
        vetoes: [{ id: 'where', title: { zh: '否决' }, rule: { and: ids.map((id) => ({ var: id })) } }],
        score: root([large('from'), large('group'), large('limit')]),
      });
      const everybody = ids.map((id) => [id, true]);
      const persons = [Object.fromEntries(everybody), { select: false, r: true }, {}] as PersonFacts[];
      await expectSamePersons(policy, persons, AS_OF, on);
    });

    it('gives for random rules and persons what the engine gives', async () => {
      console.info(`seed ${SEED}`);
      const random = Random.of(SEED, 5);
      const rules = randomRules(random as never, 600).filter((rule) => hasSql(rule, on));
      expect(rules.length).toBeGreaterThan(500);
      const persons = randomPersons(random as never, 60);
      for (let start = 0; start < rules.length; start += 20)
        await expectSamePersons(randomPolicy(rules.slice(start, start + 20)), persons, AS_OF, on);
    });
  });
}
