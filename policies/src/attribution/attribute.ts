import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { compilePolicy } from '../evaluate/compile-policy.js';
import { apportion, rootRoundedUp } from './apportion.js';
import { averageOverOrders, type Averages, type PlayerAverage } from './average.js';
import { type Clause, clauseOf, clausesOf, type FormedClause, wordingClause } from './clause.js';
import { type Coalition, everybody, has, NOBODY, only } from './coalition.js';
import type { PolicyMeasure, Quantity, QuantityKind } from './measure.js';
import {
  membersOf,
  mostCoalitions,
  ORDER_SETTINGS,
  type OrderPlan,
  type OrderSettings,
  planOrders,
} from './order-plan.js';
import { PolicyBlend } from './policy-blend.js';

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
  /** Standard error of `part`, rounded up; null where every order was counted. */
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

/** How far an attribution has come, in mixes. `runs` may still grow where clauses turn out to belong together. */
export interface AttributionProgress {
  readonly done: number;
  readonly runs: number;
}

type Values = readonly number[];

/**
 * Figures of mixes that have been run; null of one that cannot be. A mix is known by the clauses that are in it, as bits, whatever has
 * been put together since. Good for the same two policies, measure and engine.
 */
export type KnownMixes = Map<bigint, readonly number[] | null>;

/** Computes mixes, each once. */
class Mixes {
  constructor(
    readonly known: KnownMixes,
    private readonly a: CompiledPolicy,
    private readonly b: CompiledPolicy,
    private readonly blend: PolicyBlend,
    private readonly first: readonly FormedClause[],
    private readonly measure: PolicyMeasure,
  ) {}

  /** Null where the mix cannot be run. A and B themselves are run as they stand. */
  values(members: Coalition): Values | null {
    const known = this.known.get(members);
    if (known !== undefined) return known;
    const policy = this.policy(members);
    const values = policy && this.measure.of(policy).values;
    this.known.set(members, values);
    return values;
  }

  private policy(members: Coalition): CompiledPolicy | null {
    if (members === NOBODY) return this.a;
    if (members === everybody(this.first.length)) return this.b;
    return mixOf(
      this.blend,
      this.first.filter((_, index) => has(members, index)),
    );
  }
}

/** A with these clauses as in B, compiled; null where the mix is not a policy that can be run. */
export function mixOf(blend: PolicyBlend, clauses: readonly FormedClause[]): CompiledPolicy | null {
  const applied = new Set(clauses.flatMap(({ pieces }) => pieces.map(({ id }) => id)));
  return compilePolicy(
    blend.document((piece) => applied.has(piece)),
    () => undefined,
  ).policy;
}

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

/**
 * Players of which one is in a mix that cannot be run and one is not, such that the mix can be run without the former, and with the
 * latter: they are made one. Where there are no such two, everybody is made one; A and B can be run.
 */
function joinedPlayers(players: readonly Player[], failed: Coalition, mixes: Mixes): Player[] {
  const runs = (coalition: Coalition): boolean => mixes.values(mixed(players, coalition)) !== null;
  const inside = membersOf(failed, players.length).find((player) => runs(failed ^ only(player)));
  const outside = membersOf(everybody(players.length) ^ failed, players.length).find((player) =>
    runs(failed | only(player)),
  );
  if (inside === undefined || outside === undefined) return [together(players)];
  const at = Math.min(inside, outside);
  return players.flatMap((player, index) => {
    if (index === at) return [together(players.filter((_, other) => other === inside || other === outside))];
    return index === inside || index === outside ? [] : [player];
  });
}

/** Whether a clause can move any of the quantities: a scene that is not measured, or a veto without a scene, cannot. */
function bears({ pieces }: FormedClause, { quantities }: PolicyMeasure): boolean {
  const scenes = new Set(quantities.flatMap(({ scene }) => (scene ? [`scene/${scene.id}`] : [])));
  return pieces.some(({ id, kind }) => (kind === 'scene' ? scenes.has(id) : kind !== 'veto' || scenes.size > 0));
}

/**
 * Runs every mix of the plan; null, with players put together, where one cannot be run. `done` are the mixes that other plans have run.
 */
function* runMixes(
  plan: OrderPlan,
  players: readonly Player[],
  mixes: Mixes,
): Generator<AttributionProgress, Player[] | null> {
  const runs = plan.coalitions.length;
  for (const [index, coalition] of plan.coalitions.entries()) {
    if (mixes.values(mixed(players, coalition)) === null) return joinedPlayers(players, coalition, mixes);
    yield { done: index + 1, runs };
  }
  return null;
}

function sharesOf(
  clauses: readonly FormedClause[],
  { players, denominator }: Averages,
  quantities: readonly Quantity[],
): readonly (readonly ClauseShare[])[] {
  const byQuantity = quantities.map(({ hundredths }, quantity) => {
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
      error: variance && rootRoundedUp(variance.square * scale * scale, variance.of),
    }));
  });
  return clauses.map((_, index) => byQuantity.flatMap((shares) => shares[index] ?? []));
}

/**
 * Attributes what changes from A to B to the clauses that differ: the average, over the orders in which the clauses could come into
 * force, of what each adds (Shapley); exact up to `exactUpTo` clauses, beyond over drawn orders with a stated error. Either way the
 * shares sum to the whole to the last hundredth, a clause that does nothing gets 0, and the order in which clauses are listed plays no
 * part. Clauses of which some mix cannot be run are put together. Yields between mixes, so that whoever drives it can show progress, or
 * stop, and go on later or elsewhere with the mixes that are `known` by then. `measure` measures both policies.
 */
export function* attributeInSteps(
  a: CompiledPolicy,
  b: CompiledPolicy,
  measure: PolicyMeasure,
  settings: OrderSettings = ORDER_SETTINGS,
  known: KnownMixes = new Map(),
): Generator<AttributionProgress, Attribution> {
  const blend = new PolicyBlend(a.resolved, b.resolved);
  const formed = clausesOf(blend);
  // By id, so that neither draw nor rounding depends on where a clause stands.
  const first = formed.filter((clause) => bears(clause, measure)).sort((one, other) => byId(one, other));
  const mixes = new Mixes(known, a, b, blend, first, measure);
  let players: readonly Player[] = first.map((each, index) => ({ formed: each, members: only(index) }));
  let plan = planOrders(players.length, settings);
  for (;;) {
    const joined: Player[] | null = yield* runMixes(plan, players, mixes);
    if (!joined) break;
    players = joined;
    plan = planOrders(players.length, settings);
  }
  const valueOf = (coalition: Coalition): Values => mixes.values(mixed(players, coalition)) ?? [];
  const clauses = players.map((player) => player.formed);
  const averages = averageOverOrders(plan, valueOf);
  const shares = sharesOf(clauses, averages, measure.quantities);
  const [whole, nothing] = [valueOf(everybody(players.length)), valueOf(NOBODY)];
  const runs = mixes.known.size;
  const place = new Map(formed.flatMap(({ pieces }, index) => pieces.map(({ id }) => [id, index] as const)));
  const placeOf = (clause: Clause): number => place.get(clause.id) ?? formed.length;
  const none: readonly ClauseShare[] = measure.quantities.map(() => NO_SHARE);
  const idle = formed.filter((clause) => !bears(clause, measure)).map(({ clause }) => clause);
  const wording = wordingClause(blend);
  const all = [
    ...clauses.map(({ clause }, index) => ({ clause, shares: shares[index] ?? none })),
    ...[...idle, ...(wording ? [wording] : [])].map((clause) => ({ clause, shares: none })),
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

function byId({ clause: one }: FormedClause, { clause: other }: FormedClause): number {
  return one.id < other.id ? -1 : 1;
}

/** How many mixes an attribution of these policies runs, unless clauses turn out to belong together: what it will cost. */
export function attributionRuns(
  a: CompiledPolicy,
  b: CompiledPolicy,
  measure: PolicyMeasure,
  settings: OrderSettings = ORDER_SETTINGS,
): number {
  const clauses = clausesOf(new PolicyBlend(a.resolved, b.resolved)).filter((clause) => bears(clause, measure));
  return mostCoalitions(clauses.length, settings);
}

/** The attribution at once; see {@link attributeInSteps}. */
export function attribute(
  a: CompiledPolicy,
  b: CompiledPolicy,
  measure: PolicyMeasure,
  settings: OrderSettings = ORDER_SETTINGS,
): Attribution {
  const run = attributeInSteps(a, b, measure, settings);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}
