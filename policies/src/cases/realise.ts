import { decodeValue, type PersonFacts } from '../evaluate/encode-person.js';
import type { FactTable } from '../evaluate/fact-table.js';
import type { Value } from '../evaluate/frame.js';
import { type EpochDay, formatDay, parseDay, shiftDay } from '../logic/calendar-day.js';
import { type Expression, factsOf } from '../logic/expression.js';
import type { RecordsFactType } from '../model/fact.js';
import type { Atom } from './atoms.js';
import { plainScalar } from './plain-scalar.js';

/** Name of the day of evaluation in rules. */
export const AS_OF = 'as_of';

/** Facts that a person should have; null makes one unknown. */
export type Patch = PersonFacts;

/** The dictionary and the day. */
export interface World {
  readonly table: FactTable;
  readonly asOf: string;
}

function factOf(expression: Expression): string | null {
  return expression.kind === 'fact' && expression.fact !== AS_OF ? expression.fact : null;
}

function isAsOf(expression: Expression): boolean {
  return expression.kind === 'fact' && expression.fact === AS_OF;
}

function recordsType(id: string, { table }: World): RecordsFactType | null {
  const type = table.facts.find((fact) => fact.id === id)?.type;
  return type?.kind === 'records' ? type : null;
}

/** A record with the least that its fields can hold. */
function plainRecord({ fields }: RecordsFactType, asOf: string): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ id, type, optional }) => [id, optional ? null : plainScalar(type, asOf)]));
}

function patchOfFact(id: string, value: Value, { table, asOf }: World): Patch | null {
  const declared = table.facts.find((fact) => fact.id === id);
  if (declared) return { [id]: decodeValue(declared.type, value) };
  // The day is given, and what belongs to scenes is nobody's fact.
  return id === AS_OF && value === parseDay(asOf) ? {} : null;
}

function lasting(expression: Expression, months: number, today: EpochDay, world: World): Patch | null {
  if (expression.kind !== 'full-months' && expression.kind !== 'unbroken-months') return null;
  const id = factOf(expression.periods);
  const type = id === null ? null : recordsType(id, world);
  const [from, to] = [type?.fields[expression.fromField], type?.fields[expression.toField]];
  if (id === null || !type || !from || !to || !isAsOf(expression.to)) return null;
  if (months === 0) return { [id]: [] };
  const start = formatDay(shiftDay(today, -months, 'months'));
  const end = to.optional ? null : world.asOf;
  return { [id]: [{ ...plainRecord(type, world.asOf), [from.id]: start, [to.id]: end }] };
}

/** Facts under which the atom has the value as of the day, or null where it is not known how to come there. */
export function realise({ expression }: Atom, value: Value, world: World): Patch | null {
  const today = parseDay(world.asOf);
  if (expression.kind === 'fact') return patchOfFact(expression.fact, value, world);
  if (today === undefined) return null;
  if (value === null) {
    const [first] = factsOf(expression).filter((id) => id !== AS_OF);
    return first === undefined ? null : { [first]: null };
  }
  if (typeof value !== 'number') return null;
  switch (expression.kind) {
    case 'elapsed': {
      const { from, to, unit } = expression;
      const [since, until] = [factOf(from), factOf(to)];
      if (since !== null && isAsOf(to)) return { [since]: formatDay(shiftDay(today, -value, unit)) };
      return until !== null && isAsOf(from) ? { [until]: formatDay(shiftDay(today, value, unit)) } : null;
    }
    case 'full-months':
    case 'unbroken-months':
      return lasting(expression, value, today, world);
    case 'aggregate': {
      const id = factOf(expression.list);
      const type = id === null ? null : recordsType(id, world);
      if (id === null || !type || expression.operator !== 'count') return null;
      return { [id]: Array.from({ length: value }, () => plainRecord(type, world.asOf)) };
    }
    default:
      return null;
  }
}

/** Both patches together, or null where they want different values of one fact. */
export function joinedPatches(a: Patch, b: Patch): Patch | null {
  for (const id of Object.keys(b)) {
    if (Object.hasOwn(a, id) && JSON.stringify(a[id]) !== JSON.stringify(b[id])) return null;
  }
  return { ...a, ...b };
}
