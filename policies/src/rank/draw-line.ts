import type { TieAtLine } from '../model/scene.js';
import { lotOf } from './lottery.js';

/** An application in order. */
export interface Placed {
  readonly applicationId: string;
  /** Complete equals share it. */
  readonly position: number;
}

/** What becomes of a place in the order, by index. */
export type Outcome = 'within' | 'below' | 'undecided' | 'tie-admitted' | 'lot-drawn' | 'lot-not-drawn';

/** Where the line runs through an order. */
export interface Line<T extends Placed> {
  /** The order; equals between whom lots decided stand by lot. */
  readonly order: readonly T[];
  readonly outcomes: readonly Outcome[];
  /** Equals across the line, as indices in `order`, last excluded; null where the line does not part equals. */
  readonly tie: { readonly from: number; readonly to: number } | null;
  /** By application id, where lots were drawn. */
  readonly lots: ReadonlyMap<string, string>;
}

const NO_LOTS: ReadonlyMap<string, string> = new Map();

function drawLots<T extends Placed>(tied: readonly T[], seed: string): { order: T[]; lots: Map<string, string> } {
  const lots = new Map(tied.map(({ applicationId }) => [applicationId, lotOf(seed, applicationId)]));
  const lot = ({ applicationId }: T): string => lots.get(applicationId) ?? '';
  return { order: tied.toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1)), lots };
}

/**
 * Gives `quota` places to an order of applications. Equals are parted only by a declared method (reading A-25): `stop` leaves them
 * undecided, `admit-all` admits them beyond the quota, `lottery` parts them by lots from the seed.
 */
export function drawLine<T extends Placed>(
  order: readonly T[],
  quota: number,
  method: TieAtLine,
  seed: string,
): Line<T> {
  const plain = order.map((_, index): Outcome => (index < quota ? 'within' : 'below'));
  const last = order[quota - 1];
  const next = order[quota];
  if (!last || !next || last.position !== next.position) return { order, outcomes: plain, tie: null, lots: NO_LOTS };

  let from = quota - 1;
  while (order[from - 1]?.position === last.position) from -= 1;
  let to = quota + 1;
  while (order[to]?.position === last.position) to += 1;
  const tie = { from, to };
  const outcomes = (decide: (index: number) => Outcome) =>
    plain.map((outcome, index) => (index >= from && index < to ? decide(index) : outcome));

  switch (method) {
    case 'stop':
      return { order, outcomes: outcomes(() => 'undecided'), tie, lots: NO_LOTS };
    case 'admit-all':
      return { order, outcomes: outcomes(() => 'tie-admitted'), tie, lots: NO_LOTS };
    case 'lottery': {
      const drawn = drawLots(order.slice(from, to), seed);
      return {
        order: [...order.slice(0, from), ...drawn.order, ...order.slice(to)],
        outcomes: outcomes((index) => (index < quota ? 'lot-drawn' : 'lot-not-drawn')),
        tie,
        lots: drawn.lots,
      };
    }
  }
}
