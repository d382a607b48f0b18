const TWO_TO_32 = 4_294_967_296;

// Looked up once: this is the innermost of all loops, and a global costs a search in some places where this runs.
const { imul } = Math;

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** One step of splitmix32: a bijection of 32-bit words in which every input bit reaches every output bit. */
function scramble(word: number): number {
  let mixed = (word + 0x9e3779b9) | 0;
  mixed = imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}

/** The 32-bit FNV-1a hash of a topic's name: the number that stands for it in {@link Random.of}. */
export function topicKey(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) hash = imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/**
 * Random numbers that are the same on every machine: xoshiro128** of Blackman and Vigna, in 32-bit whole-number arithmetic
 * (`Math.imul`) only. Not for secrets.
 *
 * A stream is named by a seed and a path of numbers (household, person, topic …). Streams do not depend on each other: what is
 * drawn for one household, or added for one topic, moves no other.
 */
export class Random {
  private constructor(
    private s0: number,
    private s1: number,
    private s2: number,
    private s3: number,
  ) {}

  /** The stream of that name. `seed` is a whole number from 0 to 2^53 − 1; the path's numbers from 0 to 2^32 − 1. */
  static of(seed: number, ...path: readonly number[]): Random {
    // Two lanes of 32 bits, so that millions of streams do not meet.
    let left = scramble(seed >>> 0);
    let right = scramble(Math.floor(seed / TWO_TO_32) ^ 0x6a09e667);
    for (const key of path) {
      left = scramble(left ^ key);
      right = scramble(right ^ rotateLeft(key, 16) ^ left);
    }
    return Random.fromState(left, scramble(left ^ 0xbb67ae85), right, scramble(right ^ 0x3c6ef372));
  }

  /** Goes on as the stream of that state would; see {@link Streams}. */
  restart(s0: number, s1: number, s2: number, s3: number): void {
    this.s0 = s0 | 0;
    this.s1 = s1 | 0;
    this.s2 = s2 | 0;
    this.s3 = (s0 | s1 | s2 | s3) === 0 ? 1 : s3 | 0;
  }

  /** A generator in a given state, for checking it against the published one. Not all four words may be zero. */
  static fromState(s0: number, s1: number, s2: number, s3: number): Random {
    return new Random(s0 | 0, s1 | 0, s2 | 0, (s0 | s1 | s2 | s3) === 0 ? 1 : s3 | 0);
  }

  /** The next 32-bit word, from 0 to 2^32 − 1. */
  next(): number {
    const result = Math.imul(rotateLeft(Math.imul(this.s1, 5), 7), 9) >>> 0;
    const shifted = this.s1 << 9;
    this.s2 ^= this.s0;
    this.s3 ^= this.s1;
    this.s1 ^= this.s2;
    this.s0 ^= this.s3;
    this.s2 ^= shifted;
    this.s3 = rotateLeft(this.s3, 11);
    return result;
  }

  /** A whole number from 0 to `count` − 1, all equally likely. `count` is from 1 to 2^32. */
  below(count: number): number {
    const fair = TWO_TO_32 - (TWO_TO_32 % count);
    let word = this.next();
    while (word >= fair) word = this.next();
    return word % count;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True in `permille` of 1000 draws. */
  chance(permille: number): boolean {
    return this.below(1000) < permille;
  }
}

/**
 * The streams whose names begin alike: `Streams.of(seed, household, person).on(topic)` draws what `Random.of(seed, household, person,
 * topic)` draws. There is one generator for all of them, so that millions of streams cost no memory: draw from one stream to the end
 * before the next is asked for.
 */
export class Streams {
  private readonly random = Random.fromState(0, 0, 0, 0);

  private constructor(
    private left: number,
    private right: number,
  ) {}

  static of(seed: number, ...path: readonly number[]): Streams {
    const streams = new Streams(0, 0);
    streams.enter(seed, path);
    return streams;
  }

  /** Names all streams that follow. */
  enter(seed: number, path: readonly number[]): void {
    this.left = scramble(seed >>> 0);
    this.right = scramble(Math.floor(seed / TWO_TO_32) ^ 0x6a09e667);
    for (const key of path) {
      this.left = scramble(this.left ^ key);
      this.right = scramble(this.right ^ rotateLeft(key, 16) ^ this.left);
    }
  }

  /** The stream of that topic, from its beginning. */
  on(topic: number): Random {
    const left = scramble(this.left ^ topic);
    const right = scramble(this.right ^ rotateLeft(topic, 16) ^ left);
    this.random.restart(left, scramble(left ^ 0xbb67ae85), right, scramble(right ^ 0x3c6ef372));
    return this.random;
  }
}
