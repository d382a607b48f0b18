import type { Placed } from '../placed-nodes.js';
import type { Ground } from './ground.js';

/** One node in both documents. */
export interface Pairing {
  readonly a: Placed;
  readonly b: Placed;
  /** `id`, or the evidence. */
  readonly grounds: readonly Ground[];
}

/** How nodes of A became nodes of B where that is not one to one. */
export type RecastKind = 'merged' | 'split' | 'became-group' | 'became-indicator';

/** At least one node. */
export type Members = readonly [Placed, ...Placed[]];

/** Nodes of A that became nodes of B together. The node that became several, or that several became, or the group, stands alone or first. */
export interface Recast {
  readonly kind: RecastKind;
  readonly a: Members;
  readonly b: Members;
  readonly grounds: readonly Ground[];
}

/** Which nodes of two score trees belong together. Whatever is in neither `pairs` nor `recasts` came or went. */
export class Kinship {
  private readonly pairOf = new Map<Placed, Pairing>();
  private readonly recastsOf = new Map<Placed, Recast>();
  readonly recasts: Recast[] = [];

  /** The same node in the other document; of a node of either. */
  pair(placed: Placed): Pairing | undefined {
    return this.pairOf.get(placed);
  }

  recast(placed: Placed): Recast | undefined {
    return this.recastsOf.get(placed);
  }

  isLoose(placed: Placed): boolean {
    return !this.pairOf.has(placed) && !this.recastsOf.has(placed);
  }

  addPair(pairing: Pairing): void {
    this.pairOf.set(pairing.a, pairing).set(pairing.b, pairing);
  }

  /** A pair that turns out to be a part of something larger is that only. */
  addRecast(recast: Recast): void {
    this.recasts.push(recast);
    for (const member of [...recast.a, ...recast.b]) {
      this.pairOf.delete(member);
      this.recastsOf.set(member, recast);
    }
  }

  /** Whether nodes of the two documents, in either order, are the same or of one recast; true of two absent ones. */
  correspond(one: Placed | null, other: Placed | null): boolean {
    if (!one || !other) return one === other;
    const pair = this.pairOf.get(one) ?? this.recastsOf.get(one);
    return pair !== undefined && pair === (this.pairOf.get(other) ?? this.recastsOf.get(other));
  }
}
