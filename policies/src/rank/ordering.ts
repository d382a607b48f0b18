import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Frame } from '../evaluate/frame.js';
import { formatDay } from '../logic/calendar-day.js';
import { decimalText } from '../logic/decimal.js';
import type { Expression } from '../logic/expression.js';
import type { SceneRules } from '../logic/policy-rules.js';
import type { ValueType } from '../logic/value-type.js';
import type { OrderingKey } from '../model/scene.js';
import type { RankedKey, RankingKey } from './ranking.js';

type KeyClosure = (frame: Frame) => number | null;

/** Shown for an unknown value. */
const UNKNOWN = '—';

/** The order that a scene's keys make: lexicographic, each key in its direction, unknown behind every known value. */
export class Ordering {
  private constructor(
    readonly keys: readonly RankingKey[],
    private readonly closures: readonly KeyClosure[],
  ) {}

  /**
   * The order of a scene. A scene without ranking is ordered by its points first, whatever keys it has, since its threshold is the
   * line. Every key has been read: a pending one has no place in an order.
   */
  static of(policy: CompiledPolicy, { scene, keys }: SceneRules): Ordering {
    const own = scene.keys.flatMap((key): (readonly [OrderingKey, Expression])[] => {
      const expression = keys.get(key.id);
      return expression ? [[key, expression]] : [];
    });
    const columns = own.map(([{ id, title, direction }, { type }]): RankingKey => ({ id, title, direction, type }));
    const closures = own.map(([, expression]) => policy.compiler.number(expression));
    if (scene.ranked) return new Ordering(columns, closures);
    const slot = policy.facts.slotOf('scene_points');
    const points: KeyClosure = ({ facts }) => {
      const value = facts[slot];
      return typeof value === 'number' ? value : null;
    };
    return new Ordering([POINTS_KEY, ...columns], [points, ...closures]);
  }

  /** The values of the keys for one person; null is unknown. */
  valuesOf(frame: Frame): (number | null)[] {
    return this.closures.map((closure) => closure(frame));
  }

  /** The values as numbers of which the smaller is always the better, so that they can be compared without their keys. */
  ranksOf(values: readonly (number | null)[]): number[] {
    return values.map((value, index) => {
      if (value === null) return Infinity;
      return this.keys[index]?.direction === 'descending' ? 0 - value : value;
    });
  }

  /** The values as a row shows them. */
  shown(values: readonly (number | null)[]): RankedKey[] {
    return this.keys.map(({ id, type }, index) => {
      const value = values[index] ?? null;
      return { id, value, display: value === null ? UNKNOWN : display(type, value) };
    });
  }
}

/** The key that orders a scene without ranking. */
const POINTS_KEY: RankingKey = {
  id: 'scene-points',
  title: { zh: '积分', en: 'Points' },
  direction: 'descending',
  type: { kind: 'number', places: 2, min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER },
};

function display(type: ValueType, value: number): string {
  if (type.kind === 'number') return decimalText({ units: value, places: type.places });
  return formatDay(value);
}

/** Negative where `a` stands before `b`, 0 where they are equal in every key. */
export function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let key = 0; key < a.length; key += 1) {
    const x = a[key] ?? 0;
    const y = b[key] ?? 0;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
