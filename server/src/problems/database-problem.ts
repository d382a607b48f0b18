import { sqlState } from '../database/sql-state.js';
import { messageOf } from '../errors/thrown.js';
import { type ProblemCode } from './problem-codes.js';
import { ProblemError } from './problem-error.js';

/** By SQL state, or by its class (the first two characters). Whatever is not here is a defect of the program. */
const problems: Record<string, ProblemCode> = {
  JF001: 'RECORD-IMMUTABLE',
  '23505': 'RECORD-CONFLICT',
  '23503': 'RECORD-REFERENCED',
  '22021': 'TEXT-NOT-STORABLE',
  '22P05': 'TEXT-NOT-STORABLE',
  '40001': 'DATABASE-BUSY',
  '40P01': 'DATABASE-BUSY',
  '55P03': 'DATABASE-BUSY',
  '57014': 'DATABASE-BUSY',
  '08': 'DATABASE-UNAVAILABLE',
  '53': 'DATABASE-UNAVAILABLE',
  '57': 'DATABASE-UNAVAILABLE',
  '58': 'DATABASE-UNAVAILABLE',
};

/** What the driver and its pool say, without an SQL state, when the connection is gone or none becomes free. */
const NO_CONNECTION =
  /timeout exceeded when trying to connect|connection terminated|database thread|ECONN(REFUSED|RESET)/i;

/** The problem behind an error of the database; null where the error is none that a client should be told of. */
export function databaseProblem(error: unknown): ProblemError | null {
  const state = sqlState(error);
  const code = state === null ? undefined : (problems[state] ?? problems[state.slice(0, 2)]);
  if (code) return new ProblemError(code, code.startsWith('DATABASE') ? { headers: { 'Retry-After': '5' } } : {});
  if (NO_CONNECTION.test(messageOf(error))) {
    return new ProblemError('DATABASE-UNAVAILABLE', { headers: { 'Retry-After': '5' } });
  }
  return null;
}
