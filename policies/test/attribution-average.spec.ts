import fc from 'fast-check';
import { apportion, rootRoundedUp } from '../src/attribution/apportion.js';
import { averageOverOrders, type Averages, type ValueOf } from '../src/attribution/average.js';
import { type Coalition, everybody, has, only } from '../src/attribution/coalition.js';
import { mostCoalitions, ORDER_SETTINGS, type OrderSettings, planOrders } from '../src/attribution/order-plan.js';
import { seeded } from './support/seed.js';

const EVERY: OrderSettings = { exactUpTo: 8, orders: 4, seed: 1 };
const DRAWN: OrderSettings = { exactUpTo: 0, orders: 120, seed: 7 };

/** A game in which every coalition has any value; of nobody it is 0. */
const games = (most: number): fc.Arbitrary<{ readonly players: number; readonly values: readonly number[] }> =>
  fc
    .integer({ min: 1, max: most })
    .chain((players) =>
      fc.record({
        players: fc.constant(players),
        values: fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), {
          minLength: 2 ** players,
          maxLength: 2 ** players,
        }),
      }),
    )
    .map(({ players, values }) => ({ players, values: [0, ...values.slice(1)] }));

const valueIn =
  (values: readonly number[]): ValueOf =>
  (coalition) => [values[Number(coalition)] ?? 0];

function sums({ players }: Averages): bigint[] {
  return players.map(([own]) => own?.sum ?? 0n);
}

function averaged(players: number, valueOf: ValueOf, settings: OrderSettings): Averages {
  return averageOverOrders(planOrders(players, settings), valueOf);
}

/** Every order written out: the definition. */
function byDefinition(players: number, values: readonly number[]): bigint[] {
  const found = new Array<bigint>(players).fill(0n);
  const visit = (before: Coalition, left: readonly number[]): bigint => {
    if (left.length === 0) return 1n;
    let orders = 0n;
    for (const player of left) {
      const below = visit(
        before | only(player),
        left.filter((other) => other !== player),
      );
      const added = (values[Number(before | only(player))] ?? 0) - (values[Number(before)] ?? 0);
      found[player] = (found[player] ?? 0n) + below * BigInt(added);
      orders += below;
    }
    return orders;
  };
  visit(
    0n,
    Array.from({ length: players }, (_, player) => player),
  );
  return found;
}

describe('averages over orders', () => {
  it('are those of every order written out', () => {
    fc.assert(
      fc.property(games(5), ({ players, values }) => {
        expect(sums(averaged(players, valueIn(values), EVERY))).toEqual(byDefinition(players, values));
      }),
      seeded(200),
    );
  });

  it.each([
    ['every order', EVERY],
    ['drawn orders', DRAWN],
  ])('over %s sum to the whole, exactly', (_, settings) => {
    fc.assert(
      fc.property(games(6), ({ players, values }) => {
        const averages = averaged(players, valueIn(values), settings);
        const whole = BigInt(values.at(-1) ?? 0) * averages.denominator;
        expect(sums(averages).reduce((sum, each) => sum + each, 0n)).toBe(whole);
      }),
      seeded(200),
    );
  });

  it('do not depend on how the players are numbered', () => {
    fc.assert(
      fc.property(games(6), ({ players, values }) => {
        const turned: ValueOf = (coalition) => {
          let other = 0n;
          for (let player = 0; player < players; player += 1) {
            if (has(coalition, player)) other |= only(players - 1 - player);
          }
          return valueIn(values)(other);
        };
        const there = sums(averaged(players, valueIn(values), EVERY));
        expect(sums(averaged(players, turned, EVERY)).reverse()).toEqual(there);
      }),
      seeded(100),
    );
  });

  it.each([
    ['every order', EVERY],
    ['drawn orders', DRAWN],
  ])('over %s give nothing to who adds nothing, and its own to who adds the same everywhere', (_, settings) => {
    fc.assert(
      fc.property(games(5), fc.integer({ min: -99, max: 99 }), ({ players, values }, own) => {
        const valueOf: ValueOf = (coalition) => {
          const [value = 0] = valueIn(values)(coalition & everybody(players));
          return [value + (has(coalition, players + 1) ? own : 0)];
        };
        const { denominator, players: averages } = averaged(players + 2, valueOf, settings);
        const [idle, free] = [averages[players]?.[0], averages[players + 1]?.[0]];
        expect([idle?.sum, idle?.least, idle?.most, idle?.alone, idle?.last]).toEqual([0n, 0, 0, 0, 0]);
        expect([free?.sum, free?.least, free?.most]).toEqual([BigInt(own) * denominator, own, own]);
        expect(free?.variance?.square ?? 0n).toBe(0n);
      }),
      seeded(100),
    );
  });

  it('over drawn orders are those over every order, within six of the stated errors', () => {
    fc.assert(
      fc.property(games(5), ({ players, values }) => {
        const exact = averaged(players, valueIn(values), EVERY);
        const drawn = averaged(players, valueIn(values), DRAWN);
        for (let player = 0; player < players; player += 1) {
          const own = drawn.players[player]?.[0];
          const error = own?.variance ? rootRoundedUp(own.variance.square, own.variance.of) : NaN;
          const [there, here] = [exact.players[player]?.[0]?.sum ?? 0n, own?.sum ?? 0n];
          const apart = Math.abs(Number(there) / Number(exact.denominator) - Number(here) / Number(drawn.denominator));
          expect(apart).toBeLessThanOrEqual(6 * error + 1);
        }
      }),
      seeded(200),
    );
  });

  it('lie as far from those over every order as the stated error says: mostly within it twice, not always within it', () => {
    const apart: number[] = [];
    fc.assert(
      fc.property(games(6), fc.integer({ min: 1, max: 1_000_000 }), ({ players, values }, seed) => {
        const exact = averaged(players, valueIn(values), EVERY);
        const drawn = averaged(players, valueIn(values), { ...ORDER_SETTINGS, exactUpTo: 0, seed });
        for (const [player, [own]] of drawn.players.entries()) {
          const [there, here] = [exact.players[player]?.[0]?.sum ?? 0n, own?.sum ?? 0n];
          const off = Math.abs(Number(there) / Number(exact.denominator) - Number(here) / Number(drawn.denominator));
          const error = own?.variance ? rootRoundedUp(own.variance.square, own.variance.of) : NaN;
          if (off > 0 || error > 0) apart.push(off / error);
        }
      }),
      seeded(2000),
    );
    const share = (errors: number): number => apart.filter((off) => off <= errors).length / apart.length;
    expect(apart.length).toBeGreaterThan(300);
    // Of eight pairs of orders: 91 of 100 within twice the error, 65 within the error itself.
    expect(share(2)).toBeGreaterThan(0.86);
    expect(share(1)).toBeGreaterThan(0.5);
    expect(share(1)).toBeLessThan(0.85);
  });

  it('know alone, at last, and between which bounds a player adds', () => {
    fc.assert(
      fc.property(games(5), ({ players, values }) => {
        const of = valueIn(values);
        for (const [player, [own]] of averaged(players, of, EVERY).players.entries()) {
          const last = (values.at(-1) ?? 0) - (values[Number(everybody(players) ^ only(player))] ?? 0);
          expect([own?.alone, own?.last]).toEqual([values[Number(only(player))], last]);
          expect(own?.least).toBeLessThanOrEqual(Math.min(own?.alone ?? 0, last));
          expect(own?.most).toBeGreaterThanOrEqual(Math.max(own?.alone ?? 0, last));
        }
      }),
      seeded(50),
    );
  });
});

describe('a plan of orders', () => {
  it.each([
    [0, 1],
    [3, 8],
    [8, 256],
  ])('of %i players has every coalition: %i', (players, coalitions) => {
    expect(planOrders(players, EVERY).coalitions).toHaveLength(coalitions);
    expect(mostCoalitions(players, EVERY)).toBe(coalitions);
  });

  it('beyond draws the same orders from the same seed, each with its reverse, and costs no more than it says', () => {
    const plan = planOrders(12, { ...DRAWN, orders: 10 });
    expect(planOrders(12, { ...DRAWN, orders: 10 })).toEqual(plan);
    expect(planOrders(12, { ...DRAWN, orders: 10, seed: 8 }).orders).not.toEqual(plan.orders);
    const orders = plan.orders ?? [];
    expect(orders).toHaveLength(10);
    for (const [index, order] of orders.entries()) {
      expect(order.toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
      if (index % 2 === 1) expect(order.toReversed()).toEqual(orders[index - 1]);
    }
    expect(new Set(plan.coalitions).size).toBe(plan.coalitions.length);
    expect(plan.coalitions.length).toBeLessThanOrEqual(mostCoalitions(12, { ...DRAWN, orders: 10 }));
  });
});

describe('whole parts of fractions', () => {
  it.each([
    ['thirds of 100', [100n, 100n, 100n], 3n, [34, 33, 33]],
    ['losses', [-100n, -100n, -100n], 3n, [-33, -33, -34]],
    ['gains and losses', [5n, -5n, 2n], 2n, [3, -3, 1]],
    ['whole ones, as they are', [6n, -4n, 0n], 2n, [3, -2, 0]],
  ])('%s', (_, parts, denominator, expected) => {
    const named = parts.map((sum, index) => ({ key: `k${index}`, sum }));
    expect(apportion(named, denominator)).toEqual(expected);
    const turned = apportion(named.toReversed(), denominator).toReversed();
    expect(turned).toEqual(expected);
  });

  it('keep the sum, and move none by one', () => {
    const fractions = fc.array(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fractions, fc.bigInt({ min: 1n, max: 40_320n }), (list, denominator) => {
        const rest = list.reduce((sum, each) => sum + each, 0n) % denominator;
        const all = [...list, -rest].map((sum, index) => ({ key: String(index), sum }));
        const parts = apportion(all, denominator);
        const whole = all.reduce((sum, each) => sum + each.sum, 0n) / denominator;
        expect(parts.reduce((sum, each) => sum + BigInt(each), 0n)).toBe(whole);
        for (const [index, part] of parts.entries()) {
          const apart = BigInt(part) * denominator - (all[index]?.sum ?? 0n);
          expect(apart < denominator && apart > -denominator).toBe(true);
        }
      }),
      seeded(200),
    );
  });

  it.each([
    [0n, 5n, 0],
    [1n, 100n, 1],
    [9n, 1n, 3],
    [10n, 1n, 4],
    [10n ** 30n, 1n, 1_000_000_000_000_000],
  ])('a root of %s / %s is rounded up to %i', (square, of, root) => {
    expect(rootRoundedUp(square, of)).toBe(root);
  });
});
