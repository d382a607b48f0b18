import type { Expression } from '../../logic/expression.js';
import type { Interval } from '../../shape/patterns/interval.js';
import { bracketed, type Token, type Tokens } from '../language/token.js';
import type { Speaker } from '../phrases/phrase.js';

/** A number that is known to lie in an interval where a statement stands, because the line of a table says so. */
export interface Known {
  readonly subject: Expression;
  readonly interval: Interval;
}

/** A sentence that gives points. One with several clauses goes into brackets where something follows that could belong to its last clause. */
export interface Statement {
  readonly tokens: Tokens;
  readonly clauses: boolean;
}

/** What puts points into words. */
export interface Teller {
  readonly speaker: Speaker;
  /** 计 or, where points are deducted, 扣. */
  readonly gives: Token;
  readonly deducted: boolean;
  /** The same with 扣 for 计 and 计 for 扣. */
  contrary(): Teller;
  /** For what stands inside a list operation over the records of that fact. */
  inside(records: string | undefined): Teller;
  /** The sentence for an expression whose result is points. */
  tell(expression: Expression, known?: Known): Statement;
}

/** The sentence as one clause. */
export function asClause({ tokens, clauses }: Statement): Tokens {
  return clauses ? bracketed(tokens) : tokens;
}
