import { hasErrors } from '../findings/finding.js';
import { type PolicyDocument } from '../model/policy-document.js';
import type { PolicyLibrary } from '../model/resolve-policy.js';
import type { Mark } from '../model/mark.js';
import type { Group, Indicator, ScoreNode } from '../model/score-node.js';
import { Identifier, type Text } from '../model/text.js';
import { type Addition, changedTree } from './assemble-tree.js';
import { cellEdits, changedColumns, rowSummary, type WorksheetEdit } from './cell-change.js';
import { type CellFinding, cellFinding } from './cell-finding.js';
import { plainWords } from './cell-text.js';
import type { Cells } from './columns.js';
import { marksOf } from './node-cells.js';
import { NodeReader, pendingMarks } from './node-reader.js';
import { readSheet } from './read-sheet.js';
import { LINES } from './rule-kinds.js';
import { resultFindings } from './result-findings.js';
import { changedRule, type IndicatorRows } from './rule-change.js';
import { blocksOf, type SheetBlock } from './sheet-blocks.js';
import { addressOf, findingAt, type SheetRow, textOf } from './sheet-row.js';
import type { SheetTable } from './sheet-table.js';
import { GroupPlaces } from './group-places.js';
import type { WorksheetImport } from './import-worksheet.js';
import type { Worksheet, WorksheetRow } from './worksheet.js';

/** How a table is taken. */
export interface ImporterSettings {
  readonly absent: 'remove' | 'keep';
  /** A table from elsewhere: ids and departments that are not known are new, and a rule that is not understood is pending. */
  readonly lenient: boolean;
}

type Node = Group | Indicator;

const NEW_INDICATOR: Omit<Indicator, 'id'> = {
  kind: 'indicator',
  title: { zh: '' },
  effect: 'add',
  citations: [],
  readings: [],
  marks: [],
  rule: null,
  whenUnknown: 0,
};
const NEW_GROUP: Omit<Group, 'id'> = {
  kind: 'group',
  title: { zh: '' },
  effect: 'add',
  citations: [],
  readings: [],
  marks: [],
  role: 'category',
  combine: 'sum',
  children: [],
};

/** What the cells of something new are compared with: those that a new row may leave empty. */
const NEW_CELLS: Readonly<Record<'group' | 'indicator', Cells>> = {
  indicator: { effect: '', kind: '', whenUnknown: '' },
  group: { effect: '', kind: '' },
};

function* nodesBelow(node: ScoreNode): Generator<Node> {
  if (node.kind === 'include') return;
  yield node;
  if (node.kind === 'group') for (const child of node.children) yield* nodesBelow(child);
}

/** One import: reads a table against a policy, node by node. */
export class WorksheetImporter {
  private readonly known = new Map<string, WorksheetRow[]>();
  private readonly nodes: ReadonlyMap<string, Node>;
  private readonly findings: CellFinding[] = [];
  private readonly edits: WorksheetEdit[] = [];
  private readonly replaced = new Map<string, Node>();
  private readonly removed = new Set<string>();
  private readonly additions: Addition[] = [];
  private readonly heads = new Map<string, SheetRow>();
  private readonly newDepartments = new Map<string, string>();

  constructor(
    private readonly document: PolicyDocument,
    private readonly library: PolicyLibrary,
    private readonly sheet: Worksheet,
    private readonly settings: ImporterSettings,
  ) {
    for (const row of sheet.rows) this.known.set(row.node, [...(this.known.get(row.node) ?? []), row]);
    this.nodes = new Map([...nodesBelow(document.score)].map((node) => [node.id, node]));
  }

  run(table: SheetTable): WorksheetImport {
    const { lenient } = this.settings;
    const { rows, findings } = readSheet(table, lenient);
    this.findings.push(...findings);
    if (rows.length > 0) this.takeRows(rows, table.name);
    this.forgetSequels(table);
    if (hasErrors(this.findings)) return this.result(null);
    if (this.edits.length === 0) return this.result(this.document);
    return this.result(this.checked(table.name));
  }

  /** What else is wrong with a cell that holds a formula follows from that. */
  private forgetSequels({ formulas }: SheetTable): void {
    const cells = new Set(formulas);
    const kept = this.findings.filter(({ cell, code }) => code === 'WORKSHEET-FORMULA' || !cells.has(cell ?? ''));
    this.findings.splice(0, this.findings.length, ...kept);
  }

  private result(document: PolicyDocument | null): WorksheetImport {
    return { document, edits: this.edits, findings: this.findings };
  }

  private takeRows(rows: readonly SheetRow[], sheet: string): void {
    const { blocks, findings } = blocksOf(rows, this.known, this.settings.lenient ? 'take' : 'refuse');
    this.findings.push(...findings);
    const places = new GroupPlaces(this.document.score);
    let above: string | null = null;
    for (const block of blocks) {
      above = this.takeBlock(block, places, above) ?? above;
    }
    this.takeAbsent(new Set(blocks.flatMap(({ id }) => id ?? [])), sheet);
  }

  /** @returns id of the node that the block is, unless it is locked */
  private takeBlock(block: SheetBlock, places: GroupPlaces, above: string | null): string | null {
    const { id, head, line } = block;
    if (!head) {
      const [entry] = block.entries;
      if (entry) this.findings.push(findingAt(entry, 'node', 'WORKSHEET-HEAD-MISSING'));
      return id;
    }
    if (line === 'include') {
      this.takeLocked(block, head);
      return null;
    }
    if (block.isNew) return this.takeNew(block, head, places, above);
    const node = id === null ? undefined : this.nodes.get(id);
    if (!node) return null;
    this.takeKnown(block, head, node);
    return node.id;
  }

  private takeLocked({ id }: SheetBlock, head: SheetRow): void {
    const before = this.known.get(id ?? '')?.[0]?.cells ?? {};
    for (const column of changedColumns(head, before)) this.findings.push(findingAt(head, column, 'WORKSHEET-LOCKED'));
  }

  private takeKnown(block: SheetBlock, head: SheetRow, node: Node): void {
    const [own, ...tiers] = (this.known.get(node.id) ?? []).map(({ cells }) => cells);
    const before = own ?? {};
    const changed = changedColumns(head, before);
    this.heads.set(node.id, head);
    if (changed.has('group')) this.findings.push(findingAt(head, 'group', 'WORKSHEET-READ-ONLY'));
    const title = node.title.zh;
    this.edits.push(...cellEdits(head, before, changed, node.id, title));
    this.tierEdits(block, tiers, node.id, title);
    const rows = { head, entries: block.entries, before, entriesBefore: tiers, changed };
    const next = this.readNode(node, rows);
    if (JSON.stringify(next) !== JSON.stringify(node)) this.replaced.set(node.id, next);
  }

  private takeNew(block: SheetBlock, head: SheetRow, places: GroupPlaces, above: string | null): string | null {
    if (LINES.meaning(textOf(head, 'line')) === 'include') {
      this.findings.push(findingAt(head, 'title', 'WORKSHEET-LOCKED', { severity: 'warning' }));
      return null;
    }
    const isGroup = block.line === 'group';
    const place = places.placeOf(textOf(head, 'group'), above);
    if (!place && !this.settings.lenient) {
      this.findings.push(findingAt(head, 'group', 'WORKSHEET-GROUP-UNKNOWN'));
      return null;
    }
    const parent = place ?? this.addGroup(textOf(head, 'group'), head, places);
    const id = this.newId(block.id, parent);
    const marks = this.marksOf(head, isGroup);
    const blank: Node = isGroup ? { ...NEW_GROUP, id, marks } : { ...NEW_INDICATOR, id, marks };
    const before = NEW_CELLS[isGroup ? 'group' : 'indicator'];
    const changed = new Set([...changedColumns(head, before)].filter((column) => column !== 'group'));
    for (const column of ['unit', 'marks'] as const) changed.delete(column);
    if (isGroup) for (const column of ['readback'] as const) changed.delete(column);
    const node = this.readNode(blank, { head, entries: block.entries, before, entriesBefore: [], changed });
    this.heads.set(id, head);
    const title = textOf(head, 'title');
    this.add(node, parent, places.isIn(above, parent) ? above : null, places);
    this.edits.push({
      change: 'added',
      node: id,
      title,
      cell: addressOf(head, 'title'),
      column: null,
      before: '',
      after: [rowSummary(head.cells), ...block.entries.map(({ cells }) => rowSummary(cells))].join('\n'),
    });
    return id;
  }

  /** What is illustrative in the table from which it comes stays so. */
  private marksOf(head: SheetRow, isGroup: boolean): Mark[] {
    const told = marksOf(textOf(head, 'marks'), isGroup);
    const severity = this.settings.lenient ? 'warning' : 'error';
    if (!told) this.findings.push(findingAt(head, 'marks', 'WORKSHEET-READ-ONLY', { severity }));
    return told ?? [];
  }

  private add(node: Node, parent: string, behind: string | null, places: GroupPlaces): void {
    places.add(node, parent);
    this.additions.push({ node, parent, behind });
  }

  /** A group that a table from elsewhere names, but has no row for. */
  private addGroup(title: string, head: SheetRow, places: GroupPlaces): string {
    const id = this.newId(null, this.document.score.id);
    this.add({ ...NEW_GROUP, id, title: { zh: title } }, this.document.score.id, null, places);
    const cell = addressOf(head, 'group');
    this.edits.push({ change: 'added', node: id, title, cell, column: null, before: '', after: title });
    return id;
  }

  private newId(wanted: string | null, parent: string): string {
    const taken = (id: string): boolean => this.nodes.has(id) || this.additions.some(({ node }) => node.id === id);
    if (wanted !== null && Identifier.safeParse(wanted).success && !taken(wanted)) return wanted;
    const stem = parent.slice(0, 56).replace(/-+$/, '');
    for (let number = 1; ; number += 1) if (!taken(`${stem}-${number}`)) return `${stem}-${number}`;
  }

  private readNode(node: Node, rows: IndicatorRows): Node {
    const { head, changed } = rows;
    const { words } = this.sheet;
    const reader = new NodeReader(head, changed, words, (text) => this.departmentOf(text));
    if (node.kind === 'group') {
      const [entry] = rows.entries;
      if (entry) this.findings.push(findingAt(entry, 'line', 'WORKSHEET-ENTRIES'));
      const group = reader.group(node);
      this.findings.push(...this.forgiven(reader.findings));
      return group;
    }
    const indicator = reader.indicator(node);
    const { rule, findings } = changedRule(node.rule, rows, indicator.effect === 'deduct', words);
    this.findings.push(...this.forgiven(reader.findings));
    if (this.settings.lenient && hasErrors(findings)) return this.leftPending(indicator, rows, findings);
    this.findings.push(...findings);
    if (rule === node.rule && node.title.zh !== '') return indicator;
    return { ...indicator, rule, marks: pendingMarks(indicator.marks, '/rule', rule === null) };
  }

  /** In a table from elsewhere a cell that is not understood is told, and left out. */
  private forgiven(findings: readonly CellFinding[]): readonly CellFinding[] {
    const harmless = (finding: CellFinding): CellFinding =>
      finding.code === 'WORKSHEET-CELL-EMPTY' ? finding : { ...finding, severity: 'warning' };
    return this.settings.lenient ? findings.map(harmless) : findings;
  }

  /** The rule stays open, and what the table says of it stands in the mark that says so. */
  private leftPending(indicator: Indicator, { head, entries }: IndicatorRows, why: readonly CellFinding[]): Indicator {
    const [first] = why;
    this.findings.push(
      findingAt(head, 'readback', 'WORKSHEET-LEFT-PENDING', {
        severity: 'warning',
        ...(first ? { message: first.message } : {}),
      }),
    );
    const said = [textOf(head, 'readback'), ...entries.map(({ cells }) => rowSummary(cells))].filter(
      (text) => text !== '',
    );
    const points = textOf(head, 'points');
    const text = [...said, ...(points === '' ? [] : [`分值 ${points}`])].join('；').replace(/\s+/g, ' ').slice(0, 1900);
    const note: Text = { zh: `表格写的是：${text}`, en: `The table says: ${text}` };
    const marks = pendingMarks(indicator.marks, '/rule', false);
    return {
      ...indicator,
      rule: null,
      marks: text === '' ? pendingMarks(marks, '/rule', true) : [...marks, { at: '/rule', kind: 'pending', note }],
    };
  }

  private departmentOf(words: string): string | undefined {
    if (!this.settings.lenient) return undefined;
    const key = plainWords(words);
    const known =
      this.newDepartments.get(words) ?? [...this.newDepartments].find(([text]) => plainWords(text) === key)?.[1];
    if (known !== undefined) return known;
    const ids = new Set(this.document.departments.map(({ id }) => id));
    let number = this.newDepartments.size + 1;
    while (ids.has(`department-${number}`)) number += 1;
    this.newDepartments.set(words, `department-${number}`);
    return `department-${number}`;
  }

  private tierEdits({ entries }: SheetBlock, before: readonly Cells[], node: string, title: string): void {
    const taken = new Set<number>();
    const sequence: number[] = [];
    for (const row of entries) {
      const wanted = Number(textOf(row, 'entry')) - 1;
      const known = Number.isSafeInteger(wanted) && !taken.has(wanted) ? before[wanted] : undefined;
      if (known) {
        taken.add(wanted);
        sequence.push(wanted);
        this.edits.push(...cellEdits(row, known, changedColumns(row, known), node, title));
      } else {
        const cell = addressOf(row, 'points');
        this.edits.push({ change: 'added', node, title, cell, column: null, before: '', after: rowSummary(row.cells) });
      }
    }
    const [first] = entries;
    if (first && sequence.some((place, at) => place < (sequence[at - 1] ?? 0))) {
      const cell = addressOf(first, 'points');
      this.edits.push({ change: 'moved', node, title, cell, column: null, before: '', after: '' });
    }
    before.forEach((cells, at) => {
      if (taken.has(at)) return;
      this.edits.push({
        change: 'removed',
        node,
        title,
        cell: null,
        column: null,
        before: rowSummary(cells),
        after: '',
      });
    });
  }

  private takeAbsent(present: ReadonlySet<string>, sheet: string): void {
    if (this.settings.absent === 'keep') return;
    const visit = (node: Node): boolean => {
      const below = node.kind === 'group' ? node.children : [];
      const stays = below.map((child) => (child.kind === 'include' ? true : visit(child))).includes(true);
      if (present.has(node.id) || node === this.document.score) return true;
      if (stays) {
        const message = {
          zh: `分组「${node.title.zh}」的行删了，下面的指标还在`,
          en: `The row of the group "${node.title.en ?? node.title.zh}" is gone, but not what is in it`,
        };
        this.findings.push(cellFinding(sheet, null, 'WORKSHEET-GROUP-NOT-EMPTY', { message }));
        return true;
      }
      this.removed.add(node.id);
      const before = rowSummary(this.known.get(node.id)?.[0]?.cells ?? {});
      const title = node.title.zh;
      this.edits.push({ change: 'removed', node: node.id, title, cell: null, column: null, before, after: '' });
      return false;
    };
    visit(this.document.score);
  }

  private checked(sheet: string): PolicyDocument | null {
    const score = changedTree(this.document.score, {
      replaced: this.replaced,
      removed: this.removed,
      additions: this.additions,
    });
    const added = [...this.newDepartments].map(([title, id]) => ({ id, title: { zh: title }, duties: [] }));
    const departments = added.length > 0 ? [...this.document.departments, ...added] : this.document.departments;
    const { document, findings } = resultFindings(
      { ...this.document, score, departments },
      this.library,
      this.sheet.rules,
      {
        sheet,
        heads: this.heads,
      },
    );
    this.findings.push(...findings);
    return hasErrors(findings) ? null : document;
  }
}
