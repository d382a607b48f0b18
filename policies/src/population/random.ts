/** Choices with whole-number weights; a choice's share is its weight over the sum of all. A choice that is left out has none. */
export type Weights<Choice extends string = string> = Readonly<Partial<Record<Choice, number>>>;

/** Weights of the counts 0, 1, 2 … */
export type CountWeights = readonly number[];

/** A cumulative distribution in steps: `permille[i]` of all values are at most `value[i]`; straight between the steps, from 0 to 1000 ‰. */
export interface QuantileTable {
  readonly permille: readonly number[];
  readonly value: readonly number[];
}

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
  pick<Choice extends string>(weights: Weights<Choice>): Choice {
    const choices = Object.keys(weights) as Choice[];
    const choice = choices[this.pickCount(choices.map((name) => weights[name] ?? 0))];
    if (choice === undefined) throw new RangeError('A choice needs at least one possibility');
    return choice;
  }

  /** A count by its weight. At least one weight is positive. */
  pickCount(weights: CountWeights): number {
    let sum = 0;
    for (const weight of weights) sum += weight;
    let left = this.below(sum);
    let count = 0;
    for (const weight of weights) {
      if (left < weight) return count;
      left -= weight;
      count += 1;
    }
    throw new RangeError('The weights of a choice are whole numbers, and one is positive');
  }

  /** A whole number by a cumulative table. */
  fromTable({ permille, value }: QuantileTable): number {
    const position = this.below(1_000_000);
    const upper = permille.findIndex((bound) => position < bound * 1000);
    const [low, high] = [permille[upper - 1] ?? 0, permille[upper] ?? 1000];
    const [from, to] = [value[upper - 1] ?? 0, value[upper] ?? 0];
    return from + Math.floor(((to - from) * (position - low * 1000)) / ((high - low) * 1000));
  }
}
