import { axisOf } from '../analysis/curve-axis.js';
import { piecesByHalving } from '../analysis/curve-pieces.js';
import type { CurvePiece } from '../analysis/score-curve.js';
import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { encodePerson } from '../evaluate/encode-person.js';
import { NodeAlongFact } from './node-along-fact.js';

/** Along what a slider moves a numeric fact. All values are whole units of the fact: with two decimals, 150 is 1.50. */
export interface SliderTrack {
  readonly places: number;
  readonly from: number;
  /** A little beyond the last edge; not the end of the declared range, where that is far away. */
  readonly to: number;
  readonly step: number;
  /** Where the points of an indicator that reads the fact take another course, the first ones where there are very many. Ascending. */
  readonly edges: readonly number[];
}

/** Steps that a slider has at least where the range allows it: fine enough for a hand, and few enough for a keyboard. */
const STEPS = 100;

/** Whole units that a slider goes beyond the last edge at least. */
const BEYOND = 5;

/** Most edges that are told apart on a slider. */
const MOST_EDGES = 24;

/** The slider of an integer or decimal fact for a person; null for other facts, and where the person does not fit the dictionary. */
export function sliderTrack(policy: CompiledPolicy, person: unknown, asOf: string, fact: string): SliderTrack | null {
  const declared = policy.facts.facts.find(({ id }) => id === fact);
  if (declared?.type.kind !== 'integer' && declared?.type.kind !== 'decimal') return null;
  const { facts } = encodePerson(policy.facts, person, asOf);
  const axis = declared && facts && axisOf(policy, declared, facts);
  if (!axis || 'finding' in axis || axis.measure.kind !== 'number') return null;
  const { places } = axis.measure;
  const nodes = policy.nodes.filter(({ rule }) => rule?.facts.includes(fact));
  const found = nodes.flatMap(({ index }) => {
    const along = new NodeAlongFact(policy, facts, fact, index);
    const { pieces } = piecesByHalving((from, to) => pieceOf(along, from, to), axis.from, axis.to, MOST_EDGES + 1);
    return pieces.slice(1, MOST_EDGES + 1).map((piece, index) => edgeBetween(pieces[index], piece));
  });
  const edges = [...new Set(found)].sort((a, b) => a - b).slice(0, MOST_EDGES);
  const own = axis.placeOf(facts[policy.facts.slotOf(fact)] ?? null) ?? axis.from;
  const last = edges.at(-1);
  const enough =
    last === undefined
      ? axis.from + STEPS * 10 ** places
      : last + Math.max(Math.ceil((last - axis.from) / 4), BEYOND * 10 ** places);
  const wanted = Math.max(enough, own);
  const step = stepOf(axis.from, wanted, edges);
  return { places, from: axis.from, to: Math.min(axis.to, upTo(wanted, axis.from, step)), step, edges };
}

function pieceOf(along: NodeAlongFact, from: number, to: number): CurvePiece | null {
  const common = { standing: 'active', vetoes: [], atCap: [], atFloor: [] } as const;
  if (from === to) return { ...common, from, to, points: along.at(from), slope: 0 };
  const line = along.over(from, to)?.line;
  return line ? { ...common, from, to, points: line.first, slope: line.slope } : null;
}

/** Where one piece gives way to the next: where a rise comes to its end without a jump, that is the last value of the rise. */
function edgeBetween(before: CurvePiece | undefined, after: CurvePiece): number {
  const end = before && before.points + before.slope * (before.to - before.from);
  return before && before.slope !== 0 && end === after.points ? before.to : after.from;
}

/** The largest power of ten that leaves enough steps and meets every edge. */
function stepOf(from: number, to: number, edges: readonly number[]): number {
  let step = 1;
  while ((to - from) / (step * 10) >= STEPS && edges.every((edge) => (edge - from) % (step * 10) === 0)) step *= 10;
  return step;
}

function upTo(value: number, from: number, step: number): number {
  return from + Math.ceil((value - from) / step) * step;
}
