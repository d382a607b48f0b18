import type { PlaneTableShape, TableSide } from '../../shape/shape.js';
import { cellNumber, numberText } from '../cell-text.js';
import type { Cells, ColumnId } from '../columns.js';
import type { RuleReader } from '../rule-reader.js';
import type { SheetRow } from '../sheet-row.js';
import type { Vocabulary } from '../vocabulary.js';
import { type RuleForm, spelledAs } from './form.js';

interface SideColumns {
  readonly subject: ColumnId;
  readonly from: ColumnId;
  readonly options: ColumnId;
}

const ROWS: SideColumns = { subject: 'subject', from: 'from', options: 'options' };
const COLUMNS: SideColumns = { subject: 'otherSubject', from: 'otherFrom', options: 'otherOptions' };

function writeSubject(side: TableSide, words: Vocabulary): string {
  return side.kind === 'bands' ? words.measureWords(side.measure) : words.factWords(side.fact);
}

function writeKeys(side: TableSide, columns: SideColumns, words: Vocabulary): readonly Cells[] {
  return side.kind === 'bands'
    ? side.bounds.map((bound) => ({ [columns.from]: numberText(bound) }))
    : side.groups.map((group) => ({ [columns.options]: words.optionsWords(group, side.fact) }));
}

/** One side of the table as its rows say it, and the place along it of each row. */
interface ReadSide {
  readonly side: TableSide;
  readonly place: ReadonlyMap<SheetRow, number>;
}

function readSide(reader: RuleReader, columns: SideColumns): ReadSide {
  const bands = reader.entries.some((row) => reader.text(columns.from, row) !== '');
  const keyOf = (row: SheetRow): string => {
    if (!bands) return JSON.stringify(reader.options(fact, row, columns.options));
    return numberText(reader.number(columns.from, row));
  };
  const measure = bands ? reader.measure(columns.subject) : undefined;
  const fact = measure ? '' : reader.fact(columns.subject);
  const keyed = reader.entries.map((row) => [row, keyOf(row)] as const);
  const keys = [...new Set(keyed.map(([, key]) => key))];
  if (measure) keys.sort((a, b) => (cellNumber(a) ?? 0) - (cellNumber(b) ?? 0));
  const side: TableSide = measure
    ? { kind: 'bands', measure, bounds: keys.map((key) => cellNumber(key) ?? 0) }
    : { kind: 'groups', fact, groups: keys.map((key) => JSON.parse(key) as readonly string[]) };
  return { side, place: new Map(keyed.map(([row, key]) => [row, keys.indexOf(key)])) };
}

/** A table of two sides: a row for each pair. */
export const planeForm: RuleForm<PlaneTableShape> = {
  tiers: true,
  write({ rows, columns, cells, otherwise }, words) {
    const [down, across] = [writeKeys(rows, ROWS, words), writeKeys(columns, COLUMNS, words)];
    return {
      kind: 'table-2d',
      head: {
        subject: writeSubject(rows, words),
        otherSubject: writeSubject(columns, words),
        otherwise: numberText(otherwise),
      },
      entries: down.flatMap((row, index) =>
        across.map((column, at) => ({ ...row, ...column, points: numberText(cells[index]?.[at] ?? 0) })),
      ),
    };
  },
  read(reader, before) {
    const [rows, columns] = [readSide(reader, ROWS), readSide(reader, COLUMNS)];
    const across = columns.side.kind === 'bands' ? columns.side.bounds.length : columns.side.groups.length;
    const down = rows.side.kind === 'bands' ? rows.side.bounds.length : rows.side.groups.length;
    const cells = Array.from({ length: down }, () => Array.from({ length: across }, () => 0));
    const filled = new Set<string>();
    for (const row of reader.entries) {
      const [r, c] = [rows.place.get(row) ?? 0, columns.place.get(row) ?? 0];
      const line = cells[r];
      if (line) line[c] = reader.points('points', row);
      if (filled.has(`${r} ${c}`)) reader.refuse(row, 'points', 'WORKSHEET-ENTRIES');
      filled.add(`${r} ${c}`);
    }
    if (filled.size < down * across) reader.refuse(reader.head, 'kind', 'WORKSHEET-ENTRIES');
    const otherwise = reader.otherwise();
    return { kind: 'table-2d', rows: rows.side, columns: columns.side, cells, otherwise, ...spelledAs(before) };
  },
};
