import type { Axis, Lookup } from '../logic/expression.js';
import { limitedOf } from './patterns/cap.js';
import { measureOf, writeMeasure } from './patterns/measure.js';
import { jsonNumber, plain, shortest } from './patterns/plain.js';
import type { CodeTier, ShapeDefinition, Spelling } from './shape.js';
import { writeCapped } from './spell.js';
import type { OptionsTableShape, PlaneTableShape, SlabsShape, TableSide, TiersTableShape } from './table-shapes.js';

function json(units: number, places: number): number {
  return jsonNumber(shortest({ units, places }));
}

function cell({ type }: Lookup, units: number | undefined): number {
  return json(units ?? 0, type.places);
}

function writeGroup(codes: readonly string[], spelling: Spelling = {}): unknown {
  return codes.length === 1 && !spelling.listed ? codes[0] : [...codes];
}

/** Rows of a table over options, as `table` takes them. */
export function writeCodeRows(rows: readonly CodeTier[], spelling?: Spelling): unknown {
  return rows.map(({ codes, points }) => [writeGroup(codes, spelling), points]);
}

/** The rows of a table over one enumerated subject. */
export function codeRowsOf(lookup: Lookup): readonly CodeTier[] | undefined {
  const [axis, second] = lookup.axes;
  if (second || axis.kind !== 'codes') return undefined;
  const { codes } = axis.subject.type;
  return axis.groups.map((group, index) => ({
    codes: group.map((code) => codes[code] ?? ''),
    points: cell(lookup, lookup.cells[index]?.[0]),
  }));
}

export const tiersTable: ShapeDefinition<TiersTableShape> = {
  kind: 'tiers-table',
  title: { zh: '数值分档表', en: 'table of tiers' },
  spellings: [],
  recognise(expression) {
    const lookup = plain(expression);
    if (lookup.kind !== 'lookup') return undefined;
    const [axis, second] = lookup.axes;
    if (second || axis.kind !== 'bands' || axis.subject.type.kind !== 'number') return undefined;
    const measure = measureOf(axis.subject);
    const { places } = axis.subject.type;
    const rows = axis.bounds.map((bound, index) => ({
      from: json(bound, places),
      points: cell(lookup, lookup.cells[index]?.[0]),
    }));
    return (
      measure && { kind: 'tiers-table', measure, test: axis.test, rows, otherwise: cell(lookup, lookup.otherwise) }
    );
  },
  write: ({ measure, test, rows, otherwise }) => ({
    [test === 'reaches' ? 'tiers' : 'tiers_above']: [
      writeMeasure(measure),
      rows.map(({ from, points }) => [from, points]),
      otherwise,
    ],
  }),
};

export const optionsTable: ShapeDefinition<OptionsTableShape> = {
  kind: 'options-table',
  title: { zh: '选项对应表', en: 'table of options' },
  spellings: ['listed'],
  recognise(expression) {
    const lookup = plain(expression);
    if (lookup.kind !== 'lookup') return undefined;
    const rows = codeRowsOf(lookup);
    const subject = plain(lookup.axes[0].subject);
    if (!rows || subject.kind !== 'fact') return undefined;
    return { kind: 'options-table', fact: subject.fact, rows, otherwise: cell(lookup, lookup.otherwise) };
  },
  write: ({ fact, rows, otherwise, spelling }) => ({
    table: [{ var: fact }, writeCodeRows(rows, spelling), otherwise],
  }),
};

function sideOf(axis: Axis): TableSide | undefined {
  const subject = plain(axis.subject);
  if (axis.kind === 'codes') {
    const { codes } = axis.subject.type;
    const groups = axis.groups.map((group) => group.map((code) => codes[code] ?? ''));
    return subject.kind === 'fact' ? { kind: 'groups', fact: subject.fact, groups } : undefined;
  }
  const measure = measureOf(subject);
  const { type } = axis.subject;
  if (!measure || type.kind !== 'number') return undefined;
  return { kind: 'bands', measure, bounds: axis.bounds.map((bound) => json(bound, type.places)) };
}

function writeSubject(side: TableSide): unknown {
  return side.kind === 'bands' ? writeMeasure(side.measure) : { var: side.fact };
}

function writeKeys(side: TableSide, spelling?: Spelling): unknown[] {
  return side.kind === 'bands' ? [...side.bounds] : side.groups.map((group) => writeGroup(group, spelling));
}

export const planeTable: ShapeDefinition<PlaneTableShape> = {
  kind: 'table-2d',
  title: { zh: '二维对应表', en: 'table of two sides' },
  spellings: ['listed'],
  recognise(expression) {
    const lookup = plain(expression);
    if (lookup.kind !== 'lookup' || !lookup.axes[1]) return undefined;
    const [rows, columns] = [sideOf(lookup.axes[0]), sideOf(lookup.axes[1])];
    if (!rows || !columns) return undefined;
    const cells = lookup.cells.map((row) => row.map((units) => cell(lookup, units)));
    return { kind: 'table-2d', rows, columns, cells, otherwise: cell(lookup, lookup.otherwise) };
  },
  write: ({ rows, columns, cells, otherwise, spelling }) => ({
    table_2d: [
      writeSubject(rows),
      writeSubject(columns),
      writeKeys(columns, spelling),
      writeKeys(rows, spelling).map((key, index) => [key, [...(cells[index] ?? [])]]),
      otherwise,
    ],
  }),
};

export const slabs: ShapeDefinition<SlabsShape> = {
  kind: 'slabs',
  title: { zh: '分段累进', en: 'marginal rates' },
  spellings: ['capFirst'],
  recognise(expression) {
    const limited = limitedOf(expression);
    const cap = limited?.side === 'cap' ? limited : undefined;
    const found = plain(cap?.operand ?? expression);
    const measure = found.kind === 'slabs' ? measureOf(found.subject) : undefined;
    if (found.kind !== 'slabs' || !measure) return undefined;
    const rows = found.rows.map(({ from, rate }) => ({
      from: json(from, found.subject.type.places),
      rate: json(rate, found.ratePlaces),
    }));
    return { kind: 'slabs', measure, rows, ...(cap ? { ownCap: jsonNumber(cap.limit) } : {}) };
  },
  write: ({ measure, rows, ownCap, spelling }) =>
    writeCapped({ slabs: [writeMeasure(measure), rows.map(({ from, rate }) => [from, rate])] }, ownCap, spelling),
};
