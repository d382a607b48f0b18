import {
  AS_OF_SLOT,
  type CompiledPolicy,
  encodePerson,
  type PersonFacts,
  pointsReadBy,
  scoreFrame,
  type Value,
} from '@jifen/policies';
import type { CurvePoint } from '../../../charts';

/** Values that a curve is drawn for one by one; a wider fact has no curve here. */
const MOST_VALUES = 2_000;

/** The one whole-number fact that an indicator reads, with its range; null where it reads another or several. */
export interface CurveFact {
  readonly id: string;
  readonly min: number;
  readonly max: number;
}

/** The fact over which an indicator's points can be drawn exactly, value by value. */
export function curveFact(policy: CompiledPolicy, nodeId: string): CurveFact | null {
  const compiled = policy.nodes[policy.indexOf.get(nodeId) ?? -1];
  const read = compiled?.rule?.facts.filter((id) => id !== 'as_of') ?? [];
  const [id] = read;
  const type = policy.resolved.document.facts.find((fact) => fact.id === id)?.type;
  if (id === undefined || read.length !== 1 || type?.kind !== 'integer' || type.max - type.min > MOST_VALUES)
    return null;
  return { id, min: type.min, max: type.max };
}

/** Points of an indicator (after its own cap) for every value of the fact, only where they change. Exact: every value is scored. */
export function curveOf(
  policy: CompiledPolicy,
  nodeId: string,
  fact: CurveFact,
  person: PersonFacts,
  asOf: string,
): CurvePoint[] {
  const slot = policy.facts.slotOf(fact.id);
  const index = policy.indexOf.get(nodeId) ?? -1;
  const known = new Set(policy.facts.facts.map(({ id }) => id));
  const { facts } = encodePerson(
    policy.facts,
    Object.fromEntries(Object.entries(person).filter(([id]) => known.has(id))),
    asOf,
  );
  if (!facts || slot <= AS_OF_SLOT || index < 0) return [];
  const row: Value[] = [...facts];
  const points: CurvePoint[] = [];
  const expression = policy.nodes[index]?.rule?.expression;
  // A rule that reads no other node's points is scored by itself; nothing else is asked of the policy here.
  const isAlone = expression && pointsReadBy(expression).length === 0;
  const scored = isAlone ? { ...policy, order: [index] } : policy;
  const score = scoreFrame(policy, row);
  for (let x = fact.min; x <= fact.max; x += 1) {
    row[slot] = x;
    const value = scoreFrame(scored, row, score).points[index] ?? 0;
    if (points.at(-1)?.points !== value) points.push({ x, points: value });
  }
  return points;
}

/** The part of the range in which something happens: a little beyond the last change, and the person's own value. */
export function shownRange(
  fact: CurveFact,
  curves: readonly (readonly CurvePoint[])[],
  value: number | null,
): { min: number; max: number } {
  const last = Math.max(fact.min, ...curves.flatMap((curve) => curve.map(({ x }) => x)), value ?? fact.min);
  const reach = fact.min + Math.ceil((last - fact.min) * 1.4) + 2;
  return { min: fact.min, max: Math.min(fact.max, reach) };
}
