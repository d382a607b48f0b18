import { libraryOf, type PolicyLibrary, resolvePolicy } from '../model/resolve-policy.js';
import { type PolicyRules, readPolicyRules } from '../logic/policy-rules.js';
import type { PolicyDocument } from '../model/policy-document.js';
import type { Group, Indicator, Inclusion } from '../model/score-node.js';
import { render } from '../text/language/render.js';
import { readBackRule } from '../text/readback/read-back.js';
import { LONGEST_CELL } from './cell-text.js';
import type { Cells } from './columns.js';
import { writeRule } from './forms/registry.js';
import { groupCells, indicatorCells } from './node-cells.js';
import { LINES, RULE_KINDS } from './rule-kinds.js';
import { Vocabulary } from './vocabulary.js';

/** What a row is about. */
export type LineKind = 'total' | 'group' | 'indicator' | 'entry' | 'include';

/** One row of the table of a policy. */
export interface WorksheetRow {
  readonly line: LineKind;
  /** Id of the node; that of an inclusion is `include:` and the id of the policy. */
  readonly node: string;
  /** 0 for the node itself, 1, 2 … for its tiers. */
  readonly entry: number;
  readonly cells: Cells;
}

/** The indicators of a policy as one table: a row for each group, each indicator, each tier of its rule. */
export interface Worksheet {
  readonly rows: readonly WorksheetRow[];
  /** What its cells are told in, and understood by. */
  readonly words: Vocabulary;
  readonly rules: PolicyRules | null;
}

class WorksheetWriter {
  readonly rows: WorksheetRow[] = [];

  constructor(
    private readonly words: Vocabulary,
    private readonly rules: PolicyRules | null,
  ) {}

  private put(line: LineKind, node: string, entry: number, cells: Cells): void {
    const place = { node, entry: String(entry), line: LINES.words(line) };
    const fitting = Object.entries({ ...place, ...cells }).map(([column, text]) => [
      column,
      text.slice(0, LONGEST_CELL),
    ]);
    this.rows.push({ line, node, entry, cells: Object.fromEntries(fitting) as Cells });
  }

  group(group: Group, parent: Group | null): void {
    const formula = this.rules?.formulas.get(group.id);
    this.put(parent ? 'group' : 'total', group.id, 0, {
      group: parent?.title.zh ?? '',
      ...groupCells(group, this.words),
      readback: formula ? render(readBackRule(formula, this.words.names), 'zh') : '',
    });
    for (const child of group.children) {
      if (child.kind === 'include') this.include(child, group);
      else if (child.kind === 'group') this.group(child, group);
      else this.indicator(child, group);
    }
  }

  private include({ policy, version }: Inclusion, parent: Group): void {
    this.put('include', `include:${policy}`, 0, { group: parent.title.zh, title: `${policy} ${version}` });
  }

  private indicator(indicator: Indicator, parent: Group): void {
    const { id, rule } = indicator;
    const expression = this.rules?.indicators.get(id);
    const deducted = indicator.effect === 'deduct';
    const written = rule === null ? null : writeRule(rule, this.words);
    const text = rule === null || written ? '' : JSON.stringify(rule);
    this.put('indicator', id, 0, {
      rule: text.length > LONGEST_CELL ? '' : text,
      group: parent.title.zh,
      ...indicatorCells(indicator, this.words),
      kind: RULE_KINDS.words(rule === null ? 'pending' : (written?.cells.kind ?? 'other')),
      ...written?.cells.head,
      unit: written ? this.words.unitOf(written.shape) : '',
      readback: expression ? render(readBackRule(expression, this.words.names, { deducted }), 'zh') : '',
    });
    written?.cells.entries.forEach((entry, index) => this.put('entry', id, index + 1, entry));
  }
}

/** What the document says with its inclusions; the document itself where one of them is not known. */
function resolved(document: PolicyDocument, library: PolicyLibrary) {
  const { value } = resolvePolicy(document, library);
  if (value) return value;
  const own = withoutInclusions(document.score);
  return resolvePolicy({ ...document, score: own }, libraryOf([])).value;
}

function withoutInclusions(group: Group): Group {
  const children = group.children.flatMap((child) => {
    if (child.kind === 'include') return [];
    return [child.kind === 'group' ? withoutInclusions(child) : child];
  });
  return { ...group, children };
}

/**
 * The table of a policy. What another policy sets stands in it as one row that cannot be changed. A rule that no kind of rule of the table
 * tells exactly stands in it as its sentence, with its JSON-Logic in a hidden cell.
 */
export function worksheetOf(document: PolicyDocument, library: PolicyLibrary): Worksheet {
  const policy = resolved(document, library);
  const rules = policy && readPolicyRules(policy);
  const words = new Vocabulary(policy?.document ?? document, rules);
  const writer = new WorksheetWriter(words, rules);
  writer.group(document.score, null);
  return { rows: writer.rows, words, rules };
}
