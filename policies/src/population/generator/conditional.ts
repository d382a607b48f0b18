import type { Drawn } from './life.js';
import type { Given, Requirement, Table } from './settings/distributions.js';

/** Finds the cell of a table for the values of a person. */
export type Lookup<T> = (values: readonly Drawn[]) => T;

/** The slot of a fact or built-in quantity. @throws {RangeError} for an unknown name */
export type SlotOf = (name: string) => number;

function requirementTest(requirement: Requirement): (value: Drawn | undefined) => boolean {
  if (typeof requirement === 'boolean') return (value) => value === requirement;
  if (Array.isArray(requirement)) {
    const codes = new Set<Drawn | undefined>(requirement);
    return (value) => codes.has(value);
  }
  const { from = -Infinity, below = Infinity } = requirement;
  return (value) => typeof value === 'number' && value >= from && value < below;
}

function conditionTest(condition: Given, slotOf: SlotOf): Lookup<boolean> {
  const tests = Object.entries(condition).map(([name, requirement]) => ({
    slot: slotOf(name),
    holds: requirementTest(requirement),
  }));
  return (values) => tests.every(({ slot, holds }) => holds(values[slot]));
}

/** The one parent of a table whose every row lists codes of it; undefined for any other table. */
function onlyParent<T>({ rows }: Table<T>): string | undefined {
  const [first] = rows;
  const [parent, ...others] = Object.keys(first?.when ?? {});
  if (parent === undefined || others.length > 0) return undefined;
  const alike = rows.every(({ when }) => Object.keys(when).length === 1 && Array.isArray(when[parent]));
  return alike ? parent : undefined;
}

/** A table ready for use; `prepare` makes of each cell what is looked up. */
export function lookupOf<Cell, T>(table: Table<Cell>, slotOf: SlotOf, prepare: (cell: Cell) => T): Lookup<T> {
  const otherwise = prepare(table.otherwise);
  if (table.rows.length === 0) return () => otherwise;
  const parent = onlyParent(table);
  if (parent !== undefined) {
    const slot = slotOf(parent);
    const byCode = new Map<Drawn | undefined, T>();
    for (const { when, then } of table.rows) {
      const prepared = prepare(then);
      const codes = when[parent];
      // The first row that lists a code decides.
      if (Array.isArray(codes)) for (const code of codes) if (!byCode.has(code)) byCode.set(code, prepared);
    }
    return (values) => byCode.get(values[slot]) ?? otherwise;
  }
  const rows = table.rows.map(({ when, then }) => ({ holds: conditionTest(when, slotOf), then: prepare(then) }));
  return (values) => {
    for (const row of rows) if (row.holds(values)) return row.then;
    return otherwise;
  };
}
