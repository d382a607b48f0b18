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

/**
 * The slider of a numeric fact for a person; null for other facts. Computed once for the values of the other facts that its marks depend
 * on, so that moving one slider leaves the others alone. A fact that does not fit the dictionary counts as unknown here.
 */
export function trackOf(policy: CompiledPolicy, fact: Fact, facts: Facts, asOf: string): SliderTrack | null {
  if (fact.type.kind !== 'integer' && fact.type.kind !== 'decimal') return null;
  const memory: Known = known.get(policy) ?? { related: new Map(), tracks: new Map() };
  known.set(policy, memory);
  const others = Object.fromEntries(relatedTo(policy, fact.id, memory).map((id) => [id, facts[id] ?? null]));
  const key = JSON.stringify([fact.id, asOf, others]);
  const found = memory.tracks.get(key);
  if (found !== undefined) return found;
  const fits = encodePerson(policy.facts, others, asOf).findings.length === 0;
  const track = sliderTrack(policy, fits ? others : {}, asOf, fact.id);
  if (memory.tracks.size >= MOST_REMEMBERED) memory.tracks.clear();
  memory.tracks.set(key, track);
  return track;
}
