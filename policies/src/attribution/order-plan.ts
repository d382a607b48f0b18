import { Random } from '../population/random.js';
import { type Coalition, everybody, has, NOBODY, only } from './coalition.js';

/** How orders are averaged over. */
export interface OrderSettings {
  /** Up to so many players every order counts; beyond, orders are drawn. */
  readonly exactUpTo: number;
  /** Orders that are drawn: an even number, from 4. Each is drawn together with its reverse. */
  readonly orders: number;
  /** Seed of the draw; the same seed gives the same orders. */
  readonly seed: number;
}

export const ORDER_SETTINGS: OrderSettings = { exactUpTo: 8, orders: 16, seed: 20_220_726 };

/** The orders in which players enter one after another, and the coalitions that arise on the way. */
export interface OrderPlan {
  readonly players: number;
  /** The drawn orders, each followed by its reverse; null where every order counts. */
  readonly orders: readonly (readonly number[])[] | null;
  /** Every coalition whose value is needed, each once. */
  readonly coalitions: readonly Coalition[];
}

/** Every order alike likely (Fisher and Yates). */
function shuffled(players: number, random: Random): number[] {
  const order = Array.from({ length: players }, (_, player) => player);
  for (let last = players - 1; last > 0; last -= 1) {
    const chosen = random.below(last + 1);
    [order[last], order[chosen]] = [order[chosen] ?? 0, order[last] ?? 0];
  }
  return order;
}

/** What stands before each player of an order, and all of them at last. */
export function coalitionsOf(order: readonly number[]): Coalition[] {
  const found = [NOBODY];
  for (const player of order) found.push((found.at(-1) ?? NOBODY) | only(player));
  return found;
}

/**
 * The plan for so many players. Nobody, everybody, each player alone and all but each are in it whatever the orders. An odd number of
 * orders, or fewer than 4, is rounded up: an error needs two pairs.
 */
export function planOrders(players: number, { exactUpTo, orders, seed }: OrderSettings): OrderPlan {
  if (players <= exactUpTo) {
    const coalitions = Array.from({ length: 2 ** players }, (_, members) => BigInt(members));
    return { players, orders: null, coalitions };
  }
  const pairs = Math.max(2, Math.ceil(orders / 2));
  const drawn = Array.from({ length: pairs }, (_, pair) => shuffled(players, Random.of(seed, pair)));
  const both = drawn.flatMap((order) => [order, order.toReversed()]);
  const all = everybody(players);
  const single = drawn[0] ?? [];
  const edges = [NOBODY, all, ...single.map(only), ...single.map((player) => all ^ only(player))];
  return { players, orders: both, coalitions: [...new Set([...edges, ...both.flatMap(coalitionsOf)])] };
}

/** How many coalitions a plan needs at most: what it costs, before it is made. */
export function mostCoalitions(players: number, { exactUpTo, orders }: OrderSettings): number {
  if (players <= exactUpTo) return 2 ** players;
  const drawn = 2 * Math.max(2, Math.ceil(orders / 2));
  return 2 + 2 * players + drawn * (players - 1);
}

/** Players of a coalition. */
export function membersOf(coalition: Coalition, players: number): number[] {
  return Array.from({ length: players }, (_, player) => player).filter((player) => has(coalition, player));
}
