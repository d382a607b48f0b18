import {
  compilePolicy,
  encodePopulation,
  generatePopulation,
  libraryOf,
  parsePolicyText,
  populationHash,
  simulate,
  simulationSummary,
} from '@jifen/policies';
import { jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, jifen, packs } from './cli-run.js';
import { spawn } from 'node:child_process';

// Each test starts the command once or twice; on a busy machine a start takes seconds.
jest.setTimeout(120_000);

const AS_OF = '2026-06-18';
const PRACTICE = join(packs, 'yongjia-practice');
const PRACTICE_OLD = join(packs, 'yongjia-practice-old');
const PROVINCE = join(packs, 'zhejiang-common-2023');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jifen-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file for a test and gives its path. */
function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('check', () => {
  it('passes the packs with their cases, in Chinese, with exit code 0', async () => {
    const { code, stdout } = await jifen('check', PRACTICE, PROVINCE);
    expect(code).toBe(0);
    expect(stdout).toContain('0 处错误');
    expect(stdout).toMatch(/用例 \d+ 个，不符 0 个，json-logic-js 比对 \d{3,} 条规则/);
  });

  it('names file, line, column and pointer of an error, and ends with 1', async () => {
    const broken = read(join(PROVINCE, 'policy.json'));
    broken.score.children[0].rule = { '>': [{ var: 'agee' }, 1] };
    const path = file('broken.json', broken);
    const { code, stdout } = await jifen('check', path);
    expect(code).toBe(1);
    const line =
      readFileSync(path, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('agee')) + 1;
    expect(stdout).toContain(`错误  RULE-UNKNOWN-FACT  ${path}:${line}:`);
    expect(stdout).toContain('  /score/children/0/rule');
    const json = JSON.parse((await jifen('check', path, '--json')).stdout);
    expect(json).toMatchObject({ ok: false, files: [{ file: path }] });
    expect(json.files[0].findings[0]).toMatchObject({ code: 'RULE-UNKNOWN-FACT', line, file: path });
  });

  it('finds what is included beside the policy or in a library, and says when it is not there', async () => {
    const path = file('lonely.json', read(join(PRACTICE, 'policy.json')));
    const alone = await jifen('check', path);
    expect([alone.code, alone.stdout.includes('INCLUDE-NOT-FOUND')]).toEqual([1, true]);
    expect((await jifen('check', path, '--library', packs)).code).toBe(0);
    expect((await jifen('check', path, '--library', join(folder, 'nowhere'))).stdout).toContain('FILE-UNREADABLE');
  });

  it('fails a policy whose case does not hold', async () => {
    mkdirSync(join(folder, 'with-cases'));
    file('with-cases/policy.json', read(join(PROVINCE, 'policy.json')));
    const cases = read(join(PROVINCE, 'cases.json'));
    cases.cases[1].expect.total += 1;
    const path = file('with-cases/cases.json', cases);
    const { code, stdout } = await jifen('check', join(folder, 'with-cases'));
    expect(code).toBe(1);
    expect(stdout).toContain(`CASE-FAILED  ${path}:`);
    expect(stdout).toMatch(/total：期望 11\.00，实际 10\.00/);
    expect(stdout).toContain('不符 1 个');
  });

  it('counts what blocks publication when asked to', async () => {
    const pending = join(packs, 'yongjia-new-2022');
    expect((await jifen('check', pending)).code).toBe(0);
    expect((await jifen('check', pending, '--publication')).code).toBe(1);
  });
});

describe('coverage and mutate', () => {
  it('say what the cases show, and which person would show the rest', async () => {
    const { code, stdout } = await jifen('coverage', PROVINCE, '--propose', '2026-06-18', '--json');
    expect(code).toBe(0);
    const { percent, covered, uncovered, proposed } = JSON.parse(stdout);
    expect(percent).toBe(Math.floor((covered.length * 100) / (covered.length + uncovered.length)));
    expect(proposed.proposals.length).toBeGreaterThan(0);
    expect((await jifen('coverage', PROVINCE, '--lang', 'en')).stdout).toMatch(/Cases cover \d+ of \d+ goals/);
  });

  it('list the changes that no case notices', async () => {
    const whole = await jifen('mutate', PROVINCE);
    expect([whole.code, /用例发现 (\d+) 处/.exec(whole.stdout)?.[1]]).toEqual([
      0,
      /改动 (\d+) 处/.exec(whole.stdout)?.[1],
    ]);
    const few = file('few-cases.json', { cases: read(join(PROVINCE, 'cases.json')).cases.slice(0, 1) });
    expect((await jifen('mutate', PROVINCE, '--cases', few)).code).toBe(1);
  });
});

describe('score', () => {
  const example = read(join(PRACTICE, 'cases.json')).cases[0];

  it('gives the total of a case, every node explained', async () => {
    const person = file('person.json', { facts: example.facts });
    const { code, stdout } = await jifen('score', PRACTICE, person, '--as-of', example.asOf, '--json');
    expect(code).toBe(0);
    const scored = JSON.parse(stdout);
    expect(scored.total).toBe(example.expect.total * 100);
    expect(scored.nodes.length).toBeGreaterThan(60);
    for (const { explanation } of scored.nodes)
      expect([typeof explanation.zh, typeof explanation.en]).toEqual(['string', 'string']);
    const bare = await jifen('score', PRACTICE, file('bare.json', example.facts), '--as-of', example.asOf);
    expect(bare.stdout).toContain('总积分');
    expect(bare.stdout).toContain('【演练】');
  });

  it('points at the fact that is wrong', async () => {
    const person = file('wrong.json', { facts: { ...example.facts, education: 'kindergarten', height: 180 } });
    const { code, stderr } = await jifen('score', PRACTICE, person, '--as-of', AS_OF);
    expect(code).toBe(1);
    expect(stderr).toMatch(/PERSON-UNKNOWN-FACT {2}.*wrong\.json:\d+:\d+ {2}\/facts\/height/);
    expect(stderr).toMatch(/PERSON-WRONG-TYPE {2}.*wrong\.json:\d+:\d+ {2}\/facts\/education/);
  });
});

describe('population, hash, simulate, compare, rank', () => {
  const request = { seed: 9, persons: 400, asOf: AS_OF };
  const generate = ['--persons', '400', '--seed', '9', '--as-of', AS_OF];

  it('write and hash the bytes that the library generates', async () => {
    const out = join(folder, 'residents.ndjson');
    const written = await jifen('population', ...generate, '--out', out, '--json');
    const expected = populationHash(generatePopulation(request));
    expect(JSON.parse(written.stdout)).toMatchObject({ persons: 400, contentHash: expected });
    const bytes = readFileSync(out);
    expect(`sha256:${createHash('sha256').update(bytes).digest('hex')}`).toBe(expected);
    expect((await jifen('population', ...generate)).stdout).toBe(bytes.toString('utf8'));
    expect((await jifen('hash', out)).stdout).toBe(`${expected}  ${out}\n`);
  });

  it('simulate a generated population and a file of it to the same figures as the library', async () => {
    const out = join(folder, 'same.ndjson');
    await jifen('population', ...generate, '--out', out);
    const [generated, fromFile] = await Promise.all([
      jifen('simulate', PRACTICE, ...generate, '--json'),
      jifen('simulate', PRACTICE, '--population', out, '--json'),
    ]);
    expect(fromFile.stdout).toBe(generated.stdout);
    const [document, province] = [PRACTICE, PROVINCE].map((pack) => {
      const { value } = parsePolicyText(readFileSync(join(pack, 'policy.json'), 'utf8'));
      if (!value) throw new Error(`${pack} does not parse`);
      return value;
    });
    const { policy } = document && province ? compilePolicy(document, libraryOf([province])) : { policy: null };
    const { population } = policy
      ? encodePopulation(generatePopulation(request), [policy.facts.facts])
      : { population: null };
    if (!policy || !population) throw new Error('not compiled');
    const expected = simulationSummary(simulate(policy, population, AS_OF));
    expect(JSON.parse(generated.stdout)).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  it('show a simulation in Chinese, or in English', async () => {
    const [zh, en] = await Promise.all([
      jifen('simulate', PRACTICE, ...generate),
      jifen('simulate', PRACTICE, ...generate, '--lang', 'en'),
    ]);
    for (const word of ['人均', '分位', '未取得人数', '社保缴纳', '引擎']) expect(zh.stdout).toContain(word);
    expect(en.stdout).toContain('Quantiles:');
    expect(en.stdout).not.toContain('人均');
  });

  it('compare old and new with their seal', async () => {
    const { code, stdout } = await jifen('compare', PRACTICE_OLD, PRACTICE, ...generate, '--sample', '20');
    expect(code).toBe(0);
    expect(stdout).toMatch(/从 A 改为 B，400 人中 \d+ 人上升，\d+ 人下降，\d+ 人不变/);
    const [, passed, checks] = /校验 (\d+)\/(\d+)/.exec(stdout) ?? [];
    expect([Number(checks) >= 6, passed]).toEqual([true, checks]);
    const json = JSON.parse(
      (await jifen('compare', PRACTICE_OLD, PRACTICE, ...generate, '--sample', '20', '--json')).stdout,
    );
    expect(json.sealed).toBe(true);
    expect(json.winners + json.losers + json.unchanged).toBe(400);
    expect(json.manifest.policies).toHaveLength(2);
    expect(json.crossing).toBeNull();
  });

  it('compare by the bands that were asked for, and refuse those that part nothing', async () => {
    const wanted = ['compare', PRACTICE_OLD, PRACTICE, ...generate, '--sample', '5', '--bands'];
    const { manifest, bands, sealed } = JSON.parse((await jifen(...wanted, '0.5,12.25', '--json')).stdout);
    expect(manifest.edges).toEqual({ moderate: 50, strong: 1225 });
    expect(bands.map(({ from }: { from: number | null }) => from)).toEqual([null, -1224, -49, 0, 1, 50, 1225]);
    expect(sealed).toBe(true);
    for (const wrong of ['20,5', '5', '5,20,30', '5,x', '0.001,5', '-5,20']) {
      const { code, stderr } = await jifen(...wanted, wrong);
      expect([wrong, code, stderr.includes('--bands')]).toEqual([wrong, 1, true]);
    }
  });

  it('compare who crosses the cut-off of a scene', async () => {
    const many = ['--persons', '3000', '--as-of', AS_OF, '--sample', '5', '--scene', 'schooling'];
    const people = await jifen('compare', PRACTICE_OLD, PRACTICE, ...many);
    expect([people.code, people.stdout.includes('不入→入')]).toEqual([0, true]);
    const { crossing, manifest } = JSON.parse(
      (await jifen('compare', PRACTICE_OLD, PRACTICE, ...many, '--json')).stdout,
    );
    const { inIn, inOut, outIn, outOut, applications } = crossing.crossing;
    expect(inIn.length + inOut.length + outIn.length + outOut.length).toBe(applications);
    expect(manifest.scene).toEqual({ id: 'schooling' });
  });

  it('tell which clause did it, with shares that sum to the whole', async () => {
    const revised = read(join(PROVINCE, 'policy.json'));
    const [age, education] = revised.score.children;
    age.max = 4;
    education.max = 6;
    const path = file('revised.json', revised);
    const wanted = ['compare', PROVINCE, path, ...generate, '--sample', '5', '--attribution'];
    const people = await jifen(...wanted);
    expect([people.code, people.stdout.includes('哪一条造成的')]).toEqual([0, true]);
    expect(people.stdout).toContain('全部次序，4 次运行');
    const { attribution, deltaSum } = JSON.parse((await jifen(...wanted, '--json')).stdout);
    const ids = attribution.clauses.map(({ clause }: { clause: { id: string } }) => clause.id);
    expect(ids).toEqual([`node/${age.id}`, `node/${education.id}`]);
    const parts = attribution.clauses.map(({ shares }: { shares: { part: number }[] }) => shares[0]?.part ?? NaN);
    expect(deltaSum).toBeLessThan(0);
    expect(parts[0] + parts[1]).toBe(deltaSum);
  });

  it('rank the applicants of a scene', async () => {
    const many = ['--persons', '3000', '--as-of', AS_OF];
    const { code, stdout } = await jifen('rank', PRACTICE, '--scene', 'schooling', ...many, '--top', '2');
    expect(code).toBe(0);
    expect(stdout).toMatch(/积分入学，截至 2026-06-18，申请 \d+ 份/);
    expect(stdout).toContain('入围');
    const json = JSON.parse(
      (await jifen('rank', PRACTICE, '--scene', 'schooling', ...many, '--pool', 'chengbei=3', '--json')).stdout,
    );
    const pool = json.pools.find((each: { pool: string }) => each.pool === 'chengbei');
    expect(pool).toMatchObject({ quota: 3, admitted: 3 });
    expect(pool.cutOff.lastAdmitted).toMatch(/^A\d{8}$/);
  });
});

describe('help', () => {
  it.each(['check', 'score', 'simulate', 'compare', 'rank', 'population', 'hash'])(
    'explains %s with an example, in both languages',
    async (command) => {
      const [zh, en] = await Promise.all([jifen(command, '--help'), jifen(command, '--help', '--lang', 'en')]);
      expect([zh.code, en.code]).toEqual([0, 0]);
      expect(zh.stdout).toContain('用法：');
      expect(zh.stdout).toContain(`npm run -s jifen -- ${command}`);
      expect(en.stdout).toContain('Usage:');
      expect(en.stdout).toContain('Example:');
      expect(en.stdout.replace(/policies\/packs\/\S+/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
    },
  );

  it('lists the commands', async () => {
    const { code, stdout } = await jifen('--help');
    expect(code).toBe(0);
    for (const command of ['check', 'score', 'simulate', 'compare', 'rank', 'population', 'hash']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    }
  });
});

describe('bad input', () => {
  const broken = () => file('syntax.json', '{"a": 1,\n"b": }');
  const cases: readonly (readonly [name: string, code: string, argv: () => string[]])[] = [
    ['no command', 'CLI-USAGE', () => []],
    ['an unknown command', 'CLI-USAGE', () => ['chek']],
    ['an unknown option', 'CLI-USAGE', () => ['check', PRACTICE, '--jsn']],
    ['a missing argument', 'CLI-USAGE', () => ['score', PRACTICE]],
    ['a missing option', 'CLI-USAGE', () => ['score', PRACTICE, broken()]],
    [
      'a missing file',
      'FILE-UNREADABLE',
      () => ['simulate', join(folder, 'no.json'), '--persons', '1', '--as-of', AS_OF],
    ],
    ['a folder without a policy', 'FILE-UNREADABLE', () => ['simulate', folder, '--persons', '1', '--as-of', AS_OF]],
    ['broken JSON', 'DOCUMENT-SYNTAX', () => ['score', PRACTICE, broken(), '--as-of', AS_OF]],
    [
      'a file that is no policy',
      'DOCUMENT-NOT-ALLOWED',
      () => ['rank', file('none.json', {}), '--scene', 'x', '--persons', '1', '--as-of', AS_OF],
    ],
    ['a day that does not exist', 'AS-OF-NOT-A-DATE', () => ['score', PRACTICE, broken(), '--as-of', '2026-02-30']],
    ['no population', 'CLI-POPULATION-SOURCE', () => ['simulate', PRACTICE]],
    ['two populations', 'CLI-POPULATION-SOURCE', () => ['simulate', PRACTICE, '--population', 'x', '--persons', '1']],
    ['a number that is none', 'GENERATION-INVALID', () => ['simulate', PRACTICE, '--persons', 'ten', '--as-of', AS_OF]],
    [
      'a negative seed',
      'GENERATION-INVALID',
      () => ['simulate', PRACTICE, '--persons', '1', '--seed=-1', '--as-of', AS_OF],
    ],
    ['generation without a day', 'CLI-AS-OF-MISSING', () => ['simulate', PRACTICE, '--persons', '1']],
    [
      'a population that is none',
      'POPULATION-NO-HEADER',
      () => ['simulate', PRACTICE, '--population', file('p.ndjson', '{"kind":"person"}\n')],
    ],
    ['an empty population', 'POPULATION-EMPTY', () => ['simulate', PRACTICE, '--population', file('e.ndjson', '')]],
    [
      'a population without the facts of the policy',
      'POPULATION-LACKS-FACT',
      () => ['simulate', join(packs, 'shengsi-2017'), '--persons', '2', '--as-of', AS_OF],
    ],
    [
      'an unknown scene',
      'RANK-SCENE-UNKNOWN',
      () => ['rank', PRACTICE, '--scene', 'moon', '--persons', '1', '--as-of', AS_OF],
    ],
    [
      'a quota that is no number',
      'CLI-NOT-A-NUMBER',
      () => ['rank', PRACTICE, '--scene', 'schooling', '--pool', 'chengbei=x', '--persons', '1', '--as-of', AS_OF],
    ],
    [
      'a file that cannot be written',
      'FILE-NOT-WRITTEN',
      () => ['population', '--persons', '1', '--as-of', AS_OF, '--out', join(folder, 'no', 'where')],
    ],
    ['a file that is not UTF-8', 'FILE-NOT-UTF8', () => ['hash', latin1()]],
  ];

  function latin1(): string {
    const path = join(folder, 'latin1.json');
    writeFileSync(path, Buffer.from([0x22, 0xe9, 0x22]));
    return path;
  }

  it.each(cases)('%s is refused in words: %s', async (_, code, argv) => {
    const [people, programs] = await Promise.all([jifen(...argv()), jifen(...argv(), '--json', '--lang', 'en')]);
    expect(people.code).toBe(1);
    expect(people.stderr).toContain(code);
    expect(people.stderr).toMatch(/[\u4e00-\u9fff]/);
    expect(people.stdout + people.stderr).not.toMatch(/\n\s+at .+:\d+:\d+|node:internal|Error:/);
    expect(programs.code).toBe(1);
    const { ok, findings } = JSON.parse(programs.stdout);
    expect(ok).toBe(false);
    expect(findings[0]).toMatchObject({ code, message: { zh: expect.any(String), en: expect.any(String) } });
    expect(programs.stderr).toBe('');
  });

  it('a reader that stops early is no error', async () => {
    const child = spawn(process.execPath, [bin, 'population', '--persons', '3000', '--as-of', AS_OF], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, errors]).toEqual([0, '']);
  });
});
