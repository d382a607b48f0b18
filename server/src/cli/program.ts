import { type Bilingual, type Language } from '@jifen/policies';
import { Command, type Help } from 'commander';
import { check, type CheckOptions } from './commands/check.js';
import { compare, type CompareOptions } from './commands/compare.js';
import { coverage, type CoverageOptions } from './commands/coverage.js';
import { hash } from './commands/hash.js';
import { mutate, type MutateOptions } from './commands/mutate.js';
import { population, type GenerateOptions } from './commands/population.js';
import { populationLoad, type LoadOptions } from './commands/population-load.js';
import { rank, type RankOptions } from './commands/rank.js';
import { score, type ScoreOptions } from './commands/score.js';
import { simulate, type SimulateOptions } from './commands/simulate.js';
import { sayIn } from './output/language.js';
import { widthOf } from './output/table.js';
import { type Terminal } from './output/terminal.js';

/** How commander's own headings read in Chinese. */
const HEADINGS: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const PRACTICE = 'policies/packs/yongjia-practice';
const PRACTICE_OLD = 'policies/packs/yongjia-practice-old';

const TEXT = {
  program: {
    zh: '积分政策命令行：检查、计分、模拟、对比、排名。输出中文；--lang en 输出英文，--json 供程序读取。出错时退出码为 1。',
    en: 'Points policies on the command line: check, score, simulate, compare, rank. --json for programs. Exit code 1 on errors.',
  },
  help: { zh: '显示帮助', en: 'Show help' },
  lang: { zh: '语言：zh 或 en', en: 'Language: zh or en' },
  json: { zh: '以 JSON 输出结果', en: 'Write the result as JSON' },
  library: {
    zh: '所引用政策所在的文件夹；不写则在政策文件旁边查找',
    en: 'Folder of the policies that are included; without it, those beside the policy',
  },
  asOf: { zh: '截至日期，如 2026-06-18', en: 'As-of date, e.g. 2026-06-18' },
  asOfOrFile: {
    zh: '截至日期，如 2026-06-18；使用人群文件时可省略，取文件中的日期',
    en: 'As-of date, e.g. 2026-06-18; with a population file it may be left out: the day of the file',
  },
  file: { zh: '人群文件（NDJSON）', en: 'Population file (NDJSON)' },
  persons: { zh: '按种子生成这么多人', en: 'Generate this many persons from the seed' },
  seed: { zh: '种子，整数；不写为 20260601', en: 'Seed, a whole number; 20260601 if left out' },
  without: {
    zh: '声明人群没有的数据项，逗号分隔，一律按未取得计',
    en: 'Facts that the population is known not to have, joined by commas: unknown for everybody',
  },
  cases: {
    zh: '用例文件；不写则用政策旁边的 cases.json',
    en: 'File of cases; the cases.json beside the policy if left out',
  },
  database: {
    zh: '数据库：postgres://账号@主机/库（密码可放在 PGPASSWORD），或 duckdb:文件',
    en: 'Database: postgres://account@host/name (the password may stand in PGPASSWORD), or duckdb:file',
  },
  table: { zh: '表，如 residents.persons', en: 'Table, e.g. residents.persons' },
  policy: { zh: '政策文件，或含 policy.json 的文件夹', en: 'Policy file, or folder with a policy.json' },
} satisfies Record<string, Bilingual>;

/** What every command can be given. */
interface Common {
  readonly json?: boolean;
}

/**
 * The command line. `onOutcome` is told how the command ended; `terminal` is made when it starts, from the options that hold for all
 * commands.
 */
export function buildProgram(
  language: Language,
  terminal: (json: boolean) => Terminal,
  onOutcome: (ok: boolean) => void,
): Command {
  const say = sayIn(language);
  const usage = (zh: string, en: string): string => say({ zh, en });
  const program = new Command('jifen');
  const help: Partial<Help> = {
    styleTitle: (title) => (language === 'zh' ? (HEADINGS[title] ?? title) : title),
    displayWidth: widthOf,
    subcommandTerm: (added) => `${added.name()} ${added.usage()}`,
  };

  const dressed = (command: Command, withOptions = true): Command => {
    command.helpOption('-h, --help', say(TEXT.help)).configureHelp(help).exitOverride();
    command.configureOutput({ writeErr: () => undefined, outputError: () => undefined });
    if (withOptions) command.option('--json', say(TEXT.json)).option('--lang <zh|en>', say(TEXT.lang));
    return command;
  };

  const command = (name: string, about: Bilingual, shape: Bilingual, example: string): Command => {
    const added = dressed(program.command(name)).description(say(about)).usage(say(shape));
    return added.addHelpText('after', `\n${usage('示例：', 'Example:')}\n  npm run -s jifen -- ${example}\n`);
  };

  /** Performs a command for its options and passes the outcome on. */
  const end = async ({ json }: Common, perform: (on: Terminal) => Promise<boolean>): Promise<void> => {
    onOutcome(await perform(terminal(json === true)));
  };

  const fromPopulation = (added: Command): Command =>
    added
      .option('--population <file>', say(TEXT.file))
      .option('--persons <n>', say(TEXT.persons))
      .option('--seed <n>', say(TEXT.seed))
      .option('--as-of <date>', say(TEXT.asOfOrFile))
      .option('--without <facts>', say(TEXT.without))
      .option('--library <folder>', say(TEXT.library));

  dressed(program, false).description(say(TEXT.program)).usage(usage('<命令> [选项]', '<command> [options]'));
  program.option('--lang <zh|en>', say(TEXT.lang));
  program.helpCommand('help [command]', usage('显示某个命令的帮助', 'Show help for a command'));

  command(
    'check',
    {
      zh: '检查政策：结构、规则、引用；运行旁边 cases.json 的用例，并由 json-logic-js 复算。有错误时退出码为 1。',
      en: 'Check policies: structure, rules, references; run the cases.json beside them, also by json-logic-js. Exit code 1 on errors.',
    },
    { zh: '[选项] <文件...>', en: '[options] <file...>' },
    `check ${PRACTICE} policies/packs/zhejiang-common-2023`,
  )
    .argument(usage('<文件...>', '<file...>'), say(TEXT.policy))
    .option('--library <folder>', say(TEXT.library))
    .option('--publication', usage('阻止发布的事项也算错误', 'What blocks publication counts as an error too'))
    .action((files: string[], options: CheckOptions & Common) => end(options, (on) => check(files, options, on)));

  command(
    'coverage',
    {
      zh: '用例覆盖：规则的每个分支、条件、界限和上限，哪些有用例说明，哪些没有。有用例不成立时退出码为 1。',
      en: 'What the cases show of a policy, and what not: branches, conditions, bounds, caps. Exit code 1 if a case fails.',
    },
    { zh: '[选项] <政策>', en: '[options] <policy>' },
    `coverage ${PRACTICE} --propose 2026-06-18`,
  )
    .argument(usage('<政策>', '<policy>'), say(TEXT.policy))
    .option('--cases <file>', say(TEXT.cases))
    .option('--propose <date>', usage('按该日建议边界用例', 'Propose boundary cases for this day'))
    .option('--library <folder>', say(TEXT.library))
    .action((policy: string, options: CoverageOptions & Common) => end(options, (on) => coverage(policy, options, on)));

  command(
    'mutate',
    {
      zh: '变异检验：运算、界限、分值和上限各改动一步，列出没有用例发现的改动；有这样的改动时退出码为 1。',
      en: 'Change every operator, bound, amount and cap by one step; list what no case notices. Exit code 1 if there is any.',
    },
    { zh: '[选项] <政策>', en: '[options] <policy>' },
    `mutate ${PRACTICE}`,
  )
    .argument(usage('<政策>', '<policy>'), say(TEXT.policy))
    .option('--cases <file>', say(TEXT.cases))
    .option('--library <folder>', say(TEXT.library))
    .action((policy: string, options: MutateOptions & Common) => end(options, (on) => mutate(policy, options, on)));

  command(
    'score',
    {
      zh: '给一人计分并逐项说明。人员文件为 JSON：按数据项编号的值。',
      en: 'Score one person and explain every node. The person is a JSON file: values by fact id.',
    },
    { zh: '[选项] <政策> <人员>', en: '[options] <policy> <person>' },
    `score ${PRACTICE} person.json --as-of 2026-06-18`,
  )
    .argument(usage('<政策>', '<policy>'), say(TEXT.policy))
    .argument(usage('<人员>', '<person>'), usage('人员文件（JSON）', 'Person file (JSON)'))
    .requiredOption('--as-of <date>', say(TEXT.asOf))
    .option('--library <folder>', say(TEXT.library))
    .action((policy: string, person: string, options: ScoreOptions & Common) =>
      end(options, (on) => score(policy, person, options, on)),
    );

  fromPopulation(
    command(
      'simulate',
      {
        zh: '在人群上模拟一项政策：分布，每个项目的人均、到顶、未取得。',
        en: 'Run a policy over a population: distribution, and each node’s mean, share at cap, unknowns.',
      },
      { zh: '[选项] <政策>', en: '[options] <policy>' },
      `simulate ${PRACTICE} --persons 10000 --seed 20260601 --as-of 2026-06-18`,
    ).argument(usage('<政策>', '<policy>'), say(TEXT.policy)),
  )
    .option(
      '--engine <kernel|sql>',
      usage(
        '用内置引擎（默认），或在人员所在的数据库里算',
        'The built-in engine, or the database in which the persons are',
      ),
    )
    .option('--database <url>', say(TEXT.database))
    .option('--table <name>', say(TEXT.table))
    .option(
      '--columns <file>',
      usage('列名对照（JSON：数据项编号 → 列名）', 'Mapping of columns (JSON: fact id → column name)'),
    )
    .option(
      '--timeout <seconds>',
      usage('一条查询最多用多少秒；不写为 600', 'Most seconds of one query; 600 if left out'),
    )
    .option('--print-sql', usage('只显示将运行的 SQL', 'Show the SQL that would run, and run nothing'))
    .option('--print-table', usage('只显示合适的建表语句', 'Show a CREATE TABLE that fits, and run nothing'))
    .action((policy: string, options: SimulateOptions & Common) => end(options, (on) => simulate(policy, options, on)));

  fromPopulation(
    command(
      'compare',
      {
        zh: '在同一人群上对比两项政策：谁升谁降，按组，附校验。校验不通过时退出码为 1。',
        en: 'Compare two policies on one population: who gains, who loses, by group, with checks. Exit code 1 if a check fails.',
      },
      { zh: '[选项] <政策A> <政策B>', en: '[options] <policy A> <policy B>' },
      `compare ${PRACTICE_OLD} ${PRACTICE} --persons 10000 --as-of 2026-06-18`,
    )
      .argument(usage('<政策A>', '<policy A>'), say(TEXT.policy))
      .argument(usage('<政策B>', '<policy B>'), say(TEXT.policy))
      .option('--scene <id>', usage('同时对比该场景谁越过录取线', 'Also compare who crosses the cut-off of this scene'))
      .option(
        '--attribution',
        usage('列出哪一条改动造成多少变化：积分、人数、名额', 'Also tell which clause did it: points, persons, places'),
      )
      .option(
        '--bands <a,b>',
        usage('变化分档的两个界限（分）；不写为 5,20', 'Two edges of the bands of changes in points; 5,20 if left out'),
      )
      .option(
        '--sample <n>',
        usage('由 json-logic-js 复算的人数；不写为 400', 'Persons recomputed by json-logic-js; 400 if left out'),
      ),
  ).action((a: string, b: string, options: CompareOptions & Common) =>
    end(options, (on) => compare(a, b, options, on)),
  );

  fromPopulation(
    command(
      'rank',
      {
        zh: '按场景规则给人群中的申请排名，给出录取线。',
        en: 'Rank a population’s applications by the rules of a scene, with the cut-off.',
      },
      { zh: '[选项] <政策>', en: '[options] <policy>' },
      `rank ${PRACTICE} --scene schooling --persons 10000 --as-of 2026-06-18 --top 30`,
    )
      .argument(usage('<政策>', '<policy>'), say(TEXT.policy))
      .requiredOption('--scene <id>', usage('场景编号', 'Scene id'))
      .option('--quota <n>', usage('名额（没有名额池的场景）', 'Places (scenes without pools)'))
      .option('--pool <id=n...>', usage('名额池的名额，如 chengbei=27', 'Places of a pool, e.g. chengbei=27'))
      .option(
        '--tie <method>',
        usage('线上同分的处理决定：admit-all 或 lottery', 'Decision on ties at the line: admit-all or lottery'),
      )
      .option('--lottery-seed <text>', usage('抽签的公开种子', 'Published seed of the lottery'))
      .option('--top <n>', usage('每个名额池只列前几名', 'Show only the first rows of each pool')),
  ).action((policy: string, options: RankOptions & Common) => end(options, (on) => rank(policy, options, on)));

  const populations = command(
    'population',
    {
      zh: '按种子生成演练人群（NDJSON）：文件头、人员、申请。同一种子在任何机器上字节相同。',
      en: 'Generate residents of the practice county (NDJSON): header, persons, applications. The same seed gives the same bytes anywhere.',
    },
    { zh: '[选项]', en: '[options]' },
    'population --persons 10000 --seed 20260601 --as-of 2026-06-18 --out residents.ndjson',
  )
    .option('--persons <n>', say(TEXT.persons))
    .option('--seed <n>', say(TEXT.seed))
    .option('--as-of <date>', say(TEXT.asOf))
    .option('--title <text>', usage('人群名称，写入文件头', 'Title, written into the header'))
    .option('--out <file>', usage('写入的文件；不写则输出到标准输出', 'File to write; standard output if left out'))
    .action((options: GenerateOptions & Common) => end(options, (on) => population(options, on)));

  // Options behind the word `load` are its own, though the command before it has options of the same names.
  program.enablePositionalOptions();
  populations.enablePositionalOptions();
  dressed(populations.command('load'))
    .description(
      usage(
        '把人群装入 PostgreSQL 的一张表（COPY），供试算和测试；列由政策的数据字典决定。',
        'Load a population into a table of PostgreSQL (COPY), for trials and tests; the policy’s dictionary decides the columns.',
      ),
    )
    .usage(usage('[选项] <政策>', '[options] <policy>'))
    .argument(usage('<政策>', '<policy>'), say(TEXT.policy))
    .option('--population <file>', say(TEXT.file))
    .option('--persons <n>', say(TEXT.persons))
    .option('--seed <n>', say(TEXT.seed))
    .option('--as-of <date>', say(TEXT.asOf))
    .option('--database <url>', say(TEXT.database))
    .option('--table <name>', say(TEXT.table))
    .option('--replace', usage('替换先前装入的表', 'Replace a table that was loaded before'))
    .option('--library <folder>', say(TEXT.library))
    .action((policy: string, options: LoadOptions & Common) =>
      end(options, (on) => populationLoad(policy, options, on)),
    );

  command(
    'hash',
    {
      zh: '内容哈希：JSON 文件按规范形式（RFC 8785），人群文件（.ndjson）按规范行。',
      en: 'Content hashes: JSON files by canonical form (RFC 8785), populations (.ndjson) by canonical lines.',
    },
    { zh: '[选项] <文件...>', en: '[options] <file...>' },
    `hash ${PRACTICE}/policy.json residents.ndjson`,
  )
    .argument(usage('<文件...>', '<file...>'), usage('文件', 'Files'))
    .action((files: string[], options: Common) => end(options, (on) => hash(files, on)));

  return program;
}
