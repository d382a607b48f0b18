import { hasPlaces, LARGEST_POINTS, POINT_PLACES } from '../model/amount.js';
import type { LadderTest, Measure, RecordList } from '../shape/shape.js';
import type { CellFinding, CellFindingCode } from './cell-finding.js';
import { cellNumber } from './cell-text.js';
import { type ColumnId, RULE_COLUMNS } from './columns.js';
import { findingAt, type SheetRow, textOf } from './sheet-row.js';
import type { KindId } from './rule-kinds.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * Reads the cells of one rule. What cannot be read is told in `findings`, and something harmless is given instead: with a finding the
 * result counts for nothing.
 */
export class RuleReader {
  readonly findings: CellFinding[] = [];
  private readonly used = new Set<string>();

  constructor(
    readonly kind: KindId,
    readonly head: SheetRow,
    readonly entries: readonly SheetRow[],
    readonly words: Vocabulary,
  ) {}

  /** Says that a cell is wrong. */
  refuse(row: SheetRow, column: ColumnId, code: CellFindingCode): void {
    this.findings.push(findingAt(row, column, code));
  }

  /** The text of a cell, which thereby is one that the rule has a use for. */
  text(column: ColumnId, row: SheetRow = this.head): string {
    this.used.add(`${row.row} ${column}`);
    return textOf(row, column);
  }

  number(column: ColumnId, row: SheetRow = this.head): number {
    const value = this.optionalNumber(column, row);
    if (value === undefined && textOf(row, column) === '') this.refuse(row, column, 'WORKSHEET-CELL-EMPTY');
    return value ?? 0;
  }

  optionalNumber(column: ColumnId, row: SheetRow = this.head): number | undefined {
    const text = this.text(column, row);
    if (text === '') return undefined;
    const value = cellNumber(text);
    if (value === undefined) this.refuse(row, column, 'WORKSHEET-NUMBER');
    return value;
  }

  points(column: ColumnId, row: SheetRow = this.head): number {
    return this.bounded(this.number(column, row), column, row);
  }

  optionalPoints(column: ColumnId, row: SheetRow = this.head): number | undefined {
    const value = this.optionalNumber(column, row);
    return value === undefined ? undefined : this.bounded(value, column, row);
  }

  private bounded(value: number, column: ColumnId, row: SheetRow): number {
    if (!hasPlaces(value, POINT_PLACES) || Math.abs(value) > LARGEST_POINTS)
      this.refuse(row, column, 'WORKSHEET-POINTS');
    return value;
  }

  /** Points outside every tier; none where the cell is empty. */
  otherwise(): number {
    return this.optionalPoints('otherwise') ?? 0;
  }

  /** The cap that is part of the rule, where there is one. */
  ownCap(): { readonly ownCap?: number } {
    const cap = this.optionalPoints('ruleCap');
    return cap === undefined ? {} : { ownCap: cap };
  }

  private subject<T>(column: ColumnId, find: (words: string) => T | undefined, otherwise: T): T {
    const text = this.text(column);
    const found = text === '' ? undefined : find(text);
    if (found === undefined) this.refuse(this.head, column, text === '' ? 'WORKSHEET-CELL-EMPTY' : 'WORKSHEET-SUBJECT');
    return found ?? otherwise;
  }

  measure(column: ColumnId = 'subject'): Measure {
    return this.subject(column, (words) => this.words.measureOf(words), { kind: 'fact', fact: '' });
  }

  records(): RecordList {
    return this.subject('subject', (words) => this.words.recordsOf(words), { fact: '' });
  }

  fact(column: ColumnId = 'subject'): string {
    return this.subject(column, (words) => this.words.factOf(words), '');
  }

  condition(): unknown {
    return this.subject('subject', (words) => this.words.conditionOf(words), false);
  }

  /** The condition of the case that a row is. */
  caseOf(row: SheetRow): unknown {
    const text = this.text('options', row);
    const condition = text === '' ? undefined : this.words.conditionOf(text);
    if (condition === undefined)
      this.refuse(row, 'options', text === '' ? 'WORKSHEET-CELL-EMPTY' : 'WORKSHEET-SUBJECT');
    return condition ?? false;
  }

  /** Options that a cell names. */
  options(fact: string, row: SheetRow, column: ColumnId = 'options', field?: string): readonly string[] {
    const text = this.text(column, row);
    const codes = text === '' ? undefined : this.words.optionsOf(text, fact, field);
    if (!codes && fact !== '') this.refuse(row, column, text === '' ? 'WORKSHEET-CELL-EMPTY' : 'WORKSHEET-OPTIONS');
    return codes ?? [];
  }

  /** The field of the records that a cell of the indicator's row names. */
  field(fact: string, column: ColumnId): string {
    return this.subject(column, (words) => this.words.fieldOf(words, fact), '');
  }

  /** The ways to stand on the step of a ladder that a row is. */
  tests(row: SheetRow): readonly LadderTest[] {
    const text = this.text('options', row);
    const tests = text === '' ? undefined : this.words.testsOf(text);
    if (!tests) this.refuse(row, 'options', text === '' ? 'WORKSHEET-CELL-EMPTY' : 'WORKSHEET-OPTIONS');
    return tests ?? [];
  }

  /** True where a kind with tiers has some, and one without has none. */
  expectEntries(some: boolean): void {
    const [first] = this.entries;
    if (some && !first) this.refuse(this.head, 'kind', 'WORKSHEET-ENTRIES');
    if (!some && first) this.refuse(first, 'line', 'WORKSHEET-ENTRIES');
  }

  /** Every filled cell of the rule must have been of use: nothing is dropped in silence. */
  expectAllUsed(): void {
    for (const row of [this.head, ...this.entries]) {
      for (const column of RULE_COLUMNS) {
        if (textOf(row, column) !== '' && !this.used.has(`${row.row} ${column}`))
          this.refuse(row, column, 'WORKSHEET-CELL-UNUSED');
      }
    }
  }
}
