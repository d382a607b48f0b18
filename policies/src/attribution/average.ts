import { type Coalition, everybody, has, NOBODY, only } from './coalition.js';
import { coalitionsOf, type OrderPlan } from './order-plan.js';

/** The value of a coalition: one whole number for each of several quantities. */
export type ValueOf = (coalition: Coalition) => readonly number[];

/** What one player adds to one quantity. */
export interface PlayerAverage {
  /** The average over the orders, as `sum` over the plan's `denominator`. */
  readonly sum: bigint;
  /** Of one player alone, and of the player that enters last. */
  readonly alone: number;
  readonly last: number;
  /** The least and the most that it adds in any of the orders looked at. */
  readonly least: number;
  readonly most: number;
  /**
   * Square of the standard error of the average, as `square` over `of`: from the pairs of an order and its reverse, which are drawn
   * independently. Not less than what it would be if one pair had the player first and last, which is always known: pairs that agree
   * with each other and not with that have missed something. Null where every order was counted.
   */
  readonly variance: { readonly square: bigint; readonly of: bigint } | null;
}

/** Averages over orders (Shapley): by player, then by quantity. They sum to the value of everybody less that of nobody, exactly. */
export interface Averages {
  readonly denominator: bigint;
  readonly players: readonly (readonly PlayerAverage[])[];
}

function factorial(count: number): bigint {
  let product = 1n;
  for (let factor = 2n; factor <= BigInt(count); factor += 1n) product *= factor;
  return product;
}

/** Collects what a player adds, each time with the number of orders in which it does. */
class Tally {
  sum = 0n;
  least = Infinity;
  most = -Infinity;

  add(added: number, orders: bigint): void {
    this.sum += BigInt(added) * orders;
    this.least = Math.min(this.least, added);
    this.most = Math.max(this.most, added);
  }
}

function added(valueOf: ValueOf, before: Coalition, player: number): readonly number[] {
  const [without, withIt] = [valueOf(before), valueOf(before | only(player))];
  return withIt.map((value, quantity) => value - (without[quantity] ?? 0));
}

function averageOf(
  tally: Tally,
  quantity: number,
  player: number,
  valueOf: ValueOf,
  players: number,
  variance: PlayerAverage['variance'],
): PlayerAverage {
  const { sum, least, most } = tally;
  const alone = added(valueOf, NOBODY, player)[quantity] ?? 0;
  const last = added(valueOf, everybody(players) ^ only(player), player)[quantity] ?? 0;
  return { sum, alone, last, least: Math.min(least, alone, last), most: Math.max(most, alone, last), variance };
}

/** Every order counted: a coalition of `k` stands before a player in k! · (n − 1 − k)! of the n! orders. */
function exactAverages({ players, coalitions }: OrderPlan, valueOf: ValueOf): Averages {
  const quantities = valueOf(NOBODY).length;
  const tallies = Array.from({ length: players }, () => Array.from({ length: quantities }, () => new Tally()));
  const weights = Array.from({ length: players }, (_, size) => factorial(size) * factorial(players - 1 - size));
  for (const before of coalitions) {
    const size = tallies.filter((_, player) => has(before, player)).length;
    for (const [player, own] of tallies.entries()) {
      if (has(before, player)) continue;
      const change = added(valueOf, before, player);
      for (const [quantity, tally] of own.entries()) tally.add(change[quantity] ?? 0, weights[size] ?? 0n);
    }
  }
  return {
    denominator: factorial(players),
    players: tallies.map((own, player) =>
      own.map((tally, quantity) => averageOf(tally, quantity, player, valueOf, players, null)),
    ),
  };
}

/** Some orders counted, pair by pair. */
function sampledAverages(orders: readonly (readonly number[])[], players: number, valueOf: ValueOf): Averages {
  const quantities = valueOf(NOBODY).length;
  const pairs = BigInt(orders.length / 2);
  const all = Array.from({ length: players }, () =>
    Array.from({ length: quantities }, () => ({ tally: new Tally(), pair: 0n, squares: 0n })),
  );
  for (const [place, order] of orders.entries()) {
    const before = coalitionsOf(order);
    for (const [position, player] of order.entries()) {
      const change = added(valueOf, before[position] ?? NOBODY, player);
      for (const [quantity, own] of (all[player] ?? []).entries()) {
        const amount = change[quantity] ?? 0;
        own.tally.add(amount, 1n);
        own.pair += BigInt(amount);
        if (place % 2 === 0) continue;
        own.squares += own.pair * own.pair;
        own.pair = 0n;
      }
    }
  }
  // The average is half the average of the pairs' sums x: its variance is (k Σx² − (Σx)²) / (4 k² (k − 1)).
  const of = 4n * pairs * pairs * (pairs - 1n);
  return {
    denominator: 2n * pairs,
    players: all.map((own, player) =>
      own.map(({ tally, squares }, quantity) => {
        const seen = averageOf(tally, quantity, player, valueOf, players, null);
        // Twice the pairs times how far the pair with the player first and last lies from the average. If it were one of the pairs, and
        // the others agreed, the error would be that distance over the number of pairs.
        const missed = BigInt(seen.alone + seen.last) * pairs - tally.sum;
        const known = missed * missed * (pairs - 1n);
        const drawn = (pairs * squares - tally.sum * tally.sum) * pairs * pairs;
        return { ...seen, variance: { square: known > drawn ? known : drawn, of: of * pairs * pairs } };
      }),
    ),
  };
}

/** The average of what each player adds, over the orders of the plan. `valueOf` knows every coalition of the plan. */
export function averageOverOrders(plan: OrderPlan, valueOf: ValueOf): Averages {
  return plan.orders ? sampledAverages(plan.orders, plan.players, valueOf) : exactAverages(plan, valueOf);
}
