import { sameJson } from '../../shape/spell.js';
import { recogniseShape, writeShape } from '../../shape/registry.js';
import type { Shape, ShapeKind } from '../../shape/shape.js';
import { RULE_KINDS, type KindId } from '../rule-kinds.js';
import { RuleReader } from '../rule-reader.js';
import type { SheetRow } from '../sheet-row.js';
import type { Vocabulary } from '../vocabulary.js';
import type { RuleCells, RuleForm, RuleForms } from './form.js';
import { OPTION_FORMS } from './option-forms.js';
import { planeForm } from './plane-form.js';
import { SINGLE_FORMS } from './single-forms.js';
import { TIER_FORMS } from './tier-forms.js';

const FORMS: RuleForms = { ...SINGLE_FORMS, ...TIER_FORMS, ...OPTION_FORMS, 'table-2d': planeForm };

/** The shape that a kind of the table is. */
function shapeKindOf(kind: Exclude<KindId, 'other' | 'pending'>): ShapeKind {
  if (kind === 'per-full-unit') return 'per-unit';
  return kind === 'tiers-above' ? 'tiers-table' : kind;
}

function formOf(kind: ShapeKind): RuleForm {
  return FORMS[kind];
}

/** A row that was just written, as it is read. */
function asRow(cells: SheetRow['cells'], row: number): SheetRow {
  return { sheet: '', row, cells, places: new Map() };
}

/**
 * The rule as cells; null where it has no shape, or where its cells would not say exactly this rule again. So whatever the table shows as
 * cells comes back unchanged.
 */
export function writeRule(
  rule: unknown,
  words: Vocabulary,
): { readonly cells: RuleCells; readonly shape: Shape } | null {
  const shape = recogniseShape(rule, words.scope);
  if (!shape) return null;
  const cells = formOf(shape.kind).write(shape, words);
  const rows = cells.entries.map((entry, index) => asRow(entry, index + 1));
  const reader = new RuleReader(cells.kind, asRow(cells.head, 0), rows, words);
  const read = formOf(shape.kind).read(reader, shape);
  return reader.findings.length === 0 && sameJson(writeShape(read), rule) ? { cells, shape } : null;
}

/** What the cells of a rule come to: the rule, or what is wrong with them. */
export interface CellsRead {
  readonly rule: unknown;
  readonly findings: RuleReader['findings'];
}

/** Reads the cells of a rule of a kind. `before`: the rule as it is, in whose spelling it stays where it is of the same kind. */
export function readRuleCells(
  kind: Exclude<KindId, 'other' | 'pending'>,
  head: SheetRow,
  entries: readonly SheetRow[],
  words: Vocabulary,
  before: unknown,
): CellsRead {
  const shapeKind = shapeKindOf(kind);
  const form = formOf(shapeKind);
  const reader = new RuleReader(kind, head, entries, words);
  reader.expectEntries(form.tiers);
  const known = before === undefined || before === null ? null : recogniseShape(before, words.scope);
  const shape = form.read(reader, known?.kind === shapeKind ? known : undefined);
  reader.expectAllUsed();
  return { rule: reader.findings.length === 0 ? writeShape(shape) : null, findings: reader.findings };
}

/** The kind that a cell names. */
export function kindOf(text: string): KindId | undefined {
  return RULE_KINDS.meaning(text);
}
