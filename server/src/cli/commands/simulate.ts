import { type Bilingual, formatPoints, type Histogram, type SimulationSummary, type Standing } from '@jifen/policies';
import { failure } from '../failure.js';
import { loadPolicy } from '../input/policy-file.js';
import { type PopulationOptions, populationSource } from '../input/population-source.js';
import { simulateStreamed } from '../input/streamed-population.js';
import { type Say } from '../output/language.js';
import { meanPoints, percent } from '../output/numbers.js';
import { manifestLine, policyLine } from '../output/policy-line.js';
import { tableLines } from '../output/table.js';
import { type Terminal } from '../output/terminal.js';
import { simulateBySql, type SqlOptions } from './simulate-sql.js';

/** On which population a policy is simulated, and by what. */
export interface SimulateOptions extends PopulationOptions, SqlOptions {
  readonly library?: string;
  /** `kernel`, the engine of this program, or `sql`: the database in which the persons are. */
  readonly engine?: string;
}

const STANDING_WORDS: Record<Standing, Bilingual> = {
  active: { zh: '有效', en: 'active' },
  'not-admitted': { zh: '未纳入', en: 'not admitted' },
  suspended: { zh: '暂时失效', en: 'suspended' },
  lapsed: { zh: '永久失效', en: 'lapsed' },
  zeroed: { zh: '归零', en: 'zeroed' },
  frozen: { zh: '冻结', en: 'frozen' },
};

/** Characters of the longest bar of a histogram. */
const BAR_WIDTH = 40;

/** A histogram as lines of text: the range of each bin, the number of persons, a bar. */
export function histogramLines({ width, from, counts }: Histogram, say: Say): string[] {
  const most = Math.max(1, ...counts);
  const rows = counts.map((count, index) => [
    `${formatPoints(from + index * width)} –`,
    String(count),
    '█'.repeat(Math.ceil((count * BAR_WIDTH) / most)),
  ]);
  const points = { title: say({ zh: '总积分', en: 'Total' }), align: 'right' } as const;
  return tableLines([points, { title: say({ zh: '人数', en: 'Persons' }), align: 'right' }, { title: '' }], rows);
}

function statisticsLines({ persons, stats, standing, vetoed }: SimulationSummary, say: Say): string[] {
  const { p10, p25, p50, p75, p90 } = stats.quantiles;
  const quantiles = Object.entries({ p10, p25, p50, p75, p90 }).map(
    ([name, value]) => `${name} ${formatPoints(value)}`,
  );
  const states = Object.entries(standing).filter(([, count]) => count > 0);
  const listed = states.map(([state, count]) => `${say(STANDING_WORDS[state as Standing])} ${count}`).join(' · ');
  return [
    say({
      zh: `${persons} 人：人均 ${meanPoints(stats.mean)}，最低 ${formatPoints(stats.min)}，最高 ${formatPoints(stats.max)}`,
      en: `${persons} persons: mean ${meanPoints(stats.mean)}, least ${formatPoints(stats.min)}, most ${formatPoints(stats.max)}`,
    }),
    say({ zh: `分位：${quantiles.join('，')}`, en: `Quantiles: ${quantiles.join(', ')}` }),
    say({ zh: `资格状态：${listed}；一票否决 ${vetoed} 人`, en: `Standing: ${listed}; vetoed ${vetoed}` }),
  ];
}

function nodeLines({ nodes, persons }: SimulationSummary, say: Say): string[] {
  const right = { align: 'right' } as const;
  const columns = [
    { title: say({ zh: '项目', en: 'Node' }) },
    { title: say({ zh: '封顶', en: 'Cap' }), ...right },
    { title: say({ zh: '人均', en: 'Mean' }), ...right },
    { title: say({ zh: '得分人数占比', en: 'Scoring' }), ...right },
    { title: say({ zh: '到顶占比', en: 'At cap' }), ...right },
    { title: say({ zh: '封顶损失人均', en: 'Lost to cap, mean' }), ...right },
    { title: say({ zh: '未取得人数', en: 'Unknown' }), ...right },
  ];
  const mean = (sum: number): string => meanPoints({ num: sum, den: persons });
  const rows = nodes.map(({ title, depth, max, sum, scoring, atCap, lostToCap, unknown, pending, sign }) => [
    `${'  '.repeat(depth)}${sign < 0 ? '− ' : ''}${say(title)}${pending ? say({ zh: '（待定）', en: ' (pending)' }) : ''}`,
    max === null ? '—' : formatPoints(max),
    mean(sum),
    percent(scoring, persons),
    max === null ? '—' : percent(atCap, persons),
    max === null ? '—' : mean(lostToCap),
    String(unknown),
  ]);
  return tableLines(columns, rows);
}

/** Options that only one of the engines understands: what would be passed over in silence ends the command. */
const ONLY_SQL = ['database', 'table', 'columns', 'timeout', 'printSql', 'printTable'] as const;
const ONLY_KERNEL = ['population', 'persons', 'seed'] as const;

function requireEngine(options: SimulateOptions): 'kernel' | 'sql' {
  const { engine = 'kernel' } = options;
  if (engine !== 'kernel' && engine !== 'sql') {
    throw failure(
      'CLI-ENGINE',
      { zh: `没有引擎「${engine}」`, en: `There is no engine "${engine}"` },
      { zh: '写 kernel 或 sql', en: 'Write kernel or sql' },
    );
  }
  const strange = (engine === 'sql' ? ONLY_KERNEL : ONLY_SQL).find((option) => options[option] !== undefined);
  if (strange === undefined) return engine;
  const written = `--${strange.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw failure(
    'CLI-ENGINE',
    { zh: `引擎 ${engine} 不用选项 ${written}`, en: `The engine ${engine} has no use for ${written}` },
    {
      zh: '--database、--table 等与 --engine sql 一起用，--population、--persons 与内置引擎一起用',
      en: '--database, --table … go with --engine sql; --population and --persons with the built-in engine',
    },
  );
}

async function simulateHere(policyPath: string, options: SimulateOptions): Promise<SimulationSummary> {
  const source = populationSource(options);
  return simulateStreamed(await loadPolicy(policyPath, options.library), source);
}

/** `jifen simulate`: a policy over a population. */
export async function simulate(policyPath: string, options: SimulateOptions, terminal: Terminal): Promise<boolean> {
  const engine = requireEngine(options);
  const summary =
    engine === 'kernel'
      ? await simulateHere(policyPath, options)
      : await simulateBySql(await loadPolicy(policyPath, options.library), options, terminal);
  if (!summary) return true;
  const { say } = terminal;
  terminal.result(summary, () => [
    policyLine(summary.policy, say),
    ...statisticsLines(summary, say),
    '',
    ...histogramLines(summary.stats.histogram, say),
    '',
    ...nodeLines(summary, say),
    '',
    manifestLine(summary.manifest, say),
  ]);
  return true;
}
