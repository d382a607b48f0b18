/** An exact fraction; the denominator is above 0. Not shortened: equal fractions may be written differently. */
export class Rational {
  constructor(
    readonly numerator: bigint,
    readonly denominator: bigint = 1n,
  ) {}

  /** The decimal that a JSON number stands for. */
  static of(value: number): Rational {
    const known = WRITTEN.get(value);
    if (known) return known;
    const [whole = '', fraction = ''] = String(value).split('.');
    const read = new Rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
    if (WRITTEN.size < 100_000) WRITTEN.set(value, read);
    return read;
  }

  plus(other: Rational): Rational {
    if (this.denominator === other.denominator) return new Rational(this.numerator + other.numerator, this.denominator);
    return new Rational(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }

  negated(): Rational {
    return new Rational(-this.numerator, this.denominator);
  }

  times(other: Rational): Rational {
    return new Rational(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** `other` is above 0. */
  over(other: Rational): Rational {
    if (other.numerator <= 0n) throw new RangeError('A divisor that is not above 0 was let through');
    return new Rational(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** Negative where this is less than `other`, 0 where they are equal. */
  compare(other: Rational): number {
    const [a, b] = [this.numerator * other.denominator, other.numerator * this.denominator];
    return a < b ? -1 : a > b ? 1 : 0;
  }

  /** The greatest whole number not above this. */
  floor(): bigint {
    const quotient = this.numerator / this.denominator;
    return this.numerator < 0n && quotient * this.denominator !== this.numerator ? quotient - 1n : quotient;
  }

  /** Whether `units` × 10^−`places` is the same number. */
  isDecimal(units: number, places: number): boolean {
    return BigInt(units) * this.denominator === this.numerator * 10n ** BigInt(places);
  }

  /** About this number, in binary. */
  toNumber(): number {
    return Number(this.numerator) / Number(this.denominator);
  }
}

const WRITTEN = new Map<number, Rational>();

export const ZERO = new Rational(0n);
