import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { apportion, rootRoundedUp } from './apportion.js';
import { averageOverOrders, type Averages, type PlayerAverage } from './average.js';
import { type Clause, clauseOf, type FormedClause } from './clause.js';
import { type Coalition, everybody, has, NOBODY, only } from './coalition.js';
import type { PolicyMeasure, Quantity, QuantityKind } from './measure.js';
import { Mixes } from './mixes.js';
import { membersOf, mostCoalitions, ORDER_SETTINGS, type OrderSettings, planOrders } from './order-plan.js';

/** What one clause did to one quantity. All in hundredths: of a point, a person, a place. */
export interface ClauseShare {
  /** Its share of the whole: the average over orders. The shares of all clauses sum to the whole. */
  readonly part: number;
  /** What it does alone: A with only this clause, less A. */
  readonly alone: number;
  /** What it does at last: B, less B without this clause. */
  readonly last: number;
  /** The least and the most that it does in the orders looked at; different where the order matters. */
  readonly least: number;
  readonly most: number;
  /** Standard error of `part`, rounded up; null where every order was counted, or is known to give the same. */
  readonly error: number | null;
}

/** A clause and what it did, in the sequence of the quantities. */
export interface AttributedClause {
  readonly clause: Clause;
  readonly shares: readonly ClauseShare[];
  /** How many points or places it moves depends on which others are in force. Of persons up and down, it nearly always does. */
  readonly orderMatters: boolean;
}

/** A quantity with its whole change from A to B, in hundredths. */
export interface AttributedQuantity extends Quantity {
  readonly whole: number;
}

/** Which clause did it. Plain JSON; equal inputs give equal attributions. */
export interface Attribution {
  readonly quantities: readonly AttributedQuantity[];
  /** In the order of B; what no computation reads comes last, with nothing but zeros. */
  readonly clauses: readonly AttributedClause[];
  /** Over which orders the shares are averaged; `runs` is how many mixes were computed. */
  readonly method:
    | { readonly kind: 'exact'; readonly runs: number }
    | { readonly kind: 'sampled'; readonly runs: number; readonly orders: number; readonly seed: number };
}

/**
 * Figures of mixes that have been measured; null of one that cannot be run. A mix is known by the clauses of {@link Mixes} that are in
 * it, whatever has been put together since. Good for the same two policies, measure and engine.
 */
export type KnownMixes = Map<Coalition, readonly number[] | null>;

/** What an attribution waits for, and how far it has come, in mixes. `runs` may still grow where clauses turn out to belong together. */
export interface AttributionStep {
  readonly wanted: readonly Coalition[];
  readonly done: number;
  readonly runs: number;
}

type Values = readonly number[];

/** Mixes that are asked for at a time: enough to share among threads, few enough to show progress and to stop at one that cannot run. */
const AT_A_TIME = 128;

/** Clauses of which some now count as one. */
interface Player {
  readonly formed: FormedClause;
  /** Which of the first clauses it is. */
  readonly members: Coalition;
}

function together(players: readonly Player[]): Player {
  const pieces = players.flatMap(({ formed }) => formed.pieces);
  return {
    formed: clauseOf(pieces, 'not-runnable'),
    members: players.reduce((all, { members }) => all | members, NOBODY),
  };
}

/** The mix of the players of a coalition, in first clauses. */
function mixed(players: readonly Player[], coalition: Coalition): Coalition {
  return players.reduce((all, { members }, index) => (has(coalition, index) ? all | members : all), NOBODY);
}

type Asking<Result> = Generator<AttributionStep, Result>;

/** The players' mixes, asked for as they are needed. */
class PlayedMixes {
  constructor(
    private readonly players: readonly Player[],
    private readonly known: KnownMixes,
  ) {}

  /** The figures of a coalition; null where it cannot be run. Undefined where it has not been measured. */
  values(coalition: Coalition): Values | null | undefined {
    return this.known.get(mixed(this.players, coalition));
  }

  /** Asks for those that are missing until they are there, or one of them cannot be run: then for that one. */
  *require(coalitions: readonly Coalition[]): Asking<Coalition | null> {
    for (;;) {
      const failed = coalitions.find((coalition) => this.values(coalition) === null);
      if (failed !== undefined) return failed;
      const missing = coalitions.filter((coalition) => this.values(coalition) === undefined);
      if (missing.length === 0) return null;
      const wanted = missing.slice(0, AT_A_TIME).map((coalition) => mixed(this.players, coalition));
      yield { wanted, done: coalitions.length - missing.length, runs: coalitions.length };
    }
  }

  /** The first of the players without, or with, whom the coalition can be run. */
  *rescuer(coalition: Coalition, candidates: readonly number[]): Asking<number | undefined> {
    for (const player of candidates) {
      if ((yield* this.require([coalition ^ only(player)])) === null) return player;
    }
    return undefined;
  }
}

/**
 * Players of which one is in a mix that cannot be run and one is not, such that the mix can be run without the former, and with the
 * latter: they are made one. Where there are no such two, everybody is made one; A and B can be run.
 */
function* joinedPlayers(players: readonly Player[], failed: Coalition, mixes: PlayedMixes): Asking<Player[]> {
  const others = everybody(players.length) ^ failed;
  const inside = yield* mixes.rescuer(failed, membersOf(failed, players.length));
  const outside = inside === undefined ? undefined : yield* mixes.rescuer(failed, membersOf(others, players.length));
  if (inside === undefined || outside === undefined) return [together(players)];
  const at = Math.min(inside, outside);
  return players.flatMap((player, index) => {
    if (index === at) return [together(players.filter((_, other) => other === inside || other === outside))];
    return index === inside || index === outside ? [] : [player];
  });
}

function sharesOf(
  clauses: readonly FormedClause[],
  { players, denominator }: Averages,
  quantities: readonly Quantity[],
  steady: ReadonlySet<string>,
): readonly (readonly ClauseShare[])[] {
  const isSteady = (index: number): boolean => {
    const formed = clauses[index];
    return formed !== undefined && formed.pieces.length === 1 && steady.has(formed.clause.id);
  };
  const byQuantity = quantities.map(({ kind, hundredths }, quantity) => {
    const scale = BigInt(hundredths);
    const averages = players.flatMap((own) => own[quantity] ?? []);
    const parts = apportion(
      averages.map(({ sum }, index) => ({ key: clauses[index]?.clause.id ?? '', sum: sum * scale })),
      denominator,
    );
    return averages.map(({ alone, last, least, most, variance }: PlayerAverage, index): ClauseShare => ({
      part: parts[index] ?? 0,
      alone: alone * hundredths,
      last: last * hundredths,
      least: least * hundredths,
      most: most * hundredths,
      error:
        variance && !(kind === 'points' && isSteady(index))
          ? rootRoundedUp(variance.square * scale * scale, variance.of)
          : null,
    }));
  });
  return clauses.map((_, index) => byQuantity.flatMap((shares) => shares[index] ?? []));
}

/**
 * Attributes what changes from A to B to the clauses that differ: the average, over the orders in which the clauses could come into
 * force, of what each adds (Shapley); exact up to `exactUpTo` clauses, beyond over drawn orders with a stated error. Either way the
 * shares sum to the whole to the last hundredth, a clause that does nothing gets 0, and the order in which clauses are listed plays no
 * part. Clauses of which some mix cannot be run are put together.
 *
 * Yields the mixes that it wants, and goes on when whoever drives it has put some of them into `known`: so they can be measured here or
 * by several threads, progress be shown, and the work be given up, or gone on with elsewhere from what is known by then.
 */
export function* attributeInSteps(
  mixes: Mixes,
  settings: OrderSettings = ORDER_SETTINGS,
  known: KnownMixes = new Map(),
): Generator<AttributionStep, Attribution> {
  const { clauses: first, listed, measure } = mixes;
  let players: readonly Player[] = first.map((each, index) => ({ formed: each, members: only(index) }));
  let plan = planOrders(players.length, settings);
  for (;;) {
    const played = new PlayedMixes(players, known);
    const failed = yield* played.require(plan.coalitions);
    if (failed === null) break;
    players = yield* joinedPlayers(players, failed, played);
    plan = planOrders(players.length, settings);
  }
  const valueOf = (coalition: Coalition): Values => known.get(mixed(players, coalition)) ?? [];
  const formed = players.map((player) => player.formed);
  const shares = sharesOf(formed, averageOverOrders(plan, valueOf), measure.quantities, mixes.steady);
  const [whole, nothing] = [valueOf(everybody(players.length)), valueOf(NOBODY)];
  const runs = known.size;
  const place = new Map(mixes.pieces.map((id, index) => [id, index]));
  const placeOf = ({ id }: Clause): number => place.get(id) ?? Infinity;
  const none: readonly ClauseShare[] = measure.quantities.map(() => NO_SHARE);
  const moving = new Set(first.map(({ clause }) => clause.id));
  const all = [
    ...formed.map(({ clause }, index) => ({ clause, shares: shares[index] ?? none })),
    ...listed.filter(({ id }) => !moving.has(id)).map((clause) => ({ clause, shares: none })),
  ];
  return {
    quantities: measure.quantities.map((quantity, index) => ({
      ...quantity,
      whole: ((whole[index] ?? 0) - (nothing[index] ?? 0)) * quantity.hundredths,
    })),
    clauses: all
      .sort((one, other) => placeOf(one.clause) - placeOf(other.clause))
      .map((each) => ({ ...each, orderMatters: dependsOnOrder(each.shares, measure.quantities) })),
    method: plan.orders
      ? { kind: 'sampled', runs, orders: plan.orders.length, seed: settings.seed }
      : { kind: 'exact', runs },
  };
}

function dependsOnOrder(shares: readonly ClauseShare[], quantities: readonly Quantity[]): boolean {
  const persons = new Set<QuantityKind | undefined>(['winners', 'losers']);
  return shares.some(({ least, most }, index) => least !== most && !persons.has(quantities[index]?.kind));
}

const NO_SHARE: ClauseShare = { part: 0, alone: 0, last: 0, least: 0, most: 0, error: null };

/** How many mixes an attribution runs, unless clauses turn out to belong together: what it will cost. */
export function attributionRuns({ clauses }: Mixes, settings: OrderSettings = ORDER_SETTINGS): number {
  return mostCoalitions(clauses.length, settings);
}

/** Measures what an attribution wants, until it is there. */
export function attribute(
  a: CompiledPolicy,
  b: CompiledPolicy,
  measure: PolicyMeasure,
  settings: OrderSettings = ORDER_SETTINGS,
): Attribution {
  const mixes = new Mixes(a, b, measure);
  const known: KnownMixes = new Map();
  const steps = attributeInSteps(mixes, settings, known);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { wanted } = step.value;
    for (const [index, values] of mixes.values(wanted).entries()) known.set(wanted[index] ?? NOBODY, values);
  }
}
