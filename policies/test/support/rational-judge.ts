import { type Unit, later, monthsStayed, monthsUnbroken, spent, type Stay } from './plain-dates.js';
import { Rational, ZERO } from './rational.js';

/** A value while a rule is judged; null is unknown. Texts are codes and dates. */
export type Judged = null | boolean | string | Rational | readonly unknown[];

/** Beyond the 10⁻⁹ by which the reference's roundings forgive binary noise. */
const RANGE = 10n ** 8n;

/** Whether binary arithmetic might take one for the other. */
function near(a: Rational, b: Rational): boolean {
  const [x, y] = [a.numerator * b.denominator, b.numerator * a.denominator];
  const distance = x > y ? x - y : y - x;
  return distance * RANGE <= a.denominator * b.denominator + (x < 0n ? -x : x);
}

/**
 * Judges a rule by its text alone, in exact fractions, with unknown as a third truth: a second implementation of the profile as
 * `README.md` describes it, which shares nothing with the typed tree and its engines. Slow and plain on purpose.
 */
export class RationalJudge {
  /** Whether an unknown value was used for anything but asking whether it is known. */
  metUnknown = false;
  /** Whether a decision hung on numbers that binary fractions might confuse. */
  metEdge = false;
  /** Whether any number was not whole. */
  metFraction = false;
  /** The greatest number met, roughly. */
  greatest = 1;

  constructor(
    /** Ordered enumerations, from lowest to highest. */
    private readonly orders: readonly (readonly string[])[],
    /** Whether to find out about edges and the greatest number; costs time. */
    private readonly watching = false,
  ) {}

  /** What the rule comes to on plain data. */
  judge(rule: unknown, data: unknown): Judged {
    if (typeof rule === 'number') return this.number(rule);
    if (rule === null || typeof rule !== 'object') return rule as boolean | string | null;
    for (const name in rule) {
      const written = (rule as Record<string, unknown>)[name];
      return this.operation(name, Array.isArray(written) ? written : [written], data);
    }
    return null;
  }

  private value(rule: unknown, data: unknown): Judged {
    return this.known(this.judge(rule, data));
  }

  private amount(rule: unknown, data: unknown): Rational | null {
    return this.value(rule, data) as Rational | null;
  }

  private amounts(rules: readonly unknown[], data: unknown): (Rational | null)[] {
    return rules.map((rule) => this.amount(rule, data));
  }

  private text(rule: unknown, data: unknown): string | null {
    return this.value(rule, data) as string | null;
  }

  private list(rule: unknown, data: unknown): readonly unknown[] | null {
    return this.value(rule, data) as readonly unknown[] | null;
  }

  private between(operands: readonly unknown[], data: unknown, unit: Unit): Rational | null {
    const [from, to] = [this.text(operands[0], data), this.text(operands[1], data)];
    return from === null || to === null ? null : this.number(spent(from, to, unit));
  }

  private number(value: number): Rational {
    if (!Number.isInteger(value)) this.metFraction = true;
    return Rational.of(value);
  }

  private known<T extends Judged>(value: T): T {
    if (value === null) this.metUnknown = true;
    return value;
  }

  private read(name: string, data: unknown): Judged {
    let value = data;
    for (const step of name === '' ? [] : name.split('.')) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return null;
      value = (value as Record<string, unknown>)[step];
    }
    if (typeof value === 'number') return this.number(value);
    return (value ?? null) as Judged;
  }

  private operation(name: string, operands: readonly unknown[], data: unknown): Judged {
    const [first, second, third] = operands;
    switch (name) {
      case 'var':
        return this.read(typeof first === 'string' ? first : '', data);
      case 'if':
      case '?:':
        return this.choose(operands, data);
      case 'and':
      case 'or':
        return this.join(
          operands.map((operand) => this.value(operand, data)),
          name === 'or',
        );
      case '!':
        return this.not(this.value(first, data));
      case '!!':
        return this.value(first, data);
      case 'missing':
        return operands.some((id) => this.read(String(id), data) === null);
      case 'missing_some':
        return (second as string[]).filter((id) => this.read(id, data) !== null).length < Number(first);
      case '==':
      case '===':
        return this.equal(operands, data);
      case '!=':
      case '!==':
        return this.not(this.equal(operands, data));
      case '<':
      case '<=':
        if (operands.length === 3)
          return this.join([this.ordered(name, this.value(first, data), this.value(second, data)), this.ordered(name, this.value(second, data), this.value(third, data))], false); // prettier-ignore
        return this.ordered(name, this.value(first, data), this.value(second, data));
      case '>':
        return this.ordered('<', this.value(second, data), this.value(first, data));
      case '>=':
        return this.ordered('<=', this.value(second, data), this.value(first, data));
      case 'at_least':
        return this.order(this.text(first, data), this.text(second, data), 1);
      case 'at_most':
        return this.order(this.text(first, data), this.text(second, data), -1);
      case 'in':
        return this.member(this.value(first, data), second as readonly unknown[]);
      case '+':
        return this.fold(this.amounts(operands, data), (a, b) => a.plus(b));
      case '*':
        return this.fold(this.amounts(operands, data), (a, b) => a.times(b));
      case '-':
        if (operands.length === 1) return this.amount(first, data)?.negated() ?? null;
        return this.fold(this.amounts(operands, data), (a, b) => a.minus(b));
      case '/':
        this.metFraction = true;
        return this.fold(this.amounts(operands, data), (a, b) => a.over(b));
      case '%':
        return this.remainder(this.amount(first, data), this.amount(second, data));
      case 'min':
        return this.fold(this.amounts(operands, data), (a, b) => (a.compare(b) <= 0 ? a : b));
      case 'max':
        return this.fold(this.amounts(operands, data), (a, b) => (a.compare(b) >= 0 ? a : b));
      case 'floor':
      case 'ceil':
      case 'round':
        return this.round(name, this.amount(first, data), Number(second ?? 0));
      case 'completed_years':
        return this.between(operands, data, 'years');
      case 'completed_months':
        return this.between(operands, data, 'months');
      case 'days_between':
        return this.between(operands, data, 'days');
      case 'add_days':
        return this.shift(this.text(first, data), this.amount(second, data), 'days');
      case 'add_months':
        return this.shift(this.text(first, data), this.amount(second, data), 'months');
      case 'add_years':
        return this.shift(this.text(first, data), this.amount(second, data), 'years');
      case 'full_months':
        return this.stayed(this.list(first, data), this.text(second, data), monthsStayed);
      case 'unbroken_months':
        return this.stayed(this.list(first, data), this.text(second, data), (stays, asOf) =>
          monthsUnbroken(stays, asOf, Number(third)),
        );
      case 'filter':
        return this.filter(this.list(first, data), second);
      case 'map':
        return this.list(first, data)?.map((element) => this.judge(second, element)) ?? null;
      case 'some':
      case 'all':
      case 'none':
        return this.quantify(name, this.list(first, data), second);
      case 'reduce':
        return this.reduce(this.list(first, data), second, this.judge(third, data));
      case 'count':
        return this.count(this.list(first, data));
      case 'sum':
        return this.fold([ZERO, ...this.numbers(this.list(first, data))], (a, b) => a.plus(b));
      case 'min_of':
      case 'max_of':
        return this.extreme(name, this.list(first, data), this.judge(second, data));
      case 'dated_between':
        return this.dated(this.list(first, data), String(second), this.text(third, data), this.text(operands[3], data));
      case 'yearly_sum':
        return this.yearly(this.list(first, data), String(second), third, this.judge(operands[3], data) as Rational);
      case 'tiers':
      case 'tiers_above':
      case 'table':
        return this.table(
          name,
          this.value(first, data),
          second as readonly (readonly [unknown, number])[],
          Number(third),
        );
      case 'table_2d':
        return this.table2d(this.value(first, data), this.value(second, data), operands);
      case 'slabs':
        return this.slabs(this.amount(first, data), second as readonly (readonly [number, number])[]);
      default:
        throw new RangeError(`The judge does not know ${name}`);
    }
  }

  private watch(value: Rational): Rational {
    if (this.watching) this.greatest = Math.max(this.greatest, Math.abs(value.toNumber()));
    return value;
  }

  /** Compares, and notes where binary fractions might have it otherwise. */
  private compare(a: Rational, b: Rational): number {
    if (this.watching && near(a, b)) this.metEdge = true;
    return a.compare(b);
  }

  private not(value: Judged): boolean | null {
    return value === null ? null : value === false;
  }

  private join(values: readonly Judged[], decisive: boolean): boolean | null {
    if (values.includes(decisive)) return decisive;
    return values.includes(null) ? null : !decisive;
  }

  private fold(values: readonly (Rational | null)[], combine: (a: Rational, b: Rational) => Rational): Rational | null {
    let result: Rational | undefined;
    for (const value of values) {
      if (value === null) return this.known(null);
      result = this.watch(result ? combine(result, value) : value);
    }
    return result ?? null;
  }

  private choose(operands: readonly unknown[], data: unknown): Judged {
    for (let index = 0; index + 1 < operands.length; index += 2) {
      const holds = this.known(this.judge(operands[index], data));
      if (holds === null) return null;
      if (holds === true) return this.judge(operands[index + 1], data);
    }
    return this.judge(operands.at(-1), data);
  }

  private equal(operands: readonly unknown[], data: unknown): boolean | null {
    const asked = operands.indexOf(null);
    if (asked >= 0) {
      const other = operands[1 - asked];
      const isName = typeof other === 'object' && other !== null && 'var' in other;
      const value = this.judge(other, data);
      // Plain JSON-Logic answers this for a name; for anything computed from one it has no unknown.
      return isName ? value === null : this.known(value) === null;
    }
    const [a, b] = operands.map((operand) => this.known(this.judge(operand, data)));
    if (a == null || b == null) return null;
    return a instanceof Rational ? this.compare(a, b as Rational) === 0 : a === b;
  }

  private ordered(name: '<' | '<=', a: Judged, b: Judged): boolean | null {
    if (a === null || b === null) return null;
    const order = a instanceof Rational ? this.compare(a, b as Rational) : a < b ? -1 : a > b ? 1 : 0;
    return name === '<' ? order < 0 : order <= 0;
  }

  /** Whether `a` stands at `b` or on the side of it that `sign` says. */
  private order(a: string | null, b: string | null, sign: number): boolean | null {
    if (a === null || b === null) return null;
    const codes = this.orders.find((order) => order.includes(a) && order.includes(b)) ?? [];
    return sign * (codes.indexOf(a) - codes.indexOf(b)) >= 0;
  }

  private member(value: Judged, list: readonly unknown[]): boolean | null {
    if (value === null) return null;
    if (!(value instanceof Rational)) return list.includes(value);
    return list.map((member) => this.compare(value, this.number(member as number)) === 0).includes(true);
  }

  private remainder(value: Rational | null, divisor: Rational | null): Rational | null {
    if (value === null || divisor === null) return null;
    const quotient = value.over(divisor);
    const whole = value.numerator < 0n ? -quotient.negated().floor() : quotient.floor();
    if (this.watching && near(quotient, new Rational(quotient.plus(new Rational(1n, 2n)).floor()))) this.metEdge = true;
    return value.minus(divisor.times(new Rational(whole)));
  }

  private round(name: string, value: Rational | null, places: number): Rational | null {
    if (value === null) return null;
    const unit = new Rational(10n ** BigInt(places));
    const scaled = this.watch(value.times(unit));
    const half = new Rational(1n, 2n);
    const doubled = scaled.plus(scaled);
    if (this.watching && near(doubled, new Rational(doubled.plus(half).floor()))) this.metEdge = true;
    const up = (positive: Rational): bigint => positive.plus(half).floor();
    if (name === 'floor') return new Rational(scaled.floor(), unit.numerator);
    if (name === 'ceil') return new Rational(-scaled.negated().floor(), unit.numerator);
    return new Rational(scaled.numerator < 0n ? -up(scaled.negated()) : up(scaled), unit.numerator);
  }

  private shift(date: string | null, by: Rational | null, unit: Unit): string | null {
    return date === null || by === null ? null : later(date, by.toNumber(), unit);
  }

  private stayed(
    list: readonly unknown[] | null,
    asOf: string | null,
    months: (stays: readonly Stay[], asOf: string) => number,
  ): Rational | null {
    if (list === null || asOf === null) return null;
    return this.number(months(list as readonly Stay[], asOf));
  }

  private filter(list: readonly unknown[] | null, condition: unknown): readonly unknown[] | null {
    if (list === null) return null;
    const holds = list.map((element) => this.known(this.judge(condition, element)));
    return holds.includes(null) ? null : list.filter((_, index) => holds[index] === true);
  }

  private quantify(mode: string, list: readonly unknown[] | null, condition: unknown): boolean | null {
    if (list === null) return null;
    const holds = list.map((element) => this.known(this.judge(condition, element)));
    if (mode === 'all') return list.length === 0 ? false : this.join(holds, false);
    const some = this.join(holds, true);
    return mode === 'some' ? some : this.not(some);
  }

  private reduce(list: readonly unknown[] | null, step: unknown, initial: Judged): Judged {
    if (list === null) return null;
    return list.reduce<Judged>((accumulator, current) => this.judge(step, { current, accumulator }), initial);
  }

  private count(list: readonly unknown[] | null): Rational | null {
    return list === null ? null : this.number(list.length);
  }

  /** The numbers of a list; one unknown for an unknown list. */
  private numbers(list: readonly unknown[] | null): (Rational | null)[] {
    return list === null ? [null] : list.map((element) => this.known(element as Rational | null));
  }

  private extreme(name: 'min_of' | 'max_of', list: readonly unknown[] | null, empty: Judged): Judged {
    if (list?.length === 0) return this.known(empty);
    const sign = name === 'min_of' ? 1 : -1;
    return this.fold(this.numbers(list), (a, b) => (sign * a.compare(b) <= 0 ? a : b));
  }

  private dated(list: readonly unknown[] | null, field: string, from: string | null, to: string | null): Judged {
    if (list === null || from === null || to === null) return null;
    const days = list.map((record) => this.known(this.read(field, record)) as string | null);
    if (days.includes(null)) return null;
    return list.filter((_, index) => String(days[index]) >= from && String(days[index]) <= to);
  }

  private yearly(list: readonly unknown[] | null, dateField: string, amount: unknown, cap: Rational): Rational | null {
    if (list === null) return null;
    const years = new Map<string, Rational>();
    for (const record of list) {
      const day = this.known(this.read(dateField, record)) as string | null;
      const counted = this.known(typeof amount === 'number' ? this.number(amount) : this.read(String(amount), record));
      if (day === null || counted === null) return null;
      const year = day.slice(0, 4);
      years.set(year, (years.get(year) ?? ZERO).plus(counted as Rational));
    }
    let total = ZERO;
    for (const year of years.values()) total = this.watch(total.plus(year.compare(cap) > 0 ? cap : year));
    return total;
  }

  /** Position of the row whose key applies to the subject; −1 where none does. */
  private position(subject: Judged, keys: readonly unknown[], above: boolean): number {
    const isBound = (key: unknown): boolean =>
      typeof key === 'number' || (typeof key === 'string' && /^\d{4}-\d\d-\d\d$/.test(key));
    if (!isBound(keys[0])) {
      return keys.findIndex((key) => (Array.isArray(key) ? key.includes(subject) : key === subject));
    }
    const order = (key: unknown): number =>
      subject instanceof Rational
        ? this.compare(subject, this.number(key as number))
        : String(subject) < String(key)
          ? -1
          : Number(subject !== key);
    return keys.filter((key) => (above ? order(key) > 0 : order(key) >= 0)).length - 1;
  }

  private table(
    name: string,
    subject: Judged,
    rows: readonly (readonly [unknown, number])[],
    otherwise: number,
  ): Rational | null {
    if (subject === null) return null;
    const keys = rows.map(([key]) => key);
    return this.number(rows[this.position(subject, keys, name === 'tiers_above')]?.[1] ?? otherwise);
  }

  private table2d(row: Judged, column: Judged, operands: readonly unknown[]): Rational | null {
    if (row === null || column === null) return null;
    const rows = operands[3] as readonly (readonly [unknown, readonly number[]])[];
    const at = this.position(row, rows.map(([key]) => key), false); // prettier-ignore
    const across = this.position(column, operands[2] as readonly unknown[], false);
    return this.number(rows[at]?.[1][across] ?? Number(operands[4]));
  }

  private slabs(subject: Rational | null, rows: readonly (readonly [number, number])[]): Rational | null {
    if (subject === null) return null;
    let sum = ZERO;
    for (const [index, [from, rate]] of rows.entries()) {
      const start = this.number(from);
      if (subject.compare(start) <= 0) break;
      const next = rows[index + 1];
      const limit = next && this.number(next[0]);
      const end = limit && limit.compare(subject) < 0 ? limit : subject;
      sum = this.watch(sum.plus(end.minus(start).times(this.number(rate))));
    }
    return sum;
  }
}
