import type { CompiledNode, CompiledPolicy } from '../evaluate/compile-policy.js';
import { joinedPatches, type Patch } from './realise.js';
import type { RuleSearch } from './search-rule.js';

/** Facts of a person, put together when they are asked for. */
export type Way = () => Patch | null;

const AS_PLAIN: Way = () => ({});

/** What the points of a node can come to, in hundredths. */
export interface Attained {
  /** Points with a way for a person to have them; it is put together when it is asked for, and null where its parts contradict. */
  readonly ways: ReadonlyMap<number, Way>;
  /** Points that nobody can be shown not to have; all there are where `complete`. */
  readonly values: ReadonlySet<number>;
  readonly complete: boolean;
}

/** Most different points of one node that are kept. */
const MOST_WAYS = 2_000;

const NOTHING: Attained = { ways: new Map([[0, AS_PLAIN]]), values: new Set([0]), complete: true };

/** Finds which points the nodes of a policy can have, from the plain person on: indicators by their rules, groups by their children. */
export class Attainable {
  private readonly raw = new Map<number, Attained>();

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly searchOf: (node: CompiledNode) => RuleSearch | null,
    private readonly plainPoints: readonly number[],
  ) {}

  /** Points of the node before its own limits. */
  beforeLimits(index: number): Attained {
    const known = this.raw.get(index);
    if (known) return known;
    const node = this.policy.nodes[index];
    const attained = node ? this.find(node) : NOTHING;
    this.raw.set(index, attained);
    return attained;
  }

  private find(node: CompiledNode): Attained {
    if (node.rule) return this.byRule(node);
    if (!node.combine || node.counted.length === 0) return NOTHING;
    return node.combine === 'max' ? this.highest(node.counted) : this.summed(node.counted);
  }

  private byRule(node: CompiledNode): Attained {
    const ways = new Map<number, Way>();
    const values = new Set<number>();
    const search = this.searchOf(node);
    if (!search) return { ways, values, complete: false };
    const all = search.ways();
    let next = all.next();
    for (; !next.done; next = all.next()) {
      const { value, patch } = next.value;
      if (typeof value !== 'number' || ways.has(value)) continue;
      values.add(value);
      const found = patch();
      if (found) ways.set(value, () => found);
      if (ways.size >= MOST_WAYS) return { ways, values, complete: false };
    }
    return { ways, values, complete: next.value };
  }

  /** Points of a child as they count in its parent. */
  private counted(child: number): Attained {
    const node = this.policy.nodes[child];
    if (!node) return NOTHING;
    const { ways: raw, values: all, complete } = this.beforeLimits(child);
    const counts = (points: number): number => Math.max(Math.min(points, node.most), node.least) * node.sign + 0;
    const ways = new Map<number, Way>();
    for (const [points, way] of raw) if (!ways.has(counts(points))) ways.set(counts(points), way);
    const unknown = node.rule ? [node.whenUnknown * node.sign + 0] : [];
    return { ways, values: new Set([...[...all].map(counts), ...unknown]), complete };
  }

  private highest(indices: readonly number[]): Attained {
    const children = indices.map((child) => this.counted(child));
    const plain = indices.map((child) => {
      const sign = this.policy.nodes[child]?.sign ?? 1;
      return (this.plainPoints[child] ?? 0) * sign + 0;
    });
    const ways = new Map<number, Way>([[Math.max(...plain), AS_PLAIN]]);
    for (const [index, child] of children.entries()) {
      const others = Math.max(-Infinity, ...plain.filter((_, other) => other !== index));
      for (const [points, way] of child.ways) {
        const highest = Math.max(points, others);
        if (!ways.has(highest)) ways.set(highest, way);
      }
    }
    const values = new Set(children.flatMap((child) => [...child.values]));
    return { ways, values, complete: children.every(({ complete }) => complete) };
  }

  private summed(indices: readonly number[]): Attained {
    const children = indices.map((child) => this.counted(child));
    const values = children.reduce((sums, child) => sumsOf(sums, child.values), new Set([0]));
    return {
      ways: children.reduce((ways, child) => waysOf(ways, child.ways), new Map<number, Way>([[0, AS_PLAIN]])),
      values,
      complete: values.size < MOST_WAYS && children.every(({ complete }) => complete),
    };
  }
}

function sumsOf(before: ReadonlySet<number>, points: ReadonlySet<number>): Set<number> {
  const sums = new Set<number>();
  for (const more of points) {
    for (const sum of before) sums.add(sum + more);
    if (sums.size >= MOST_WAYS) break;
  }
  return sums;
}

/** Every sum of one way of each; of two ways to a sum, the one that was found first. */
function waysOf(before: ReadonlyMap<number, Way>, more: ReadonlyMap<number, Way>): Map<number, Way> {
  const ways = new Map<number, Way>();
  for (const [sum, own] of before) {
    for (const [points, another] of more) {
      if (!ways.has(sum + points)) ways.set(sum + points, () => joinedWays(own, another));
    }
    if (ways.size >= MOST_WAYS) break;
  }
  return ways.size > 0 ? ways : new Map(before);
}

function joinedWays(a: Way, b: Way): Patch | null {
  const [own, another] = [a(), b()];
  return own && another && joinedPatches(own, another);
}
