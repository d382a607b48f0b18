/** The text that is parsed, and what is known of it so far. */
export class Source {
  /** How far any attempt has come: where the text stops making sense. */
  furthest = 0;
  /** What parsers found where, so that none is tried twice at one place. */
  readonly known = new Map<Parser<unknown>, Map<number, readonly Found<unknown>[]>>();

  constructor(readonly text: string) {}

  /** The place behind blanks. */
  skip(at: number): number {
    let place = at;
    while (this.text[place] === ' ') place += 1;
    if (place > this.furthest) this.furthest = place;
    return place;
  }
}

/** One way to read a part of the text: what it means, and where it ends. */
export interface Found<T> {
  readonly value: T;
  readonly end: number;
}

/** All ways to read a part of the text that begins at a place; of several that end at one place, the first counts. */
export type Parser<T> = (source: Source, at: number) => readonly Found<T>[];

function firstOfEach<T>(found: readonly Found<T>[]): readonly Found<T>[] {
  if (found.length < 2) return found;
  return found.filter((each, index) => found.findIndex(({ end }) => end === each.end) === index);
}

/** Remembers what the parser found; needed where grammar rules refer to each other. */
export function remembered<T>(make: () => Parser<T>): Parser<T> {
  let made: Parser<T> | undefined;
  const parser: Parser<T> = (source, at) => {
    const places = source.known.get(parser) ?? new Map<number, readonly Found<unknown>[]>();
    source.known.set(parser, places);
    const known = places.get(at);
    if (known) return known as readonly Found<T>[];
    // A rule that begins with itself finds nothing the second time.
    places.set(at, []);
    made ??= make();
    const found = made(source, at);
    places.set(at, found);
    return found;
  };
  return parser;
}

/** Any of the parsers. */
export function either<T>(...parsers: readonly Parser<T>[]): Parser<T> {
  return (source, at) => firstOfEach(parsers.flatMap((parser) => parser(source, at)));
}

/** One parser, then the one that its value calls for. */
export function then<A, B>(first: Parser<A>, next: (value: A) => Parser<B>): Parser<B> {
  return (source, at) => firstOfEach(first(source, at).flatMap(({ value, end }) => next(value)(source, end)));
}

export function mapped<A, B>(parser: Parser<A>, make: (value: A) => B): Parser<B> {
  return (source, at) => parser(source, at).map(({ value, end }) => ({ value: make(value), end }));
}

/** What the parser found, as far as `make` makes something of it. */
export function kept<A, B>(parser: Parser<A>, make: (value: A) => B | undefined): Parser<B> {
  return (source, at) =>
    parser(source, at).flatMap(({ value, end }) => {
      const made = make(value);
      return made === undefined ? [] : [{ value: made, end }];
    });
}

type Values<Parsers extends readonly Parser<unknown>[]> = {
  [Index in keyof Parsers]: Parsers[Index] extends Parser<infer Value> ? Value : never;
};

/** One parser after the other; the values of all. */
export function inOrder<Parsers extends readonly Parser<unknown>[]>(...parsers: Parsers): Parser<Values<Parsers>> {
  return (source, at) => {
    let found: readonly Found<readonly unknown[]>[] = [{ value: [], end: at }];
    for (const parser of parsers) {
      found = found.flatMap(({ value, end }) =>
        parser(source, end).map((next) => ({ value: [...value, next.value], end: next.end })),
      );
    }
    return firstOfEach(found) as readonly Found<Values<Parsers>>[];
  };
}

/** The parser, or nothing. */
export function maybe<T>(parser: Parser<T>): Parser<T | undefined> {
  return either<T | undefined>(parser, (_, at) => [{ value: undefined, end: at }]);
}

/** The parser at least once, with the separator between. */
export function listOf<T>(parser: Parser<T>, separator: Parser<unknown>): Parser<readonly T[]> {
  const next = mapped(inOrder(separator, parser), ([, value]) => value);
  return (source, at) => {
    const found: Found<readonly T[]>[] = [];
    let latest: readonly Found<readonly T[]>[] = parser(source, at).map(({ value, end }) => ({ value: [value], end }));
    while (latest.length > 0) {
      found.push(...latest);
      latest = latest.flatMap(({ value, end }) =>
        next(source, end).map((more) => ({ value: [...value, more.value], end: more.end })),
      );
    }
    return firstOfEach(found);
  };
}

export const nothing: Parser<never> = () => [];
