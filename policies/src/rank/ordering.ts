import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Frame } from '../evaluate/frame.js';
import type { Bilingual } from '../findings/finding.js';
import { formatDay } from '../logic/calendar-day.js';
import { decimalText } from '../logic/decimal.js';
import type { Expression } from '../logic/expression.js';
import type { ValueType } from '../logic/value-type.js';
import type { FactType } from '../model/fact.js';
import type { OrderingKey, Scene } from '../model/scene.js';
import type { Placed } from './draw-line.js';
import { type KeyColumn, orderBy } from './key-order.js';
import type { RankedKey, RankingKey } from './ranking.js';

type KeyClosure = (frame: Frame) => number | null;

/** Shown for an unknown value. */
const UNKNOWN = '—';

/** Values of the keys of one application, in the sequence of the keys; null is unknown. */
export type KeyValues = readonly (number | null)[];

/** Something to be put in order. */
export interface Ordered {
  readonly applicationId: string;
  readonly values: KeyValues;
}

/** Something in order, with its position; complete equals share one. */
export interface Placement<T extends Ordered> extends Placed {
  readonly item: T;
}

/** The order that a scene's keys make: lexicographic, each key in its direction, unknown behind every known value. */
export class Ordering {
  private readonly descending: readonly boolean[];
  /** By key, what rows show of each value: equal values share one object, since a ranking repeats them by the thousand. */
  private readonly shownValues: readonly Map<number | null, RankedKey>[];

  private constructor(
    readonly keys: readonly RankingKey[],
    private readonly closures: readonly KeyClosure[],
    private readonly labels: readonly CodeLabels[],
  ) {
    this.descending = keys.map(({ direction }) => direction === 'descending');
    this.shownValues = keys.map(() => new Map<number | null, RankedKey>());
  }

  /**
   * The order of a scene. A scene without ranking is ordered by its points first, whatever keys it has, since its threshold is the
   * line. Every key has been read: a pending one has no place in an order.
   */
  static of(
    policy: CompiledPolicy,
    { ranked }: Pick<Scene, 'ranked'>,
    declared: readonly OrderingKey[],
    keys: ReadonlyMap<string, Expression | null>,
  ): Ordering {
    const own = declared.flatMap((key): (readonly [OrderingKey, Expression])[] => {
      const expression = keys.get(key.id);
      return expression ? [[key, expression]] : [];
    });
    const columns = own.map(([{ id, title, direction }, { type }]): RankingKey => ({ id, title, direction, type }));
    const closures = own.map(([, expression]) => keyClosure(policy, expression));
    const labels = own.map(([, { type }]) => codeLabels(policy, type));
    if (ranked) return new Ordering(columns, closures, labels);
    const slot = policy.facts.slotOf('scene_points');
    const points: KeyClosure = ({ facts }) => {
      const value = facts[slot];
      return typeof value === 'number' ? value : null;
    };
    return new Ordering([POINTS_KEY, ...columns], [points, ...closures], [null, ...labels]);
  }

  valuesOf(frame: Frame): KeyValues {
    return this.closures.map((closure) => closure(frame));
  }

  /** Negative where `a` stands before `b`, 0 where they are equal in every key. */
  compare(a: KeyValues, b: KeyValues): number {
    for (const key of this.keys.keys()) {
      const [x, y] = [this.rank(a, key), this.rank(b, key)];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  }

  /** The first key in which two applications differ; undefined for complete equals. */
  firstDiffering(a: KeyValues, b: KeyValues): RankingKey | undefined {
    return this.keys.find((_, key) => a[key] !== b[key]);
  }

  /**
   * Puts applications in order. Complete equals share a position; they stand by application id, which decides nothing, so that the
   * order does not depend on how the applications arrive.
   */
  sorted<T extends Ordered>(items: readonly T[]): Placement<T>[] {
    const columns = this.columnsOf(items);
    const id = (index: number): string => items[index]?.applicationId ?? '';
    const order = orderBy(columns, items.length, (a, b) => (id(a) < id(b) ? -1 : 1));
    return placements(items, columns, order);
  }

  /** The ranks by key: numbers side by side are compared many times faster than numbers behind each application. */
  private columnsOf(items: readonly Ordered[]): KeyColumn[] {
    const columns = this.keys.map(() => new Float64Array(items.length));
    for (let index = 0; index < items.length; index += 1) {
      const { values } = items[index] as Ordered;
      for (let key = 0; key < columns.length; key += 1) (columns[key] as KeyColumn)[index] = this.rank(values, key);
    }
    return columns;
  }

  /** Those among whom the first `count` in order are, with their equals, by the first key alone; the others all stand behind them. */
  leading<T extends Ordered>(items: readonly T[], count: number): readonly T[] {
    if (count === 0 || items.length <= count || this.keys.length === 0) return items;
    const ranks = new Float64Array(items.length);
    for (const [index, { values }] of items.entries()) ranks[index] = this.rank(values, 0);
    const last = ranks.toSorted()[count - 1] ?? Infinity;
    return items.filter((_, index) => (ranks[index] ?? 0) <= last);
  }

  /** The value of a key as a number of which the smaller is the better; unknown stands behind every known value. */
  private rank(values: KeyValues, key: number): number {
    const value = values[key] ?? null;
    if (value === null) return Infinity;
    return this.descending[key] ? -value : value;
  }

  /** The values as a row shows them. */
  shown(values: KeyValues): RankedKey[] {
    return this.keys.map((key, index) => {
      const value = values[index] ?? null;
      const known = this.shownValues[index]?.get(value);
      if (known) return known;
      const shown = { id: key.id, value, ...shownValue(key.type, this.labels[index] ?? null, value) };
      this.shownValues[index]?.set(value, shown);
      return shown;
    });
  }
}

/** Items in that order, complete equals at one position. */
function placements<T extends Ordered>(
  items: readonly T[],
  columns: readonly KeyColumn[],
  order: readonly number[],
): Placement<T>[] {
  const placed: Placement<T>[] = [];
  let position = 0;
  let before = -1;
  for (let place = 0; place < order.length; place += 1) {
    const index = order[place] as number;
    if (place === 0 || columns.some((column) => column[before] !== column[index])) position = place + 1;
    const item = items[index] as T;
    placed.push({ applicationId: item.applicationId, position, item });
    before = index;
  }
  return placed;
}

/** The key that orders a scene without ranking. */
const POINTS_KEY: RankingKey = {
  id: 'scene-points',
  title: { zh: '积分', en: 'Points' },
  direction: 'descending',
  type: { kind: 'number', places: 2, min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER },
};

/** Yes and no as 1 and 0, so that they can be put in order; an ordered option is its position already. */
function keyClosure({ compiler }: CompiledPolicy, expression: Expression): KeyClosure {
  if (expression.type.kind !== 'boolean') return compiler.number(expression);
  const holds = compiler.condition(expression);
  return (frame) => {
    const value = holds(frame);
    return value === null ? null : Number(value);
  };
}

/** Labels of the options of a key, by position; null where a key has no options. */
type CodeLabels = readonly Bilingual[] | null;

/** The labels that the dictionary gives the options of the enumeration. */
function codeLabels({ facts }: CompiledPolicy, type: ValueType): CodeLabels {
  if (type.kind !== 'code') return null;
  const types = facts.facts.flatMap((fact): FactType[] =>
    fact.type.kind === 'records' ? fact.type.fields.map((field) => field.type) : [fact.type],
  );
  const declared = types.find(
    (found) => found.kind === 'enumeration' && found.codes.map(({ code }) => code).join(' ') === type.codes.join(' '),
  );
  return declared?.kind === 'enumeration'
    ? declared.codes.map(({ label }) => ({ zh: label.zh, en: label.en ?? label.zh }))
    : null;
}

const YES_NO: readonly Bilingual[] = [
  { zh: '否', en: 'no' },
  { zh: '是', en: 'yes' },
];

function shownValue(type: ValueType, labels: CodeLabels, value: number | null): Omit<RankedKey, 'id' | 'value'> {
  if (value === null) return { display: UNKNOWN };
  if (type.kind === 'number') return { display: decimalText({ units: value, places: type.places }) };
  if (type.kind === 'date') return { display: formatDay(value) };
  const label = (type.kind === 'boolean' ? YES_NO : labels)?.[value];
  return label ? { display: label.zh, label } : { display: String(value) };
}
