import type { AttributedClause, AttributedQuantity, Clause, ClauseShare } from '@jifen/policies';

/** A clause as the card lists it, by one of the quantities. */
export interface AttributionRow {
  readonly clause: Clause;
  /** What it does to the chosen quantity differs by more than a tenth of its share, by which others are in force. */
  readonly orderMatters: boolean;
  /** Of the quantity that was chosen. */
  readonly share: ClauseShare;
  /** Length of the bar in per mille of half the width, with its direction: negative to the left. */
  readonly bar: number;
  /** Of every quantity, in their sequence. */
  readonly shares: readonly ClauseShare[];
}

/** The clauses that do anything, the largest share of that quantity first; and how many do nothing at all. */
export function attributionRows(
  clauses: readonly AttributedClause[],
  quantity: number,
): { readonly rows: readonly AttributionRow[]; readonly idle: number } {
  const felt = clauses.filter(({ shares }) => shares.some(({ least, most }) => least !== 0 || most !== 0));
  const largest = Math.max(1, ...felt.map(({ shares }) => Math.abs(shares[quantity]?.part ?? 0)));
  const rows = felt.flatMap(({ clause, shares }): AttributionRow[] => {
    const share = shares[quantity];
    return share
      ? [{ clause, orderMatters: dependsOnOrder(share), share, shares, bar: Math.round((share.part * 1000) / largest) }]
      : [];
  });
  rows.sort((one, other) => Math.abs(other.share.part) - Math.abs(one.share.part));
  return { rows, idle: clauses.length - felt.length };
}

function dependsOnOrder({ part, least, most }: ClauseShare): boolean {
  return (most - least) * 10 > Math.abs(part);
}

/** Whether more of a quantity is a loss: persons who fall, applications that lose their place. */
export function isLoss({ kind }: Pick<AttributedQuantity, 'kind'>): boolean {
  return kind === 'losers' || kind === 'left';
}

/** The clause with the greatest share of a quantity in one direction; undefined where none has any. */
export function leading(rows: readonly AttributionRow[], direction: 1 | -1): AttributionRow | undefined {
  return rows.find(({ share }) => share.part * direction > 0);
}
