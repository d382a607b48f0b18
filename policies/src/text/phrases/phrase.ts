import type { Expression, ExpressionKind } from '../../logic/expression.js';
import type { Names } from '../language/names.js';
import { bracketed, type Tokens } from '../language/token.js';

/**
 * How tightly a phrase holds together: a name or number, a product, a sum, a single test, tests joined by and/or. A phrase goes into
 * brackets where its surroundings bind more tightly.
 */
export const BINDING = { atom: 0, product: 1, sum: 2, test: 3, joint: 4 } as const;
export type Binding = (typeof BINDING)[keyof typeof BINDING];

/** The words for a part of a rule. */
export interface Phrase {
  readonly tokens: Tokens;
  readonly binding: Binding;
}

/** What a phrase may ask while it is put into words. */
export interface Speaker {
  readonly names: Names;
  /** Inside a list operation over the records of a fact: that fact. */
  readonly records: string | undefined;
  /** The words for what stands inside a list operation over the records of that fact, or over numbers. */
  inside(records: string | undefined): Speaker;
  /** The words for any expression. */
  phrase(expression: Expression): Phrase;
  /** The same, in brackets unless it binds at least as tightly as `binding`. */
  within(expression: Expression, binding: Binding): Tokens;
}

type ByKind<Kind extends ExpressionKind> = Extract<Expression, { kind: Kind }>;

/** How each kind of expression is put into words. */
export type Phrasing<Kind extends ExpressionKind> = {
  readonly [Each in Kind]: (expression: ByKind<Each>, speaker: Speaker) => Phrase;
};

export function phrase(tokens: Tokens, binding: Binding): Phrase {
  return { tokens, binding };
}

/** The tokens of a phrase, in brackets where it binds less tightly than its surroundings. */
export function enclosed({ tokens, binding }: Phrase, most: Binding): Tokens {
  return binding > most ? bracketed(tokens) : tokens;
}
