import { QueryFailedError } from 'typeorm';

/** The five characters by which PostgreSQL names an error, e.g. `23505`; null for anything else that was thrown. */
export function sqlState(error: unknown): string | null {
  return driverProperty(error, 'code');
}

/** Name of the constraint that a change would have broken; null where none is named. */
export function brokenConstraint(error: unknown): string | null {
  return driverProperty(error, 'constraint');
}

function driverProperty(error: unknown, name: 'code' | 'constraint'): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const cause: unknown = error.driverError;
  if (typeof cause !== 'object' || cause === null) return null;
  const value: unknown = Reflect.get(cause, name);
  return typeof value === 'string' ? value : null;
}
