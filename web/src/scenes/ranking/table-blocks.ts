import type { Rows, Segment } from './fold-rows';

/** A part of the table: rows of even height, or one line of its own. */
export type Block = Segment | { readonly kind: 'pair' };

/** Rows of one block: as many as are drawn or left blank together while the page scrolls. */
export const BLOCK_ROWS = 60;

/**
 * The segments cut into blocks. The explanation of two rows stands right below the lower one, `pairAfter`; null leaves it out.
 */
export function tableBlocks(segments: readonly Segment[], pairAfter: number | null): Block[] {
  return segments.flatMap((segment): Block[] => {
    if (segment.kind !== 'rows') return [segment];
    const { from, to } = segment;
    if (pairAfter === null || pairAfter < from || pairAfter >= to) return chunks({ from, to });
    return [...chunks({ from, to: pairAfter + 1 }), { kind: 'pair' }, ...chunks({ from: pairAfter + 1, to })];
  });
}

function chunks({ from, to }: Rows): Block[] {
  const blocks: Block[] = [];
  for (let start = from; start < to; start += BLOCK_ROWS) {
    blocks.push({ kind: 'rows', from: start, to: Math.min(start + BLOCK_ROWS, to) });
  }
  return blocks;
}
