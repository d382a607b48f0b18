import {
  compareRankings,
  type CompiledPolicy,
  type Crossing,
  type CrossingPool,
  type CrossingSide,
  formatPoints,
  hasErrors,
  type Ranking,
} from '@jifen/policies';
import { CommandFailure } from '../failure.js';
import { type LoadedPopulation } from '../input/population-source.js';
import { type Say } from '../output/language.js';
import { tableLines } from '../output/table.js';
import { rankingOf } from './rank.js';

/** Who crosses the cut-off of a scene between two policies. */
export interface SceneCrossing {
  readonly scene: Ranking['scene'];
  readonly crossing: Crossing;
}

/** Ranks the applications of a scene under both policies, with the places that stand in each, and compares. */
export function sceneCrossing(
  a: CompiledPolicy,
  b: CompiledPolicy,
  loaded: LoadedPopulation,
  scene: string,
): SceneCrossing {
  const [before, after] = [rankingOf(a, loaded, scene, {}), rankingOf(b, loaded, scene, {})];
  const { crossing, findings } = compareRankings(before.ranking, after.ranking);
  if (!crossing || hasErrors(findings)) throw new CommandFailure(findings);
  return { scene: after.ranking.scene, crossing };
}

function lineOf(side: CrossingSide | null): string {
  const points = side?.cutOff.points;
  return points == null ? '—' : formatPoints(points);
}

/** The four cells of each pool and of all, with both cut-offs. */
export function crossingLines({ scene, crossing }: SceneCrossing, say: Say): string[] {
  const right = { align: 'right' } as const;
  const columns = [
    { title: say(scene.title) },
    { title: say({ zh: '入→入', en: 'in→in' }), ...right },
    { title: say({ zh: '入→不入', en: 'in→out' }), ...right },
    { title: say({ zh: '不入→入', en: 'out→in' }), ...right },
    { title: say({ zh: '不入→不入', en: 'out→out' }), ...right },
    { title: say({ zh: 'A 录取线', en: 'Line A' }), ...right },
    { title: say({ zh: 'B 录取线', en: 'Line B' }), ...right },
  ];
  const row = ({ title, pool, inIn, inOut, outIn, outOut, a, b }: CrossingPool): string[] => [
    title ? say(title) : (pool ?? say({ zh: '全部名额', en: 'All places' })),
    ...[inIn, inOut, outIn, outOut].map(String),
    lineOf(a),
    lineOf(b),
  ];
  const all = [crossing.inIn, crossing.inOut, crossing.outIn, crossing.outOut].map(({ length }) => String(length));
  const total = crossing.pools.length > 1 ? [[say({ zh: '合计', en: 'Total' }), ...all]] : [];
  return tableLines(columns, [...crossing.pools.map(row), ...total]);
}
