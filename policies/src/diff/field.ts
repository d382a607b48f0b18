import { valueAt } from '../findings/json-pointer.js';
import { sameJson } from '../shape/spell.js';
import type { Tokens } from '../text/language/token.js';
import type { Aspect } from './change.js';
import type { Side } from './side.js';

/** One property of a thing that two documents may disagree about. */
export interface Field<T> {
  readonly aspect: Aspect;
  /** Pointer to it, relative to the thing. */
  readonly at: string;
  /** What it says in one of the documents. */
  words(owner: T, side: Side): Tokens;
}

/**
 * The fields of a kind of thing, by property: the compiler asks for those that were forgotten. A property that tells which thing it is,
 * or that is compared on its own, has none.
 */
export type Fields<T> = { readonly [Property in keyof T]-?: readonly Field<T>[] };

/** A field by its pointer, which must lead to what `get` reads. */
export function field<T, V>(
  aspect: Aspect,
  at: string,
  get: (owner: T) => V,
  say: (value: V, side: Side, owner: T) => Tokens,
): Field<T> {
  return { aspect, at, words: (owner, side) => say(get(owner), side, owner) };
}

/** The fields that differ between two things of one kind. */
export function differing<T extends object>(fields: Fields<T>, a: T, b: T): readonly Field<T>[] {
  // Most properties of most things are the same, and whole properties are compared quickly.
  return (Object.keys(fields) as (keyof T)[])
    .filter((property) => fields[property].length > 0 && !sameJson(a[property], b[property]))
    .flatMap((property) => fields[property])
    .filter(({ at }) => !sameJson(valueAt(a, at), valueAt(b, at)));
}
