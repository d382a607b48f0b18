import {
  type Attribution,
  type BandEdges,
  bandEdgeFindings,
  type ChangeBand,
  type ComparisonCheck,
  type ComparisonReport,
  comparePolicies,
  DEFAULT_GROUPINGS,
  formatPoints,
  type GroupRow,
  type Mover,
  simulationSummary,
} from '@jifen/policies';
import { loadPolicy } from '../input/policy-file.js';
import { loadPopulation, type PopulationOptions, populationSource, wholeNumber } from '../input/population-source.js';
import { type Say } from '../output/language.js';
import { meanPoints, percent, signedPoints } from '../output/numbers.js';
import { manifestLine, policyLine } from '../output/policy-line.js';
import { tableLines } from '../output/table.js';
import { type Terminal } from '../output/terminal.js';
import { failure } from '../failure.js';
import { attributionLines, attributionOf } from './attribution.js';
import { crossingLines, type SceneCrossing, sceneCrossing } from './crossing.js';

/** On which population policies are compared. */
export interface CompareOptions extends PopulationOptions {
  readonly library?: string;
  /** Persons recomputed by json-logic-js. */
  readonly sample?: string;
  /** Scene whose cut-off is compared too. */
  readonly scene?: string;
  /** Edges of the bands of changes in points: moderate, strong. */
  readonly bands?: string;
  /** Also tell which clause did it. */
  readonly attribution?: boolean;
}

const right = { align: 'right' } as const;

/** A band as the head of a column: where it begins and ends, in points. */
function bandTitle({ from, to }: ChangeBand): string {
  if (from === to) return signedPoints(from ?? 0);
  if (from === null) return `≤ ${signedPoints(to ?? 0)}`;
  return to === null ? `≥ ${signedPoints(from)}` : `${signedPoints(from)}…${signedPoints(to)}`;
}

function groupLines({ comparison }: ComparisonReport, say: Say): string[] {
  const columns = [
    { title: say({ zh: '分组', en: 'Group' }) },
    { title: say({ zh: '人数', en: 'Persons' }), ...right },
    { title: say({ zh: '上升', en: 'Up' }), ...right },
    { title: say({ zh: '不变', en: 'Same' }), ...right },
    { title: say({ zh: '下降', en: 'Down' }), ...right },
    { title: say({ zh: '人均变化', en: 'Mean change' }), ...right },
    ...comparison.bands.map((band) => ({ title: bandTitle(band), ...right })),
  ];
  const row = (label: string, cells: Omit<GroupRow, 'label'>): string[] => [
    label,
    String(cells.persons),
    percent(cells.winners, cells.persons),
    percent(cells.unchanged, cells.persons),
    percent(cells.losers, cells.persons),
    meanPoints({ num: cells.deltaSum, den: cells.persons }),
    ...cells.bands.map(({ count }) => String(count)),
  ];
  const rows = comparison.groups.flatMap(({ by, rows: groups }) => [
    [say(by.label)],
    ...groups.map((group) => row(`  ${say(group.label)}`, group)),
  ]);
  return tableLines(columns, [row(say({ zh: '全体', en: 'Everybody' }), comparison), ...rows]);
}

function moverLines(movers: readonly Mover[], title: string, say: Say): string[] {
  if (movers.length === 0) return [];
  const columns = [
    { title },
    { title: 'A', ...right },
    { title: 'B', ...right },
    { title: say({ zh: '变化', en: 'Change' }), ...right },
  ];
  const rows = movers.map(({ personId, a, b, delta }) => [
    personId,
    formatPoints(a),
    formatPoints(b),
    signedPoints(delta),
  ]);
  return ['', ...tableLines(columns, rows)];
}

function checkLines(checks: readonly ComparisonCheck[], sealed: boolean, say: Say): string[] {
  const rows = checks.map(({ title, passed, figures }) => {
    const numbers = figures.map(
      ({ label, value, unit }) => `${say(label)} ${unit === 'points' ? formatPoints(value) : value}`,
    );
    return `${passed ? '✓' : '✗'} ${say(title)}  ${numbers.join(' · ')}`;
  });
  const seal = sealed
    ? { zh: `校验 ${checks.length}/${checks.length}`, en: `Checks ${checks.length}/${checks.length}` }
    : { zh: '校验未通过，结果不可采信', en: 'A check failed: these figures are not to be relied on' };
  return [say(seal), ...rows.map((row) => `  ${row}`)];
}

function reportLines(
  report: ComparisonReport,
  crossing: SceneCrossing | null,
  attribution: Attribution | null,
  say: Say,
): string[] {
  const { a, b, comparison, checks, sealed, manifest } = report;
  const { persons, winners, losers, unchanged, deltaSum, movers } = comparison;
  return [
    `A  ${policyLine(a.policy, say)}`,
    `B  ${policyLine(b.policy, say)}`,
    say({
      zh: `从 A 改为 B，${persons} 人中 ${winners} 人上升，${losers} 人下降，${unchanged} 人不变，人均 ${meanPoints({ num: deltaSum, den: persons })} 分`,
      en: `From A to B, of ${persons} persons ${winners} gain, ${losers} lose, ${unchanged} stay; ${meanPoints({ num: deltaSum, den: persons })} points a head`,
    }),
    say({
      zh: `人均 ${meanPoints(a.distribution.mean)} → ${meanPoints(b.distribution.mean)}，中位 ${formatPoints(a.distribution.quantiles.p50)} → ${formatPoints(b.distribution.quantiles.p50)}`,
      en: `Mean ${meanPoints(a.distribution.mean)} → ${meanPoints(b.distribution.mean)}, median ${formatPoints(a.distribution.quantiles.p50)} → ${formatPoints(b.distribution.quantiles.p50)}`,
    }),
    '',
    ...groupLines(report, say),
    ...moverLines(movers.gains, say({ zh: '上升最多', en: 'Biggest gains' }), say),
    ...moverLines(movers.losses, say({ zh: '下降最多', en: 'Biggest losses' }), say),
    ...(crossing ? ['', ...crossingLines(crossing, say)] : []),
    ...(attribution ? ['', ...attributionLines(attribution, say)] : []),
    '',
    ...checkLines(checks, sealed, say),
    '',
    manifestLine(manifest, say),
  ];
}

function sampleSizeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const size = wholeNumber(text);
  if (size >= 1 && size <= 1_000_000) return size;
  throw failure(
    'CLI-SAMPLE-SIZE',
    { zh: '--sample：应为 1 至 1000000 的整数', en: '--sample: a whole number from 1 to 1000000' },
    { zh: '改正抽样人数', en: 'Correct the size of the sample' },
  );
}

/** The edges of bands that stand in `--bands 5,20`. */
function edgesOf(text: string | undefined): BandEdges | undefined {
  if (text === undefined) return undefined;
  const parts = text.split(',').map(hundredthsOf);
  const [moderate = NaN, strong = NaN] = parts.length === 2 ? parts : [];
  const edges = { moderate, strong };
  const [wrong] = bandEdgeFindings(edges);
  if (!wrong) return edges;
  throw failure(
    'CLI-BANDS',
    { zh: `--bands：${wrong.message.zh}`, en: `--bands: ${wrong.message.en}` },
    { zh: '写成两个分值，如 --bands 5,20', en: 'Write two numbers of points, e.g. --bands 5,20' },
  );
}

/** Points with two decimals at most as whole hundredths; NaN where it is something else. */
function hundredthsOf(text: string): number {
  const [, whole, places = ''] = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? [];
  return whole === undefined ? NaN : Number(whole) * 100 + Number(places.padEnd(2, '0'));
}

/** `jifen compare`: two policies over one population, checked. False where a check of the seal fails. */
export async function compare(
  pathA: string,
  pathB: string,
  options: CompareOptions,
  terminal: Terminal,
): Promise<boolean> {
  const sampleSize = sampleSizeOf(options.sample);
  const edges = edgesOf(options.bands);
  const source = populationSource(options);
  const [a, b] = [await loadPolicy(pathA, options.library), await loadPolicy(pathB, options.library)];
  const loaded = await loadPopulation(source, [a, b]);
  const { population, asOf } = loaded;
  const crossing = options.scene === undefined ? null : sceneCrossing(a, b, loaded, options.scene);
  const report = comparePolicies(a, b, population, asOf, {
    groupings: DEFAULT_GROUPINGS,
    sampleSize,
    edges,
    scene: options.scene === undefined ? null : { id: options.scene },
  });
  const attribution = options.attribution ? attributionOf(a, b, loaded, options.scene, terminal) : null;
  const { manifest, comparison, checks, sealed } = report;
  const json = {
    manifest,
    a: simulationSummary(report.a),
    b: simulationSummary(report.b),
    ...comparison,
    crossing,
    attribution,
    checks,
    sealed,
  };
  terminal.result(json, () => reportLines(report, crossing, attribution, terminal.say));
  return sealed;
}
