import type { Fact, FactType, ScalarFactType } from '../../../model/fact.js';
import {
  type CountShares,
  LARGEST_VALUE,
  type Quantiles,
  type Shares,
  sharesOfWeights,
  WHOLE,
} from './distributions.js';
import type { FactModel, FieldModel } from './fact-model.js';
import type { FactSettings } from './generation-settings.js';

/** Share for whom a self-declared fact is unknown. */
const NOT_DECLARED = 300;

/** Share for whom a fact that is yes or no is yes. */
const YES = 1000;

/** Share that has any of a number with a wide range. */
const HOLDERS = 3000;

/** Widest range that is drawn evenly. */
const EVEN_RANGE = 20;

/** Ten years. */
const LONG_AGO = 3650;

/** Shares of 0, 1, 2 and 3 records. */
const RECORDS: CountShares = [6000, 2500, 1000, 500];

/** The first code, which most often means "none", for half of the persons; the others share the rest evenly. */
function sharesOf(codes: readonly string[]): Shares {
  const others = codes.length - 1;
  const shares = sharesOfWeights(codes.map((_, index) => (index === 0 ? Math.max(1, others) : 1)));
  return Object.fromEntries(codes.map((code, index) => [code, shares[index] ?? 0]));
}

interface NumberDefault {
  readonly places: number;
  readonly holders: number;
  readonly values: Quantiles;
  readonly without: number;
}

function bounded(value: number): number {
  return Math.max(-LARGEST_VALUE, Math.min(LARGEST_VALUE, value));
}

/** Even over a narrow range; over a wide one most are near its lower end, and nobody is above half of it. */
function numberOf(type: Extract<ScalarFactType, { kind: 'integer' | 'decimal' }>): NumberDefault {
  const places = type.kind === 'decimal' ? type.places : 0;
  const units = (value: number): number => bounded(Math.round(value * 10 ** places));
  const [min, max] = [units(type.min), units(type.max)];
  const lowest = Math.min(max, Math.max(min, 0));
  if (max - min <= EVEN_RANGE) {
    return {
      places,
      holders: WHOLE,
      values: [
        [0, min],
        [WHOLE, max],
      ],
      without: min,
    };
  }
  const at = (part: number): number => Math.min(max, lowest + 1 + Math.floor((max - lowest) / part));
  return {
    places,
    holders: HOLDERS,
    values: [
      [0, Math.min(max, lowest + 1)],
      [5000, at(50)],
      [9000, at(10)],
      [WHOLE, at(2)],
    ],
    without: lowest,
  };
}

interface DayDefault {
  readonly earliest?: string;
  readonly latest?: string;
}

function dayBounds(type: Extract<ScalarFactType, { kind: 'date' }>): DayDefault {
  return {
    ...(type.min === undefined ? {} : { earliest: type.min }),
    ...(type.max === undefined ? {} : { latest: type.max }),
  };
}

function fieldOf(id: string, optional: boolean, type: ScalarFactType): FieldModel {
  const absent = optional ? YES : 0;
  switch (type.kind) {
    case 'boolean':
      return { kind: 'chance', share: WHOLE / 2, absent };
    case 'integer':
    case 'decimal': {
      const { places, values } = numberOf(type);
      return { kind: 'number', places, values, absent };
    }
    case 'enumeration':
      return { kind: 'choice', shares: sharesOf(type.codes.map(({ code }) => code)), absent };
    case 'date': {
      // What ends stands after what begins.
      const daysBefore: Quantiles =
        id === 'to'
          ? [
              [0, 0],
              [WHOLE, 365],
            ]
          : id === 'from'
            ? [
                [0, 366],
                [WHOLE, LONG_AGO],
              ]
            : [
                [0, 0],
                [WHOLE, LONG_AGO],
              ];
      return { kind: 'date', daysBefore, ...dayBounds(type), absent };
    }
  }
}

/** How a type is drawn where nothing is assumed about the fact. */
export function defaultModel(type: FactType): FactModel {
  const always = <T>(cell: T) => ({ rows: [], otherwise: cell });
  switch (type.kind) {
    case 'boolean':
      return { kind: 'chance', share: always(YES) };
    case 'enumeration':
      return { kind: 'choice', shares: always(sharesOf(type.codes.map(({ code }) => code))) };
    case 'integer':
    case 'decimal': {
      const { places, holders, values, without } = numberOf(type);
      return { kind: 'number', places, holders: always(holders), values: always(values), without };
    }
    case 'date':
      return {
        kind: 'date',
        daysBefore: always<Quantiles>([
          [0, 0],
          [WHOLE, LONG_AGO],
        ]),
        ...dayBounds(type),
      };
    case 'records':
      return {
        kind: 'records',
        count: always(sharesOfWeights(RECORDS.slice(0, type.most + 1))),
        fields: Object.fromEntries(
          type.fields.map((field) => [field.id, fieldOf(field.id, field.optional, field.type)]),
        ),
      };
  }
}

/**
 * Settings of a fact of which nothing is assumed, from its type alone: yes for 10 %; the first code for half; numbers evenly over a
 * narrow range, near the lower end of a wide one; dates within ten years; up to three records. 3 % are unknown where the fact is
 * self-declared.
 */
export function defaultFactSettings({ type, acquisition }: Fact): FactSettings {
  return {
    note: {
      zh: '没有专门的假定，按数据项的类型和范围取默认值',
      en: 'Nothing particular is assumed: a default by the type and range of the fact',
    },
    collected: true,
    shared: false,
    unknown: acquisition?.mode === 'self-declared' ? NOT_DECLARED : 0,
    model: defaultModel(type),
  };
}
