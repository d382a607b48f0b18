import type { Ground } from './ground.js';
import type { Substance } from './substance.js';

/** How strongly the evidence speaks, and what it is; 0 where it does not suffice. */
export interface Weight {
  readonly weight: number;
  readonly grounds: readonly Ground[];
}

const NONE: Weight = { weight: 0, grounds: [] };

/** What a document reads, over all its indicators. */
export interface Readership {
  /** How many indicators ask each thing. */
  readonly readers: ReadonlyMap<string, number>;
}

/** Both documents, as the one that is compared from and the one that is compared with. */
export interface Readerships {
  readonly a: Readership;
  readonly b: Readership;
}

export function readershipOf(substances: Iterable<Substance>): Readership {
  const readers = new Map<string, number>();
  for (const { asked } of substances) for (const each of asked) readers.set(each, (readers.get(each) ?? 0) + 1);
  return { readers };
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return part.size > 0 && part.size <= whole.size && [...part].every((each) => whole.has(each));
}

function areEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && isWithin(a, b);
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((each) => b.has(each));
}

/** Whether nothing else in the document asks these things. */
function isAlone(asked: ReadonlySet<string>, { readers }: Readership): boolean {
  return [...asked].every((each) => (readers.get(each) ?? 0) <= 1);
}

function areAlike(a: string, b: string): boolean {
  return a !== '' && a === b;
}

type Weighed = readonly [ground: Ground, weight: number, holds: boolean];

function sum(weighed: readonly Weighed[]): Weight {
  const holding = weighed.filter(([, , holds]) => holds);
  return {
    weight: holding.reduce((total, [, weight]) => total + weight, 0),
    grounds: holding.map(([ground]) => ground),
  };
}

function circumstances(a: Substance, b: Substance, place: boolean): readonly Weighed[] {
  return [
    ['citations', 1, areAlike(a.citations, b.citations)],
    ['department', 1, areAlike(a.department, b.department)],
    ['evidence', 1, areAlike(a.evidence, b.evidence)],
    ['place', 1, place],
  ];
}

/** What must be reached for two nodes to count as the same one. */
const SAME = 6;

/**
 * How far two indicators, or an indicator and a group of lines, are one item under two ids. Title, rule, or facts that nothing else
 * reads must be the same, and something beside it: a title alone may have been given to another thing. Never where one adds and the
 * other deducts.
 */
export function sameness(a: Substance, b: Substance, readerships: Readerships, place: boolean): Weight {
  if (a.placed.node.effect !== b.placed.node.effect) return NONE;
  const title = areAlike(a.title, b.title);
  const facts = areEqual(a.facts, b.facts) && overlap(a.asked, b.asked);
  const own = facts && isAlone(a.asked, readerships.a) && isAlone(b.asked, readerships.b);
  const rule = facts && a.rule() !== null && a.rule() === b.rule();
  if (!title && !own && !rule) return NONE;
  const found = sum([
    ['title', 5, title],
    ['facts', own ? 5 : 2, facts],
    ['rule', 4, rule],
    ['form', 1, facts && !rule && a.form === b.form],
    ...circumstances(a, b, place),
  ]);
  return found.weight >= SAME ? found : NONE;
}

/** What must be reached for one node to count as a part of another. */
const PART = 4;

/** Shortest title that can tell anything by standing in another one, in characters. */
const SHORTEST_TITLE = 2;

function titleWithin(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= SHORTEST_TITLE && a !== b && (a.includes(b) || b.includes(a));
}

/** A node that may be made of several in the other document; `twin` is what it was there, where it kept its id. */
export interface Whole {
  readonly substance: Substance;
  readonly twin?: Substance;
}

/**
 * How far an indicator is part of one in the other document. All it asks must be asked by the whole as well, or one title must stand in
 * the other while the facts, being pending or replaced, do not tell otherwise. A whole that kept its id must have gained by the part.
 */
export function partOf(
  part: Substance,
  { substance: whole, twin }: Whole,
  partSide: Readership,
  wholeSide: Readership,
  place: boolean,
): Weight {
  if (part.placed.node.effect !== whole.placed.node.effect) return NONE;
  const facts = isWithin(part.asked, whole.asked) && !(twin && isWithin(part.asked, twin.asked));
  const replaced =
    ![...part.asked].some((each) => wholeSide.readers.has(each)) &&
    ![...whole.asked].some((each) => partSide.readers.has(each));
  const title =
    titleWithin(part.title, whole.title) &&
    (facts || replaced) &&
    !(twin && (twin.title === whole.title || titleWithin(part.title, twin.title)));
  if (!facts && !title) return NONE;
  const ownRule = part.rule();
  const found = sum([
    ['facts', isAlone(part.asked, wholeSide) ? 3 : 2, facts],
    ['rule', 3, facts && ownRule !== null && whole.inner().has(ownRule)],
    ['title', 2, title],
    ...circumstances(part, whole, place),
  ]);
  return found.weight >= PART ? found : NONE;
}
