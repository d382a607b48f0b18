import type { Fact, PlaneTableShape, TableSide } from '@jifen/policies';
import type { CellReader, CellOption } from './cells/read-cells';
import { optionsOf } from './measure';

/** Which side of a table of two. */
export type PlaneSide = 'rows' | 'columns';

/** How many bands or groups a side has. */
export function sizeOf(side: TableSide): number {
  return side.kind === 'bands' ? side.bounds.length : side.groups.length;
}

/** A side over a fact as it begins: one band from 0, or a group for each option. Undefined where the fact has neither. */
export function startingSide(fact: Fact, facts: readonly Fact[]): TableSide | undefined {
  switch (fact.type.kind) {
    case 'integer':
    case 'decimal':
      return { kind: 'bands', measure: { kind: 'fact', fact: fact.id }, bounds: [Math.max(0, fact.type.min)] };
    case 'date':
      return { kind: 'bands', measure: { kind: 'years', fact: fact.id }, bounds: [0] };
    case 'records':
      return { kind: 'bands', measure: { kind: 'count', fact: fact.id }, bounds: [1] };
    case 'enumeration':
      return { kind: 'groups', fact: fact.id, groups: optionsOf(facts, fact.id).map(({ code }) => [code]) };
    case 'boolean':
      return undefined;
  }
}

/** The table with another side; cells keep their places, new ones give 0. */
export function withSide(shape: PlaneTableShape, which: PlaneSide, side: TableSide): PlaneTableShape {
  const sized = { ...shape, [which]: side };
  const cells = Array.from({ length: sizeOf(sized.rows) }, (_, row) =>
    Array.from({ length: sizeOf(sized.columns) }, (__, column) => shape.cells[row]?.[column] ?? 0),
  );
  return { ...sized, cells };
}

/** The side with one band or group more; undefined where every option is in a group already. */
export function longerSide(side: TableSide, facts: readonly Fact[]): TableSide | undefined {
  if (side.kind === 'bands') return { ...side, bounds: [...side.bounds, Math.max(-1, ...side.bounds) + 1] };
  const used = new Set(side.groups.flat());
  const free = optionsOf(facts, side.fact).find(({ code }) => !used.has(code));
  return free && { ...side, groups: [...side.groups, [free.code]] };
}

/** The table without one row or column. */
export function withoutKey(shape: PlaneTableShape, which: PlaneSide, position: number): PlaneTableShape {
  const side = shape[which];
  const left = <T>(all: readonly T[]): readonly T[] => all.filter((_, at) => at !== position);
  const shorter: TableSide =
    side.kind === 'bands' ? { ...side, bounds: left(side.bounds) } : { ...side, groups: left(side.groups) };
  const cells = which === 'rows' ? left(shape.cells) : shape.cells.map((row) => left(row));
  return { ...shape, [which]: shorter, cells };
}

/** Whether the bounds of both sides ascend. */
export function boundsAscend({ rows, columns }: PlaneTableShape): boolean {
  return [rows, columns].every(
    (side) => side.kind !== 'bands' || side.bounds.every((from, at) => at === 0 || from > (side.bounds[at - 1] ?? 0)),
  );
}

/** The table with the bands of both sides in ascending order, their cells with them. */
export function withAscendingBounds(shape: PlaneTableShape): PlaneTableShape {
  const order = (side: TableSide): readonly number[] => {
    const places = Array.from({ length: sizeOf(side) }, (_, at) => at);
    return side.kind === 'bands' ? places.sort((a, b) => (side.bounds[a] ?? 0) - (side.bounds[b] ?? 0)) : places;
  };
  const sorted = (side: TableSide, places: readonly number[]): TableSide =>
    side.kind === 'bands' ? { ...side, bounds: places.map((at) => side.bounds[at] ?? 0) } : side;
  const [down, across] = [order(shape.rows), order(shape.columns)];
  return {
    ...shape,
    rows: sorted(shape.rows, down),
    columns: sorted(shape.columns, across),
    cells: down.map((row) => across.map((column) => shape.cells[row]?.[column] ?? 0)),
  };
}

/** A side as the cells of its keys say. */
export function readSide(
  side: TableSide,
  positions: readonly (readonly [row: number, column: number])[],
  reader: CellReader,
  options: readonly CellOption[],
): TableSide {
  return side.kind === 'bands'
    ? { ...side, bounds: positions.map(([row, column]) => reader.number(row, column)) }
    : { ...side, groups: positions.map(([row, column]) => reader.options(row, column, options, side.fact)) };
}
