import {
  type Bilingual,
  type CompiledPolicy,
  type Finding,
  formatPoints,
  hasErrors,
  type PoolRanking,
  type Ranking,
  type RankingStatus,
  rankScene,
  sceneApplications,
  type SceneRoundInput,
} from '@jifen/policies';
import { CommandFailure, failure } from '../failure.js';
import { loadPolicy } from '../input/policy-file.js';
import {
  type LoadedPopulation,
  loadPopulation,
  type PopulationOptions,
  populationSource,
  wholeNumber,
} from '../input/population-source.js';
import { findingLines } from '../output/findings-text.js';
import { type Say } from '../output/language.js';
import { policyLine } from '../output/policy-line.js';
import { tableLines } from '../output/table.js';
import { type Terminal } from '../output/terminal.js';

/** What a round of a scene is given on the command line. */
export interface RankOptions extends PopulationOptions {
  readonly library?: string;
  readonly scene: string;
  readonly quota?: string;
  readonly pool?: readonly string[];
  readonly tie?: string;
  readonly lotterySeed?: string;
  /** Rows shown for each pool; all where absent. */
  readonly top?: string;
}

const STATUS: Record<RankingStatus, Bilingual> = {
  admitted: { zh: '入围', en: 'admitted' },
  rejected: { zh: '未入围', en: 'rejected' },
  'tie-at-line': { zh: '线上同分，待决定', en: 'tied on the line, undecided' },
  excluded: { zh: '不参加排名', en: 'excluded' },
};

function notANumber(option: string, text: string): CommandFailure {
  return failure(
    'CLI-NOT-A-NUMBER',
    { zh: `${option}：「${text}」不是整数`, en: `${option}: "${text}" is not a whole number` },
    { zh: '填写不小于 0 的整数', en: 'Give a whole number, 0 or more' },
  );
}

function numberOf(option: string, text: string): number {
  const number = wholeNumber(text);
  if (Number.isNaN(number)) throw notANumber(option, text);
  return number;
}

/** `north=12` as a pool with its places. */
function poolOf(text: string): { readonly id: string; readonly quota: number } {
  const [id = '', quota = '', ...rest] = text.split('=');
  if (id === '' || rest.length > 0) throw notANumber('--pool', text);
  return { id, quota: numberOf('--pool', quota) };
}

function roundOf({ quota, pool, tie, lotterySeed }: RankOptions): SceneRoundInput {
  if (tie !== undefined && tie !== 'admit-all' && tie !== 'lottery') {
    throw failure(
      'CLI-TIE',
      { zh: `--tie：没有「${tie}」这种办法`, en: `--tie: there is no method "${tie}"` },
      { zh: '可选：admit-all、lottery', en: 'One of admit-all, lottery' },
    );
  }
  return {
    ...(quota === undefined ? {} : { quota: numberOf('--quota', quota) }),
    ...(pool === undefined ? {} : { pools: pool.map(poolOf) }),
    ...(tie === undefined ? {} : { tieDecision: tie }),
    ...(lotterySeed === undefined ? {} : { lotterySeed }),
  };
}

function poolLines(pool: PoolRanking, ranking: Ranking, top: number, say: Say): string[] {
  const right = { align: 'right' } as const;
  const columnKeys = pool.keys ?? ranking.keys;
  const columns = [
    { title: say({ zh: '名次', en: 'Place' }), ...right },
    { title: say({ zh: '申请', en: 'Application' }) },
    { title: say({ zh: '计分人', en: 'Counted' }) },
    ...columnKeys.map(({ title }) => ({ title: say(title), ...right })),
    { title: say({ zh: '结果', en: 'Result' }) },
  ];
  const rows = pool.rows
    .slice(0, top)
    .map(({ position, applicationId, countedPerson, keys, status }) => [
      String(position),
      applicationId,
      countedPerson,
      ...keys.map(({ display, label }) => (label ? say(label) : display)),
      say(STATUS[status]),
    ]);
  const { points, lastAdmitted, firstRejected, decidingKey } = pool.cutOff;
  const line = points === null ? '—' : formatPoints(points);
  const key = columnKeys.find(({ id }) => id === decidingKey);
  const of = pool.title ? say(pool.title) : (pool.pool ?? say({ zh: '全部名额', en: 'All places' }));
  const name = pool.round ? `${of} · ${say(pool.round.title)}` : of;
  const decided = key ? say({ zh: `，由「${say(key.title)}」决定`, en: `, decided by "${say(key.title)}"` }) : '';
  return [
    say({
      zh: `${name}：申请 ${pool.rows.length}，名额 ${pool.quota ?? '—'}，入围 ${pool.admitted}；录取线 ${line}，末位 ${lastAdmitted ?? '—'}，首位落选 ${firstRejected ?? '—'}${decided}`,
      en: `${name}: ${pool.rows.length} applications, ${pool.quota ?? '—'} places, ${pool.admitted} admitted; line ${line}, last admitted ${lastAdmitted ?? '—'}, first rejected ${firstRejected ?? '—'}${decided}`,
    }),
    ...tableLines(columns, rows),
    ...(pool.tie ? [say(pool.tie.explanation)] : []),
    '',
  ];
}

function rankingLines(ranking: Ranking, top: number, say: Say): string[] {
  const { excluded, final } = ranking;
  const reasons = excluded.map(({ applicationId, pool, reason }) => [applicationId, pool ?? '', say(reason.text)]);
  const columns = [
    { title: say({ zh: '不参加排名的申请', en: 'Excluded applications' }) },
    { title: say({ zh: '名额池', en: 'Pool' }) },
    { title: say({ zh: '原因', en: 'Reason' }) },
  ];
  return [
    policyLine(ranking.policy, say),
    say({
      zh: `${say(ranking.scene.title)}，截至 ${ranking.asOf}，申请 ${ranking.applications} 份，不参加排名 ${excluded.length} 份`,
      en: `${say(ranking.scene.title)}, as of ${ranking.asOf}, ${ranking.applications} applications, ${excluded.length} excluded`,
    }),
    '',
    ...ranking.pools.flatMap((pool) => poolLines(pool, ranking, top, say)),
    ...(reasons.length > 0 ? tableLines(columns, reasons.slice(0, top)) : []),
    ...(final
      ? []
      : [
          say({
            zh: '录取线上有同分未决定，结果不能公布。',
            en: 'A tie on the line is undecided: the result is not final.',
          }),
        ]),
  ];
}

/** The ranking of a scene on the applications of a population; why there is none ends the command. */
export function rankingOf(
  policy: CompiledPolicy,
  { population, applications, asOf }: LoadedPopulation,
  scene: string,
  round: SceneRoundInput,
): { readonly ranking: Ranking; readonly findings: readonly Finding[] } {
  const rules = policy.rules.scenes.get(scene);
  if (!rules) {
    const scenes = [...policy.rules.scenes.keys()];
    const { title } = policy.identity;
    throw failure(
      'RANK-SCENE-UNKNOWN',
      { zh: `《${title}》中没有场景「${scene}」`, en: `The policy ${policy.identity.id} has no scene "${scene}"` },
      scenes.length > 0
        ? { zh: `可选：${scenes.join('、')}`, en: `One of ${scenes.join(', ')}` }
        : { zh: '该政策没有登记任何场景', en: 'This policy has no scene at all' },
    );
  }
  const applying = sceneApplications(policy, population, applications, scene, asOf);
  const { ranking, findings } = rankScene(policy, rules, round, applying, asOf);
  if (!ranking || hasErrors(findings)) throw new CommandFailure(findings);
  return { ranking, findings };
}

/** `jifen rank`: the ranking of one scene on the applications of a population. */
export async function rank(policyPath: string, options: RankOptions, terminal: Terminal): Promise<boolean> {
  const round = roundOf(options);
  const top = options.top === undefined ? Infinity : numberOf('--top', options.top);
  const source = populationSource(options);
  const policy = await loadPolicy(policyPath, options.library);
  const { ranking, findings } = rankingOf(policy, await loadPopulation(source, [policy]), options.scene, round);
  const { say } = terminal;
  terminal.result({ ...ranking, findings }, () => [
    ...rankingLines(ranking, top, say),
    ...findings.flatMap((finding) => findingLines(finding, say)),
  ]);
  return true;
}
