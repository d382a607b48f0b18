import type { Value } from '../../evaluate/frame.js';
import type { QualityReport } from './quality-report.js';

/** Pairs that are kept as examples. */
const MOST_EXAMPLES = 10;

const { imul } = Math;

/**
 * Finds persons whose facts are all equal. Persons are compared by a digest of 85 bits, so that no two different ones of twenty million
 * are ever likely to be taken for equal.
 */
export class Duplicates {
  private readonly seen = new Map<number, { readonly third: number; readonly id: string }>();
  private readonly examples: (readonly [string, string])[] = [];
  private persons = 0;
  private first = 0;
  private second = 0;
  private third = 0;

  add(id: string, values: readonly Value[]): void {
    this.first = 0x243f6a88;
    this.second = 0x85a308d3;
    this.third = 0x13198a2e;
    for (const value of values) this.mixValue(value);
    // 32 bits of one lane and 21 of the next are a whole number that a double holds.
    const key = (this.first >>> 0) * 2 ** 21 + (this.second >>> 11);
    const before = this.seen.get(key);
    if (!before) this.seen.set(key, { third: this.third, id });
    else if (before.third === this.third) {
      this.persons += 1;
      if (this.examples.length < MOST_EXAMPLES) this.examples.push([id, before.id]);
    }
  }

  report(): QualityReport['duplicates'] {
    return { persons: this.persons, examples: this.examples };
  }

  private mixValue(value: Value): void {
    if (value === null) this.mix(0x5f);
    else if (typeof value === 'boolean') this.mix(value ? 0x101 : 0x102);
    else if (typeof value === 'number') {
      this.mix(value | 0);
      this.mix(Math.floor(value / 2 ** 32));
    } else {
      this.mix(value.length);
      for (const record of value) for (const field of record) this.mixValue(field);
    }
  }

  private mix(word: number): void {
    this.first = imul(this.first ^ word, 0x9e3779b1) ^ (this.first >>> 15);
    this.second = imul(this.second ^ word, 0x85ebca77) ^ (this.second >>> 13);
    this.third = imul(this.third ^ word, 0xc2b2ae3d) ^ (this.third >>> 16);
  }
}
