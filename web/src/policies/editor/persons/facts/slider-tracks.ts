import { type CompiledPolicy, encodePerson, type Fact, type SliderTrack, sliderTrack } from '@jifen/policies';
import type { Facts } from '../person-edit';

interface Known {
  /** By fact: the other facts that the rules read which read it. */
  readonly related: Map<string, readonly string[]>;
  readonly tracks: Map<string, SliderTrack | null>;
}

const known = new WeakMap<CompiledPolicy, Known>();

/** Most tracks that are remembered of a policy. */
const MOST_REMEMBERED = 2_000;

function relatedTo(policy: CompiledPolicy, fact: string, { related }: Known): readonly string[] {
  const found =
    related.get(fact) ??
    [...new Set(policy.nodes.flatMap(({ rule }) => (rule?.facts.includes(fact) ? rule.facts : [])))].filter(
      (id) => id !== fact && id !== 'as_of',
    );
  related.set(fact, found);
  return found;
}

function memoryOf(policy: CompiledPolicy): Known {
  const memory: Known = known.get(policy) ?? { related: new Map(), tracks: new Map() };
  known.set(policy, memory);
  return memory;
}

/** The facts, as JSON, that the marks of a numeric fact's slider may depend on besides the fact itself; null for other facts. */
export function othersOf(policy: CompiledPolicy, fact: Fact, facts: Facts): string | null {
  if (fact.type.kind !== 'integer' && fact.type.kind !== 'decimal') return null;
  const related = relatedTo(policy, fact.id, memoryOf(policy));
  return JSON.stringify(Object.fromEntries(related.map((id) => [id, facts[id] ?? null])));
}

/**
 * The slider of a numeric fact for a person of whom {@link othersOf} is known. Computed once for each, so that moving one slider leaves
 * the others alone. Facts that do not fit the dictionary count as unknown here.
 */
export function trackOf(policy: CompiledPolicy, fact: Fact, others: string, asOf: string): SliderTrack | null {
  const { tracks } = memoryOf(policy);
  const key = `${fact.id} ${asOf} ${others}`;
  const found = tracks.get(key);
  if (found !== undefined) return found;
  const person = JSON.parse(others) as Facts;
  const fits = encodePerson(policy.facts, person, asOf).findings.length === 0;
  const track = sliderTrack(policy, fits ? person : {}, asOf, fact.id);
  if (tracks.size >= MOST_REMEMBERED) tracks.clear();
  tracks.set(key, track);
  return track;
}
