import { hasPlaces, LARGEST_POINTS, POINT_PLACES } from '../model/amount.js';
import type { Citation } from '../model/citation.js';
import type { Acquisition } from '../model/fact.js';
import type { Mark } from '../model/mark.js';
import type { Effect, Group, Indicator } from '../model/score-node.js';
import type { Text } from '../model/text.js';
import type { CellFinding, CellFindingCode, CellFindingDetail } from './cell-finding.js';
import { cellNumber, plainWords } from './cell-text.js';
import type { ColumnId } from './columns.js';
import { citationText } from './node-cells.js';
import { ACQUISITIONS, COMBINATIONS, EFFECTS, PENDING_POINTS } from './rule-kinds.js';
import { findingAt, type SheetRow, textOf } from './sheet-row.js';
import type { Vocabulary } from './vocabulary.js';

const NOT_STATED: Text = { zh: '表格中没有写明', en: 'Not stated in the table' };

/** The marks of a node after the value at a pointer became pending, or ceased to be. */
export function pendingMarks(marks: readonly Mark[], at: string, isPending: boolean): Mark[] {
  const isTold = marks.some((mark) => mark.at === at && mark.kind === 'pending');
  if (isPending) return isTold ? [...marks] : [...marks, { at, kind: 'pending', note: NOT_STATED }];
  return marks.filter((mark) => mark.at !== at || mark.kind !== 'pending');
}

/** The same text in Chinese, with its English where the Chinese did not change. */
function rewritten(text: Text | undefined, zh: string): Text {
  return text?.zh === zh ? text : { zh };
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Takes the changed cells of the row of a node into the node. What cannot be taken is told in `findings`. */
export class NodeReader {
  readonly findings: CellFinding[] = [];

  constructor(
    private readonly row: SheetRow,
    private readonly changed: ReadonlySet<ColumnId>,
    private readonly words: Vocabulary,
    /** Says which department is meant by words that the policy does not know; undefined where none is. */
    private readonly newDepartment: (words: string) => string | undefined,
  ) {}

  private refuse(column: ColumnId, code: CellFindingCode, detail?: CellFindingDetail): void {
    this.findings.push(findingAt(this.row, column, code, detail));
  }

  private amount(column: ColumnId): number | undefined {
    const text = textOf(this.row, column);
    if (text === '') return undefined;
    const value = cellNumber(text);
    if (value === undefined) this.refuse(column, 'WORKSHEET-NUMBER');
    else if (!hasPlaces(value, POINT_PLACES) || Math.abs(value) > LARGEST_POINTS)
      this.refuse(column, 'WORKSHEET-POINTS');
    return value;
  }

  /** A limit of points: none, pending, or an amount. */
  private limit(column: ColumnId): number | null | undefined {
    return plainWords(textOf(this.row, column)) === plainWords(PENDING_POINTS) ? null : this.amount(column);
  }

  private title(title: Text): Text {
    const zh = textOf(this.row, 'title');
    if (zh === '') this.refuse('title', 'WORKSHEET-CELL-EMPTY');
    return { ...title, zh };
  }

  private effect(effect: Effect): Effect {
    const text = textOf(this.row, 'effect');
    const meaning = text === '' ? 'add' : EFFECTS.meaning(text);
    if (!meaning) this.refuse('effect', 'WORKSHEET-WORD');
    return meaning ?? effect;
  }

  private citations(before: readonly Citation[]): Citation[] {
    return linesOf(textOf(this.row, 'citations')).flatMap((line) => {
      const same = before.find((citation) => citationText(citation, this.words) === line);
      if (same) return [same];
      const read = this.citation(line, before[0]?.document);
      if (read) return [read];
      this.refuse('citations', 'WORKSHEET-CITATION');
      return [];
    });
  }

  /** 《title》 clause, or [id] clause; without either, a clause of the document that was cited first. */
  private citation(line: string, first: string | undefined): Citation | undefined {
    const [, id, clauseOfId] = /^\[([a-z0-9-]+)\]\s*(.+)$/s.exec(line) ?? [];
    if (id !== undefined && clauseOfId !== undefined) return { document: id, clause: clauseOfId };
    if (!line.startsWith('《')) return first === undefined ? undefined : { document: first, clause: line };
    // Titles and clauses have such marks of their own.
    for (let end = line.indexOf('》'); end > 0; end = line.indexOf('》', end + 1)) {
      const document = this.words.documentOf(line.slice(1, end));
      const clause = line.slice(end + 1).trim();
      if (document !== undefined && clause !== '') return { document, clause };
    }
    return undefined;
  }

  private acquisition(before: Acquisition | undefined): Acquisition | undefined {
    const [mode, database] = [textOf(this.row, 'acquisition'), textOf(this.row, 'database')];
    const evidence = linesOf(textOf(this.row, 'evidence')).map((zh) =>
      rewritten(
        before?.evidence?.find((text) => text.zh === zh),
        zh,
      ),
    );
    const meaning = mode === '' ? (before?.mode ?? 'self-declared') : ACQUISITIONS.meaning(mode);
    if (!meaning) this.refuse('acquisition', 'WORKSHEET-WORD');
    if (!meaning || (mode === '' && database === '' && evidence.length === 0)) return undefined;
    return {
      mode: meaning,
      ...(database === '' ? {} : { database }),
      ...(evidence.length === 0 ? {} : { evidence }),
    };
  }

  private department(): string | undefined {
    const text = textOf(this.row, 'department');
    if (text === '') return undefined;
    const id = this.words.departments.valueOf(text) ?? this.newDepartment(text);
    if (id === undefined) this.refuse('department', 'WORKSHEET-WORD');
    return id;
  }

  private common<Node extends Group | Indicator>(node: Node): Node {
    const next = { ...node };
    if (this.changed.has('title')) next.title = this.title(node.title);
    if (this.changed.has('effect')) next.effect = this.effect(node.effect);
    if (this.changed.has('citations')) next.citations = this.citations(node.citations);
    if (this.changed.has('changeNote')) {
      const text = textOf(this.row, 'changeNote');
      if (text === '') delete next.changeNote;
      else next.changeNote = rewritten(node.changeNote, text);
    }
    for (const column of ['unit', 'marks'] as const)
      if (this.changed.has(column)) this.refuse(column, 'WORKSHEET-READ-ONLY');
    return next;
  }

  /** The indicator as the row says it, its rule aside. */
  indicator(node: Indicator): Indicator {
    const next = this.common(node);
    if (this.changed.has('department')) setOrDrop(next, 'department', this.department());
    if (['acquisition', 'database', 'evidence'].some((column) => this.changed.has(column as ColumnId)))
      setOrDrop(next, 'acquisition', this.acquisition(node.acquisition));
    if (this.changed.has('max')) {
      setOrDrop(next, 'max', this.limit('max'));
      next.marks = pendingMarks(next.marks, '/max', next.max === null);
    }
    if (this.changed.has('min')) setOrDrop(next, 'min', this.amount('min'));
    if (this.changed.has('whenUnknown')) next.whenUnknown = this.amount('whenUnknown') ?? 0;
    return next;
  }

  /** The group as the row says it. */
  group(node: Group): Group {
    const next = this.common(node);
    for (const column of this.changed) if (!GROUP_COLUMNS.has(column)) this.refuse(column, 'WORKSHEET-CELL-UNUSED');
    if (this.changed.has('readback')) this.refuse('readback', 'WORKSHEET-READ-ONLY');
    if (this.changed.has('kind')) {
      const text = textOf(this.row, 'kind');
      const meaning = text === '' ? 'sum' : COMBINATIONS.meaning(text);
      if (!meaning) this.refuse('kind', 'WORKSHEET-WORD');
      // A formula is written in the editor, and is not thrown away here.
      else if (meaning === 'formula' || node.combine === 'formula') this.refuse('kind', 'WORKSHEET-READ-ONLY');
      else next.combine = meaning;
    }
    if (this.changed.has('max')) {
      setOrDrop(next, 'cap', this.limit('max'));
      next.marks = pendingMarks(next.marks, '/cap', next.cap === null);
    }
    if (this.changed.has('min')) setOrDrop(next, 'floor', this.amount('min'));
    if (this.changed.has('whenUnknown')) setOrDrop(next, 'whenUnknown', this.amount('whenUnknown'));
    return next;
  }
}

const GROUP_COLUMNS: ReadonlySet<ColumnId> = new Set<ColumnId>([
  'group',
  'title',
  'citations',
  'effect',
  'kind',
  'unit',
  'max',
  'min',
  'whenUnknown',
  'readback',
  'marks',
  'changeNote',
]);

function setOrDrop<T extends object, Key extends keyof T>(target: T, key: Key, value: T[Key] | undefined): void {
  if (value === undefined) delete target[key];
  else target[key] = value;
}
