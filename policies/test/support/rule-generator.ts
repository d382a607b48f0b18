import type { Random } from '../../src/index.js';
import { DEGREES, oneOf, RANKS, TRADES, TURNING_DAYS, TURNING_POINTS } from './random-dictionary.js';

/** What names a part of a rule may use. */
interface Scene {
  readonly numbers: readonly string[];
  readonly wholes: readonly string[];
  readonly conditions: readonly string[];
  readonly dates: readonly string[];
  readonly ordered: readonly (readonly [string, readonly string[]])[];
  readonly codes: readonly (readonly [string, readonly string[]])[];
  /** Names whose value may be asked for being known. */
  readonly any: readonly string[];
  readonly lists: boolean;
}

const PERSON: Scene = {
  numbers: ['count', 'signed', 'people', 'great', 'yuan', 'share', 'offset', 'points.given-a', 'points.given-b'],
  wholes: ['count', 'signed', 'people'],
  conditions: ['member', 'veteran'],
  dates: ['born', 'settled', 'any_day', 'as_of'],
  ordered: [['degree', DEGREES], ['degree_of_spouse', DEGREES]],
  codes: [['degree', DEGREES], ['trade', TRADES]],
  any: ['count', 'yuan', 'member', 'degree', 'trade', 'born', 'stays', 'works'],
  lists: true,
}; // prettier-ignore

const NOTHING = { conditions: [], dates: [], ordered: [], codes: [], lists: false };

const RECORD: Scene = {
  numbers: ['hours', 'bonus'],
  wholes: ['bonus'],
  conditions: ['paid'],
  dates: ['on'],
  ordered: [['rank', RANKS]],
  codes: [['rank', RANKS]],
  any: ['bonus', 'hours', 'on'],
  lists: false,
};
const ELEMENT: Scene = { ...NOTHING, numbers: [''], wholes: [], any: [] };
const RECORD_STEP: Scene = {
  ...NOTHING,
  numbers: ['current.hours', 'current.bonus', 'accumulator'],
  wholes: ['current.bonus'],
  conditions: ['current.paid'],
  dates: ['current.on'],
  any: ['current.bonus', 'accumulator'],
};
const ELEMENT_STEP: Scene = { ...NOTHING, numbers: ['current', 'accumulator'], wholes: [], any: ['current'] };

const name = (id: string): unknown => ({ var: id });

/**
 * Writes random rules that are nearly always well typed: every operator of the profile, on facts of every type, inside the bodies of
 * list operations as well. The numbers and days they turn on are those that the generated persons stand at.
 */
export class RuleGenerator {
  constructor(private readonly random: Random) {}

  private one<T>(list: readonly T[]): T {
    return oneOf(this.random, list);
  }

  private literal(): number {
    const { random } = this;
    return random.chance(700) ? this.one(TURNING_POINTS) : random.between(-40, 400) / this.one([1, 1, 10, 100]);
  }

  private day(): string {
    return this.one(TURNING_DAYS);
  }

  private several<T>(most: number, make: () => T): T[] {
    return Array.from({ length: this.random.between(1, most) }, make);
  }

  private some<T>(list: readonly T[]): T[] {
    const chosen = list.filter(() => this.random.chance(500));
    return chosen.length > 0 ? chosen : [this.one(list)];
  }

  /** Ascending bounds. */
  private bounds(): number[] {
    return [...new Set(this.several(4, () => this.literal()))].sort((a, b) => a - b);
  }

  private days(): string[] {
    return [...new Set(this.several(3, () => this.day()))].sort();
  }

  /** A rule that gives a number. */
  number(depth = 4, scene: Scene = PERSON): unknown {
    const { random } = this;
    const deeper = (): unknown => this.number(depth - 1, scene);
    if (depth <= 0 || random.chance(150)) return random.chance(300) ? this.literal() : name(this.one(scene.numbers));
    const makers: (() => unknown)[] = [
      () => ({ '+': [deeper(), ...this.several(2, deeper)] }),
      () => ({ '-': random.chance(200) ? [deeper()] : [deeper(), deeper()] }),
      () => ({ '*': [deeper(), random.chance(700) ? this.literal() : deeper()] }),
      () => ({ min: this.several(3, deeper) }),
      () => ({ max: this.several(3, deeper) }),
      () => ({ '%': [deeper(), this.one([1, 2, 3, 7, 10, 12])] }),
      () => ({ [this.one(['floor', 'ceil', 'round'])]: this.rounded(depth - 1, scene) }),
      () => ({ [this.one(['floor', 'ceil', 'round'])]: this.rounded(depth - 1, scene) }),
      () => ({ [this.one(['if', 'if', '?:'])]: [this.condition(depth - 1, scene), deeper(), deeper()] }),
      () => ({ if: [this.condition(depth - 1, scene), deeper(), this.condition(depth - 1, scene), deeper(), deeper()] }),
      () => ({ [this.one(['tiers', 'tiers_above'])]: [deeper(), this.bounds().map((bound) => [bound, this.literal()]), this.literal()] }),
      () => ({ slabs: [deeper(), this.bounds().map((bound) => [bound, this.literal()])] }),
    ]; // prettier-ignore
    if (scene.dates.length > 0) {
      const date = (): unknown => this.date(depth - 1, scene);
      makers.push(
        () => ({ [this.one(['completed_years', 'completed_months', 'days_between'])]: [date(), date()] }),
        () => ({ [this.one(['tiers', 'tiers_above'])]: [date(), this.days().map((day) => [day, this.literal()]), this.literal()] }),
      ); // prettier-ignore
    }
    if (scene.codes.length > 0)
      makers.push(
        () => this.table(scene),
        () => this.table2d(depth, scene),
      );
    if (scene.lists) makers.push(...this.listNumbers(depth), ...this.listNumbers(depth));
    return this.one(makers)();
  }

  /** Operands of a rounding, a division below it more often than not. */
  private rounded(depth: number, scene: Scene): unknown[] {
    const { random } = this;
    const divisor = (): unknown =>
      random.chance(600) ? this.one([2, 3, 7, 10, 0.5, 1000]) : { max: [name(this.one(scene.numbers)), 1] };
    const quotient = (): unknown => ({ '/': [this.number(depth - 1, scene), divisor()] });
    const share = random.chance(400)
      ? this.number(depth, scene)
      : this.one([
          quotient,
          () => ({ '*': [this.literal(), quotient()] }),
          () => ({ '+': [quotient(), quotient()] }),
          () => ({ '-': [this.number(0, scene), quotient()] }),
          () => ({ '/': [quotient(), divisor()] }),
        ])();
    return random.chance(300) ? [share] : [share, random.below(4)];
  }

  private table(scene: Scene): unknown {
    const [id, codes] = this.one(scene.codes);
    const chosen = this.some(codes);
    const cut = this.random.below(chosen.length);
    const rows: [string | string[], number][] = chosen.slice(cut).map((code) => [code, this.literal()]);
    if (cut > 0) rows.push([chosen.slice(0, cut), this.literal()]);
    return { table: [name(id), rows, this.literal()] };
  }

  private table2d(depth: number, scene: Scene): unknown {
    const axis = (): { subject: unknown; keys: unknown[] } => {
      const kind = this.random.below(3);
      if (kind === 0) return { subject: this.number(depth - 2, scene), keys: this.bounds() };
      if (kind === 1 && scene.dates.length > 0) return { subject: this.date(depth - 2, scene), keys: this.days() };
      const [id, codes] = this.one(scene.codes);
      return { subject: name(id), keys: this.some(codes) };
    };
    const [rows, columns] = [axis(), axis()];
    const cells = rows.keys.map((key) => [key, columns.keys.map(() => this.literal())]);
    return { table_2d: [rows.subject, columns.subject, columns.keys, cells, this.literal()] };
  }

  /** A rule that gives yes or no. `asTruth`: where only its truth matters, so that `missing` may stand. */
  condition(depth = 4, scene: Scene = PERSON, asTruth = true): unknown {
    const { random } = this;
    const deeper = (truth = asTruth): unknown => this.condition(depth - 1, scene, truth);
    const number = (): unknown => this.number(depth - 1, scene);
    if (depth <= 0 || random.chance(100)) {
      return scene.conditions.length > 0 ? name(this.one(scene.conditions)) : random.chance(500);
    }
    const order = (): string => this.one(['<', '<=', '>', '>=', '==', '!=', '===', '!==']);
    const makers: (() => unknown)[] = [
      () => ({ [order()]: random.chance(200) ? [this.literal(), number()] : [number(), this.literal()] }),
      () => ({ [order()]: [number(), number()] }),
      () => ({ [this.one(['<', '<='])]: [this.literal(), number(), random.chance(700) ? this.literal() : number()] }),
      () => ({ in: [number(), this.several(4, () => this.literal())] }),
      () => ({ and: this.several(3, deeper) }),
      () => ({ or: this.several(3, deeper) }),
      () => ({ '!': [deeper(true)] }),
      () => ({ '!!': [deeper(true)] }),
      () => ({ if: [deeper(true), deeper(false), deeper(false)] }),
      () => ({ [this.one(['==', '!='])]: [deeper(false), deeper(false)] }),
      () => ({ [this.one(['==', '!='])]: random.chance(300) ? [null, number()] : [number(), null] }),
    ];
    if (scene.any.length > 0) {
      makers.push(() => ({ [this.one(['==', '!=', '===', '!=='])]: [name(this.one(scene.any)), null] }));
      if (asTruth) {
        makers.push(
          () => ({ missing: this.some(scene.any) }),
          () => ({ missing_some: [1, this.some(scene.any)] }),
          () => ({ missing_some: [2, [...scene.any, ...this.some(scene.any)]] }),
        );
      }
    }
    if (scene.dates.length > 0) {
      const date = (): unknown => this.date(depth - 1, scene);
      makers.push(
        () => ({ [order()]: [date(), random.chance(600) ? this.day() : date()] }),
        () => ({ [this.one(['<', '<='])]: [this.day(), date(), this.day()] }),
        () => ({ in: [date(), this.days()] }),
      );
    }
    for (const [id, codes] of scene.codes.slice(0, 1)) {
      makers.push(
        () => ({ [this.one(['==', '!='])]: random.chance(800) ? [name(id), this.one(codes)] : [this.one(codes), name(id)] }),
        () => ({ in: [name(id), this.some(codes)] }),
      ); // prettier-ignore
    }
    if (scene.ordered.length > 0) {
      makers.push(() => {
        const [id, codes] = this.one(scene.ordered);
        return { [this.one(['at_least', 'at_most'])]: [name(id), this.one(codes)] };
      });
    }
    if (scene.ordered.length > 1) {
      const pair = (): unknown[] => [name('degree'), name('degree_of_spouse')];
      makers.push(() => ({ [this.one(['at_least', 'at_most', '=='])]: pair() }));
    }
    if (scene.lists) {
      makers.push(() => {
        const { list, body } = this.list(depth - 1);
        return { [this.one(['some', 'all', 'none'])]: [list, this.condition(depth - 2, body)] };
      });
    }
    return this.one(makers)();
  }

  /** A rule that gives a date. */
  date(depth: number, scene: Scene): unknown {
    const { random } = this;
    if (depth <= 0 || random.chance(550)) return name(this.one(scene.dates));
    if (random.chance(300)) {
      return { if: [this.condition(depth - 1, scene), this.date(depth - 1, scene), this.date(depth - 1, scene)] };
    }
    const by = scene.wholes.length > 0 && random.chance(400) ? name(this.one(scene.wholes)) : this.one([0, 1, -1, 3, 12, 30, -18]);
    return { [this.one(['add_days', 'add_months', 'add_years'])]: [this.date(depth - 1, scene), by] };
  } // prettier-ignore

  /** A list, with what a body over its elements may use. */
  private list(depth: number): { list: unknown; body: Scene; step: Scene } {
    const { random } = this;
    const records = this.records(depth);
    if (random.chance(650)) return { list: records, body: RECORD, step: RECORD_STEP };
    const numbers = { map: [records, this.number(depth - 1, RECORD)] };
    const list = random.chance(300) ? { filter: [numbers, this.condition(depth - 1, ELEMENT)] } : numbers;
    return { list, body: ELEMENT, step: ELEMENT_STEP };
  }

  private records(depth: number): unknown {
    if (depth <= 0 || this.random.chance(400)) return name('works');
    if (this.random.chance(500)) return { filter: [this.records(depth - 1), this.condition(depth - 1, RECORD)] };
    const [from = '', to = from] = this.random.chance(700) ? this.days() : [this.day(), this.day()];
    const start = this.random.chance(400) ? { add_years: [name('as_of'), -this.random.below(6)] } : from;
    return { dated_between: [this.records(depth - 1), 'on', start, this.random.chance(400) ? name('as_of') : to] };
  }

  private numbers(depth: number): unknown {
    return { map: [this.records(depth - 1), this.number(depth - 2, RECORD)] };
  }

  private listNumbers(depth: number): (() => unknown)[] {
    const today = (): unknown => (this.random.chance(600) ? name('as_of') : this.date(depth - 1, PERSON));
    return [
      () => ({ count: [this.list(depth - 1).list] }),
      () => ({ sum: [this.numbers(depth)] }),
      () => ({ [this.one(['min_of', 'max_of'])]: [this.numbers(depth), this.one([0, 1, -5])] }),
      () => {
        const { list, step } = this.list(depth - 1);
        return { reduce: [list, this.step(depth - 1, step), this.random.chance(700) ? this.literal() : this.number(1)] };
      },
      () => ({ yearly_sum: [this.records(depth - 1), 'on', this.one<unknown>(['hours', 'bonus', 2, 0.5]), this.one([3, 10, 100.5])] }),
      () => ({ full_months: [name('stays'), today()] }),
      () => ({ unbroken_months: [name('stays'), today(), this.one([0, 1, 30, 180])] }),
    ]; // prettier-ignore
  }

  /** The step of a reduce: mostly something that keeps its decimals. */
  private step(depth: number, scene: Scene): unknown {
    const element = name(this.one(scene.numbers.filter((id) => id !== 'accumulator')));
    const accumulator = name('accumulator');
    return this.one<() => unknown>([
      () => ({ '+': [accumulator, element] }),
      () => ({ max: [accumulator, element] }),
      () => ({ if: [this.condition(depth - 1, scene), { '+': [accumulator, 1] }, accumulator] }),
      () => ({ '-': [element, accumulator] }),
      () => ({ round: [{ '/': [{ '+': [accumulator, element] }, 2] }, 1] }),
      () => this.number(depth - 1, scene),
    ])();
  }
}
