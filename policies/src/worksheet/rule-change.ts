import { readRule } from '../logic/read-rule.js';
import type { Indicator } from '../model/score-node.js';
import { parseJsonText } from '../model/parse-policy.js';
import { parseReadback } from '../text/parse/parse-readback.js';
import type { CellFinding } from './cell-finding.js';
import { comparable } from './cell-text.js';
import { changedColumns } from './cell-change.js';
import { type Cells, type ColumnId, RULE_COLUMNS } from './columns.js';
import { kindOf, readRuleCells } from './forms/registry.js';
import { findingAt, type SheetRow, textOf } from './sheet-row.js';
import type { Vocabulary } from './vocabulary.js';

/** A rule as its rows say it: the same as before, or another one; and what is wrong with the rows. */
export interface RuleChange {
  readonly rule: Indicator['rule'];
  readonly findings: readonly CellFinding[];
}

/** The rows of an indicator, as they are in the table and as the export has them. */
export interface IndicatorRows {
  readonly head: SheetRow;
  readonly entries: readonly SheetRow[];
  readonly before: Cells;
  readonly entriesBefore: readonly Cells[];
  /** Of the row of the indicator. */
  readonly changed: ReadonlySet<ColumnId>;
}

const OF_RULE: ReadonlySet<ColumnId> = new Set<ColumnId>(['kind', ...RULE_COLUMNS]);

/** Whether the tiers are the same in the same sequence. */
export function sameEntries({ entries, entriesBefore }: IndicatorRows): boolean {
  return (
    entries.length === entriesBefore.length &&
    entries.every((row, index) => changedColumns(row, entriesBefore[index] ?? {}).size === 0)
  );
}

function asPoints(rule: unknown, words: Vocabulary, row: SheetRow, column: ColumnId): CellFinding[] {
  return readRule(rule, words.scope, 'points')
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ message, remedy }) => findingAt(row, column, 'WORKSHEET-RULE', { message, remedy }));
}

function fromSentence({ head }: IndicatorRows, deducted: boolean, words: Vocabulary): RuleChange {
  const read = parseReadback(textOf(head, 'readback'), words.names);
  const [problem] = read.findings;
  if (problem) {
    const { message } = problem;
    return { rule: null, findings: [findingAt(head, 'readback', 'WORKSHEET-READBACK', { message })] };
  }
  if (read.deducted !== deducted) return { rule: null, findings: [findingAt(head, 'readback', 'WORKSHEET-READBACK')] };
  const rule = read.rule as Indicator['rule'];
  return { rule, findings: asPoints(rule, words, head, 'readback') };
}

function fromText({ head }: IndicatorRows, words: Vocabulary): RuleChange {
  const { value, findings } = parseJsonText(textOf(head, 'rule'));
  if (findings.length > 0) return { rule: null, findings: [findingAt(head, 'rule', 'WORKSHEET-RULE-TEXT')] };
  return { rule: value as Indicator['rule'], findings: asPoints(value, words, head, 'rule') };
}

/**
 * The rule that the rows of an indicator say. Its cells decide; where none of them changed, its sentence; where the table tells it by its
 * sentence only, the hidden JSON-Logic as well.
 *
 * @param rule the rule as it is
 */
export function changedRule(
  rule: Indicator['rule'],
  rows: IndicatorRows,
  deducted: boolean,
  words: Vocabulary,
): RuleChange {
  const { head, changed, before } = rows;
  const byCells = [...changed].some((column) => OF_RULE.has(column)) || !sameEntries(rows);
  const bySentence = changed.has('readback');
  const byText =
    head.places.has('rule') && comparable('rule', textOf(head, 'rule')) !== comparable('rule', before.rule ?? '');
  const isNew = before.title === undefined;
  const kindText = head.places.has('kind') ? textOf(head, 'kind') : (before.kind ?? '');
  if (!byCells && !bySentence && !byText) return { rule, findings: [] };
  if (byCells && bySentence && !isNew)
    return { rule, findings: [findingAt(head, 'readback', 'WORKSHEET-BOTH-CHANGED')] };
  const kind = kindOf(kindText);
  if (kindText !== '' && !kind) return { rule, findings: [findingAt(head, 'kind', 'WORKSHEET-WORD')] };
  if (kind === 'pending' && !bySentence) {
    const [entry] = rows.entries;
    return { rule: null, findings: entry ? [findingAt(entry, 'line', 'WORKSHEET-ENTRIES')] : [] };
  }
  if (bySentence && (!byCells || !kind || kind === 'other' || kind === 'pending')) {
    if (kind === 'other' && isNew && textOf(head, 'rule') !== '') return fromText(rows, words);
    return fromSentence(rows, deducted, words);
  }
  if (byText && (!byCells || kind === 'other')) return fromText(rows, words);
  if (!kind || kind === 'other' || kind === 'pending')
    return { rule, findings: [findingAt(head, 'kind', 'WORKSHEET-CELL-EMPTY')] };
  const read = readRuleCells(kind, head, rows.entries, words, rule);
  const findings = read.findings.length > 0 ? read.findings : asPoints(read.rule, words, head, 'kind');
  return { rule: read.rule as Indicator['rule'], findings };
}
