import { type BandEdges, type Bilingual, formatPoints } from '@jifen/policies';
import { type ComparisonManifest } from '../comparisons/comparison-contract.js';
import { type ComparisonSetManifest } from '../comparisons/sets/comparison-set-contract.js';
import { type RunPopulation, type RunSubject } from '../runs/run-contract.js';
import { type SimulationManifest } from '../simulations/simulation-contract.js';
import { type ExportBook } from './export-table.js';

type Line = ExportBook['manifest'][number];

const line = (zh: string, en: string, value: string): Line => [{ zh, en }, value];

function subjectLine(zh: string, en: string, { title, version, number, revision, contentHash }: RunSubject): Line {
  const mark = number === null ? `r${revision ?? ''}` : `v${number}`;
  return line(zh, en, `${title.zh} ${version} ${mark} ${contentHash}`);
}

function groundLines(population: RunPopulation, asOf: string, engine: string, manifestHash: string): Line[] {
  return [
    line('人群', 'Population', `${population.name} ${population.persons} ${population.contentHash}`),
    line('截至', 'As of', asOf),
    line('引擎', 'Engine', engine),
    line('运行清单', 'Run manifest', manifestHash),
  ];
}

/** What stands in every export besides its figures. */
export interface ExportFacts {
  readonly runId: string;
  readonly practice: boolean;
  readonly k: number;
}

function factLines({ runId, practice, k }: ExportFacts): Line[] {
  return [
    line('运行编号', 'Run', runId),
    ...(practice ? [line('演练', 'Practice', '演练数据，不作依据 practice data, not to be relied on')] : []),
    k > 1
      ? line(
          '小群体',
          'Small groups',
          `* 为不足 ${k} 人（户），或可由合计推出，未列；不列个人 * is fewer than ${k}, or could be computed from the sums; no person is named`,
        )
      : line('小群体', 'Small groups', '全部列出 all shown'),
    line('单位', 'Units', '积分以分计，两位小数，精确 points with two decimals, exact'),
  ];
}

function edgesLine({ moderate, strong }: BandEdges): Line {
  return line('变化分档（分）', 'Edges of bands (points)', `${formatPoints(moderate)} ${formatPoints(strong)}`);
}

/** The first page of a comparison's export. */
export function comparisonManifestLines(manifest: ComparisonManifest, facts: ExportFacts): Line[] {
  return [subjectLine('A', 'A', manifest.a), subjectLine('B', 'B', manifest.b), ...sharedLines(manifest, facts)];
}

/** The first page of the export of three side by side. */
export function comparisonSetManifestLines(manifest: ComparisonSetManifest, facts: ExportFacts): Line[] {
  const { a, b, c } = manifest;
  return [
    subjectLine('A', 'A', a),
    subjectLine('B', 'B', b),
    subjectLine('C', 'C', c),
    ...sharedLines(manifest, facts),
  ];
}

function sharedLines(manifest: ComparisonManifest, facts: ExportFacts): Line[] {
  const { population, asOf, engine, scene, seed, edges, manifestHash } = manifest;
  return [
    ...groundLines(population, asOf, engine, manifestHash),
    ...(scene ? [line('场景', 'Scene', scene.title ?? scene.id)] : []),
    line('抽样种子', 'Seed of the sample', String(seed)),
    ...(edges ? [edgesLine(edges)] : []),
    ...factLines(facts),
  ];
}

/** The first page of a simulation's export. */
export function simulationManifestLines(manifest: SimulationManifest, facts: ExportFacts): Line[] {
  const { policy, population, asOf, engine, manifestHash } = manifest;
  return [
    subjectLine('政策', 'Policy', policy),
    ...groundLines(population, asOf, engine, manifestHash),
    ...factLines(facts),
  ];
}

/** How a subject is named in a title: title and version. */
export function subjectTitle({ title, number, revision }: RunSubject): Bilingual {
  const mark = number === null ? `r${revision ?? ''}` : `v${number}`;
  return { zh: `${title.zh} ${mark}`, en: `${title.en ?? title.zh} ${mark}` };
}
