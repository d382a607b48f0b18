/** Choices with whole-number weights; a choice's share is its weight over the sum of all. */
export type Weighted<T> = readonly (readonly [choice: T, weight: number])[];

/** A cumulative distribution in steps: `permille` of all values are at most `value`; straight between the steps. */
export type QuantileTable = readonly (readonly [permille: number, value: number])[];

const TWO_TO_32 = 4_294_967_296;

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** One step of splitmix32: a bijection of 32-bit words in which every input bit reaches every output bit. */
function scramble(word: number): number {
  let mixed = (word + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}

/** The 32-bit FNV-1a hash of a topic's name: the number that stands for it in {@link Random.of}. */
export function topicKey(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
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

  /** One of the choices by its weight. At least one weight is positive. */
  pick<T>(choices: Weighted<T>): T {
    let left = this.below(choices.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [choice, weight] of choices) {
      if (left < weight) return choice;
      left -= weight;
    }
    throw new RangeError('The weights of a choice must be positive whole numbers');
  }

  /** A whole number by a cumulative table whose first step is at 0 and whose last is at 1000. */
  fromTable(table: QuantileTable): number {
    const position = this.below(1_000_000);
    for (const [index, [permille, value]] of table.entries()) {
      const upper = table[index + 1];
      if (!upper || position >= upper[0] * 1000) continue;
      const width = (upper[0] - permille) * 1000;
      return value + Math.floor(((upper[1] - value) * (position - permille * 1000)) / width);
    }
    throw new RangeError('A cumulative table runs from 0 to 1000');
  }
}
