import type { CompiledNode, CompiledPolicy } from '../../evaluate/compile-policy.js';
import { boxOf, cornerOf } from './box.js';
import { Judge } from './judge.js';
import { AS_OF } from './quantity.js';
import { extreme, type Extreme, findPoint } from './search.js';
import { Effort, Space } from './space.js';
import { constantSpan, type Span, type Truth, type Unknown } from './span.js';
import { highestOf, sumOf } from './span-sums.js';
import { connected, isAbove, negation } from './truths.js';

/** Work that may be put into all questions about one tree, in expressions looked at: a second or two. Policies as they are written take a thousandth. */
const MOST_WORK = 400_000;

/** The least and most that something can come to over all persons, in hundredths; null where it could not be told. */
export interface Reach {
  readonly least: number | null;
  readonly most: number | null;
}

/** A reach that is no longer than what can be told: sums and limits of parts that could be told. */
function both(parts: readonly Reach[], join: (values: readonly number[]) => number): Reach {
  const side = (name: keyof Reach): number | null => {
    const values = parts.map((part) => part[name]);
    return values.some((value) => value === null) ? null : join(values.filter((value) => value !== null));
  };
  return { least: side('least'), most: side('most') };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function clamped({ least, most }: Reach, node: CompiledNode): Reach {
  const clamp = (value: number | null): number | null =>
    value === null ? null : Math.max(node.least, Math.min(node.most, value));
  return { least: clamp(least), most: clamp(most) };
}

/**
 * What the nodes of a score tree can come to, exactly: children that share no fact are told apart and joined, children that share one
 * are looked at together, so that 「住房」 cannot be owned and rented at once.
 */
export class NodeReach {
  private readonly raw = new Map<number, Reach>();
  private readonly parts = new Map<string, Reach>();
  private readonly factsBelow = new Map<number, ReadonlySet<string>>();
  private readonly effort = new Effort(MOST_WORK);

  constructor(
    readonly policy: CompiledPolicy,
    private readonly day: number,
    /** What the rule of an indicator gives at least and at most; asked once for each. */
    private readonly ruleReach: (node: CompiledNode) => Reach,
  ) {}

  private node(index: number): CompiledNode {
    const node = this.policy.nodes[index];
    if (!node) throw new RangeError(`There is no node ${index}`);
    return node;
  }

  private space(indices: readonly number[]): Space {
    const ids = indices.map((index) => this.node(index).node.id);
    return new Space(this.policy, [this.day], [], ids, this.effort);
  }

  /** Ids of the facts that a node depends on. */
  facts(index: number): ReadonlySet<string> {
    const known = this.factsBelow.get(index);
    if (known) return known;
    const facts = new Set(this.space([index]).list.flatMap(({ fact }) => (fact === AS_OF ? [] : [fact])));
    this.factsBelow.set(index, facts);
    return facts;
  }

  /** Before the node's own limits. */
  rawOf(index: number): Reach {
    const known = this.raw.get(index);
    if (known) return known;
    const reach = this.compute(this.node(index));
    this.raw.set(index, reach);
    return reach;
  }

  /** After the node's own limits: least for those of whom everything is known, most for everybody. */
  reachOf(index: number): Reach {
    const node = this.node(index);
    if (node.node.kind === 'indicator' && !node.rule) return { least: 0, most: 0 };
    const reach = clamped(this.rawOf(index), node);
    if (!node.rule || this.facts(index).size === 0) return reach;
    return { least: reach.least, most: reach.most === null ? null : Math.max(reach.most, node.whenUnknown) };
  }

  /** As it counts in its parent. */
  signed(index: number): Reach {
    const { least, most } = this.reachOf(index);
    if (this.node(index).sign === 1) return { least, most };
    return { least: most === null ? null : 0 - most, most: least === null ? null : 0 - least };
  }

  /** Nodes in groups that share no fact with each other. */
  apart(indices: readonly number[]): number[][] {
    // Every node and fact points towards the first node of its group.
    const leader = new Map<number, number>(indices.map((index) => [index, index]));
    const leaderOf = (index: number): number => {
      let at = index;
      for (let next = leader.get(at) ?? at; next !== at; next = leader.get(at) ?? at) at = next;
      leader.set(index, at);
      return at;
    };
    const readers = new Map<string, number>();
    for (const index of indices) {
      for (const fact of this.facts(index)) {
        const reader = readers.get(fact);
        if (reader === undefined) readers.set(fact, index);
        else leader.set(leaderOf(index), leaderOf(reader));
      }
    }
    const groups = new Map<number, number[]>();
    for (const index of indices) {
      const group = groups.get(leaderOf(index));
      if (group) group.push(index);
      else groups.set(leaderOf(index), [index]);
    }
    return [...groups.values()];
  }

  /** The nodes together: added up, or the highest of them. */
  together(indices: readonly number[], combine: 'sum' | 'max'): Reach {
    const parts = this.apart(indices).map((members) => this.part(members, combine));
    if (combine === 'sum') return both(parts, total);
    return indices.length === 0 ? { least: 0, most: 0 } : both(parts, (values) => Math.max(...values));
  }

  private part(members: readonly number[], combine: 'sum' | 'max'): Reach {
    const [only] = members;
    if (members.length === 1 && only !== undefined) return this.signed(only);
    const key = `${combine} ${members.join(' ')}`;
    const known = this.parts.get(key);
    if (known) return known;
    const space = this.space(members);
    const objective = (judge: Judge): Span => {
      const spans = members.map((member) => judge.signedNode(member));
      return combine === 'sum' ? sumOf(spans) : highestOf(spans);
    };
    const told = (found: Extreme | null): number | null => (found?.point ? found.bound : null);
    const reach = { least: told(extreme(space, objective, -1)), most: told(extreme(space, objective, 1)) };
    this.parts.set(key, reach);
    return reach;
  }

  private compute(node: CompiledNode): Reach {
    if (node.node.kind === 'indicator') return this.ruleReach(node);
    if (node.rule) {
      const space = this.space([node.index]);
      const objective = (judge: Judge): Span => judge.node(node.node.id);
      const [least, most] = [extreme(space, objective, -1), extreme(space, objective, 1)];
      return { least: least?.point ? least.bound : null, most: most?.point ? most.bound : null };
    }
    const { combine } = node.node;
    return combine === 'formula' ? { least: null, most: null } : this.together(node.counted, combine);
  }

  /**
   * Whether somebody gets a point more for an item: in a sum, who gets something for it while the others stay below the cap; of the
   * highest, who gets more for it than for any other. Null where that could not be told.
   */
  ever(item: number, others: readonly number[], combine: 'sum' | 'max', cap: number): boolean | null {
    const near = this.apart([...others, item]).find((members) => members.includes(item)) ?? [];
    const beside = near.filter((member) => member !== item);
    const rest = this.together(
      others.filter((other) => !near.includes(other)),
      combine,
    ).least;
    const { most } = this.signed(item);
    if (rest === null || most === null) return null;
    const far = others.length > beside.length;
    if (beside.length === 0) {
      if (combine === 'sum') return most > 0 && rest < cap;
      return !far || most > rest;
    }
    const space = this.space(near);
    if (!space.spend()) return null;
    const gains = (judge: Judge): Truth | Unknown => {
      const own = judge.signedNode(item);
      const spans = beside.map((member) => judge.signedNode(member));
      if (combine === 'sum')
        return connected('and', [
          isAbove(own, 0, judge.box),
          negation(isAbove(sumOf(spans), cap - rest - 1, judge.box)),
        ]);
      const highest = highestOf([...spans, ...(far ? [constantSpan(rest)] : [])]);
      const minus: Span = { ...highest, lo: 0 - highest.hi, hi: 0 - highest.lo };
      return isAbove(sumOf([own, minus]), 0, judge.box);
    };
    // Mostly somebody who has all of the item and nothing else is enough.
    const own = this.facts(item);
    const likely = cornerOf(space.everybody, (index) => own.has(space.list[index]?.fact ?? ''));
    const shown = gains(new Judge(space, boxOf(space.everybody, likely)));
    if (shown.kind === 'truth' && shown.value === true) return true;
    const { point, complete } = findPoint(space, gains);
    return complete ? point !== null : null;
  }
}
