import type { Text } from '../model/text.js';
import { type Tokens, word } from '../text/language/token.js';
import type { Aspect, Change, Subject, SubjectKind } from './change.js';
import { DIFF, SUBJECT_WORDS } from './diff-words.js';
import type { Fields } from './field.js';
import { cameOrWent, fieldChanges, type Located, renamed, reordered, type Sides, subjectNamed } from './make-change.js';
import { isReordered, matched, type Pair } from './match.js';
import type { RulePart } from './rule-parts.js';
import type { Side } from './side.js';

/** Compares what stands inside a thing that both documents have. */
export type Nested<T> = (a: Located<T>, b: Located<T>, sides: Sides) => readonly Change[];

/** A kind of named thing that documents list. */
export interface Listing<T extends { readonly id: string }> {
  readonly kind: SubjectKind;
  /** Pointer to the list, from what it belongs to. */
  readonly at: string;
  /** Before the ids of its subjects, where ids are unique only within something. */
  readonly prefix?: string;
  readonly fields: Fields<T>;
  title(value: T): Text;
  /** What it says, where it was added or removed. */
  words?(value: T, side: Side): Tokens;
  /** A change of its rule taken apart. */
  parts?(value: T, aspect: Aspect, sides: Sides): readonly RulePart[];
  readonly inside?: Nested<T>;
}

type Pointers = readonly [a: string, b: string];

function pairChanges<T extends { readonly id: string }>(
  listing: Listing<T>,
  { key, a, b }: Pair<T>,
  [atA, atB]: Pointers,
  sides: Sides,
): readonly Change[] {
  const subjectOf = (value: T): Subject =>
    subjectNamed(listing.kind, (listing.prefix ?? '') + key, listing.title(value));
  const inA = a && { value: a.value, pointer: `${atA}/${a.index}` };
  const inB = b && { value: b.value, pointer: `${atB}/${b.index}` };
  if (inA && inB) {
    const parts = (aspect: Aspect): readonly RulePart[] => listing.parts?.(inB.value, aspect, sides) ?? [];
    const idOf = ({ value, pointer }: Located<T>): Located<string> => ({ value: value.id, pointer: `${pointer}/id` });
    const [idA, idB] = [idOf(inA), idOf(inB)];
    return [
      ...(idA.value !== idB.value ? [renamed([subjectOf(inA.value), subjectOf(inB.value)], [idA, idB], {})] : []),
      ...fieldChanges(subjectOf(inB.value), listing.fields, inA, inB, sides, {}, parts),
      ...(listing.inside?.(inA, inB, sides) ?? []),
    ];
  }
  if (inB) {
    return [cameOrWent(subjectOf(inB.value), 'added', inB, listing.words?.(inB.value, sides.b) ?? null, {})];
  }
  return inA ? [cameOrWent(subjectOf(inA.value), 'removed', inA, listing.words?.(inA.value, sides.a) ?? null, {})] : [];
}

/** Every difference between two lists of named things. `owner` is what the lists belong to, for a change of order. */
export function listChanges<T extends { readonly id: string }>(
  listing: Listing<T>,
  owner: Subject,
  [a, b]: readonly [a: readonly T[], b: readonly T[]],
  pointers: Pointers,
  sides: Sides,
): readonly Change[] {
  const pairs = matched(a, b);
  const changes = pairs.flatMap((pair) => pairChanges(listing, pair, pointers, sides));
  if (!isReordered(pairs)) return changes;
  // Several lists of one document may change their order: the kind of thing tells them apart.
  const subject: Subject = { kind: listing.kind, id: `${listing.prefix ?? ''}*`, title: owner.title };
  const ids = (list: readonly T[], pointer: string): Located<readonly string[]> => ({
    value: list.map(({ id }) => id),
    pointer,
  });
  const what = [word(DIFF.of), word(SUBJECT_WORDS[listing.kind])];
  return [...changes, reordered(subject, what, ids(a, pointers[0]), ids(b, pointers[1]), {})];
}
