import type { TierEnd } from '@jifen/policies';
import { parseNumber } from '../../parse-number';
import type { Cells } from './clipboard-cells';
import type { CellProblem } from './overlay-cells';

/** An option of a fact as cells name it. */
export interface CellOption {
  readonly code: string;
  /** In the language of the page. */
  readonly label: string;
}

const SIGNS: Readonly<Record<string, { readonly side: 'from' | 'to'; readonly closed: boolean }>> = {
  '≥': { side: 'from', closed: true },
  '>=': { side: 'from', closed: true },
  '>': { side: 'from', closed: false },
  '≤': { side: 'to', closed: true },
  '<=': { side: 'to', closed: true },
  '<': { side: 'to', closed: false },
};

/** An end as a cell: its sign and its number; nothing where there is no end. */
export function endText(end: TierEnd | undefined, side: 'from' | 'to'): string {
  if (!end) return '';
  const sign = side === 'from' ? (end.closed ? '≥' : '>') : end.closed ? '≤' : '<';
  return `${sign}${end.value}`;
}

/** Options as a cell. */
export function optionsText(codes: readonly string[], options: readonly CellOption[]): string {
  return codes.map((code) => options.find((option) => option.code === code)?.label ?? code).join('、');
}

/**
 * Reads cells. What cannot be read is remembered, the first of it, and something harmless is given instead: with a problem what was read
 * counts for nothing.
 */
export class CellReader {
  problem: CellProblem | null = null;
  private readonly taken = new Map<string, Set<string>>();

  constructor(private readonly cells: Cells) {}

  text(row: number, column: number): string {
    return this.cells[row]?.[column] ?? '';
  }

  /** Every row from `first` on. */
  rows<Row>(read: (row: number) => Row, first = 0): readonly Row[] {
    return this.cells.slice(first).map((_, index) => read(index + first));
  }

  private wrong(row: number, column: number, reason: CellProblem['reason']): void {
    this.problem ??= { row: row + 1, column: column + 1, text: this.text(row, column), reason };
  }

  /** A number; digits and signs may be full-width, thousands separated. */
  number(row: number, column: number): number {
    const text = this.text(row, column);
    const value = parseNumber(text);
    if (value === undefined) this.wrong(row, column, text === '' ? 'blank' : 'number');
    return value ?? 0;
  }

  /** The end of a tier: ≥ 5, > 5, ≤ 9, < 9, a number alone, or nothing. A number alone is as closed as the end was before. */
  end(row: number, column: number, side: 'from' | 'to', before: TierEnd | undefined): TierEnd | undefined {
    const text = this.text(row, column).replaceAll('＞', '>').replaceAll('＜', '<').replaceAll('＝', '=');
    if (text === '') return undefined;
    const [, sign = '', rest = ''] = /^(≥|≤|>=|<=|>|<)?(.*)$/.exec(text) ?? [];
    const value = parseNumber(rest);
    const known = SIGNS[sign];
    if (value === undefined || (known && known.side !== side)) this.wrong(row, column, 'end');
    return { value: value ?? 0, closed: known?.closed ?? before?.closed ?? side === 'from' };
  }

  /** Options by their labels or codes, separated by 、; an option may stand in one cell only of those read for the same `list`. */
  options(row: number, column: number, options: readonly CellOption[], list = ''): readonly string[] {
    const taken = this.taken.get(list) ?? new Set<string>();
    this.taken.set(list, taken);
    const text = this.text(row, column);
    const codeOf = (words: string): string | undefined =>
      options.find(({ code, label }) => label === words || code === words)?.code;
    const parts = codeOf(text) === undefined ? text.split(/[、,，;；]/).map((part) => part.trim()) : [text];
    return parts.flatMap((part) => {
      const code = codeOf(part);
      if (code === undefined) this.wrong(row, column, part === '' ? 'blank' : 'option');
      else if (taken.has(code)) this.wrong(row, column, 'twice');
      if (code !== undefined) taken.add(code);
      return code ?? [];
    });
  }
}
