import { type CellFinding } from './cell-finding.js';
import { findingAt, type SheetRow, textOf } from './sheet-row.js';
import { LINES } from './rule-kinds.js';
import type { LineKind, WorksheetRow } from './worksheet.js';

/** A node as the imported table has it. */
export interface SheetBlock {
  /** Id that the policy knows it by, or that the table gives to something new; null where it is to get one. */
  readonly id: string | null;
  readonly line: Exclude<LineKind, 'entry'>;
  /** The policy does not have it yet. */
  readonly isNew: boolean;
  /** The row of the node itself; null where the table has its tiers only. */
  head: SheetRow | null;
  readonly entries: SheetRow[];
}

/** Nodes of the policy by id, as the export has them: the row of the node, then those of its tiers. */
export type KnownRows = ReadonlyMap<string, readonly WorksheetRow[]>;

function isEntry(row: SheetRow): boolean {
  const entry = textOf(row, 'entry');
  if (entry !== '') return entry !== '0';
  const line = LINES.meaning(textOf(row, 'line'));
  return line === 'entry' || (line === undefined && textOf(row, 'title') === '');
}

/**
 * Puts the rows of a table together by node. Hidden ids say where a row belongs, so rows may have been sorted; a row without id belongs to
 * the node above it, or is something new where it has a title.
 *
 * @param strange ids that the policy does not know: `take` them for something new, or `refuse` them
 */
export function blocksOf(
  rows: readonly SheetRow[],
  known: KnownRows,
  strange: 'take' | 'refuse',
): { readonly blocks: readonly SheetBlock[]; readonly findings: readonly CellFinding[] } {
  const blocks: SheetBlock[] = [];
  const byId = new Map<string, SheetBlock>();
  const seen = new Set<string>();
  const findings: CellFinding[] = [];
  let above: SheetBlock | undefined;

  const begin = (id: string | null, line: SheetBlock['line'], isNew: boolean): SheetBlock => {
    const block: SheetBlock = { id, line, isNew, head: null, entries: [] };
    blocks.push(block);
    if (id !== null) byId.set(id, block);
    return block;
  };
  const beginNew = (row: SheetRow, id: string | null): SheetBlock => {
    const block = begin(id, LINES.meaning(textOf(row, 'line')) === 'group' ? 'group' : 'indicator', true);
    block.head = row;
    return block;
  };
  const place = (row: SheetRow, id: string, own: readonly WorksheetRow[]): void => {
    const block =
      byId.get(id) ?? begin(id, own[0]?.line === 'entry' ? 'indicator' : (own[0]?.line ?? 'indicator'), false);
    if (!isEntry(row)) {
      if (block.head) findings.push(findingAt(row, 'node', 'WORKSHEET-ID-TWICE'));
      else block.head = row;
    } else {
      // A tier that was copied stands near its original; elsewhere nobody can tell which indicator is meant.
      const key = `${id} ${textOf(row, 'entry')}`;
      if (seen.has(key) && above !== block) findings.push(findingAt(row, 'node', 'WORKSHEET-ID-TWICE'));
      else block.entries.push(row);
      seen.add(key);
    }
    above = block;
  };

  for (const row of rows) {
    const id = textOf(row, 'node');
    const own = known.get(id);
    const taken = byId.get(id);
    if (own) place(row, id, own);
    else if (taken && isEntry(row)) taken.entries.push(row);
    else if (id !== '' && strange === 'refuse') findings.push(findingAt(row, 'node', 'WORKSHEET-ID-UNKNOWN'));
    else if (isEntry(row)) {
      if (above) above.entries.push(row);
      else findings.push(findingAt(row, 'line', 'WORKSHEET-ENTRY-ALONE'));
    } else above = beginNew(row, id !== '' && !taken ? id : null);
  }
  return { blocks, findings };
}
