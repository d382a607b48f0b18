import { encodeFact, type ValueRefusal } from '../../evaluate/encode-person.js';
import type { Value } from '../../evaluate/frame.js';
import { formatDay, parseDay } from '../../logic/calendar-day.js';
import { toUnits } from '../../logic/fact-types.js';
import type { FactQuality, QualityFact, QualitySpread } from './quality-report.js';
import { quantilesOf, roundBins, ValueCounts } from './value-counts.js';

/** Refused values that are kept as examples. */
const MOST_REFUSED = 5;

/** Longest text of such an example. */
const LONGEST_REFUSED = 60;

function limitsOf({ type }: QualityFact): { readonly min: number; readonly max: number } {
  const day = (text: string | undefined): number => (text === undefined ? NaN : (parseDay(text) ?? NaN));
  switch (type.kind) {
    case 'integer':
      return { min: type.min, max: type.max };
    case 'decimal':
      return { min: toUnits(type.min, type.places), max: toUnits(type.max, type.places) };
    case 'date':
      return { min: day(type.min), max: day(type.max) };
    default:
      return { min: NaN, max: NaN };
  }
}

/** A number of units as a decimal number, exact as long as it has at most fifteen digits. */
function decimal(units: number, places: number): number {
  return units / 10 ** places;
}

/** Counts the values of one fact, person after person. */
export class FactTally {
  private readonly counts = new ValueCounts();
  private unknown = 0;
  private outOfRange = 0;
  private wrongType = 0;
  private readonly refused: string[] = [];
  private records = 0;
  private refusal: ValueRefusal | undefined;

  constructor(
    readonly fact: QualityFact,
    private readonly collected: boolean,
  ) {}

  private readonly report = (_pointer: string, refusal: ValueRefusal): void => {
    this.refusal ??= refusal;
  };

  /** Counts a value and gives it as the engines hold it; null for an unknown or refused one. */
  add(value: unknown): Value {
    if (value === undefined || value === null) {
      this.unknown += 1;
      return null;
    }
    this.refusal = undefined;
    const encoded = encodeFact(this.fact, value, '', this.report);
    if (this.refusal) {
      this.refuse(value, this.refusal);
      return null;
    }
    if (Array.isArray(encoded)) {
      this.counts.add(encoded.length);
      this.records += encoded.length;
    } else this.counts.add(Number(encoded));
    return encoded;
  }

  quality(): FactQuality {
    const { min, max } = limitsOf(this.fact);
    return {
      id: this.fact.id,
      collected: this.collected,
      known: this.counts.size,
      unknown: this.unknown,
      outOfRange: this.outOfRange,
      wrongType: this.wrongType,
      refused: this.refused,
      atLeast: Number.isNaN(min) ? 0 : this.counts.countOf(min),
      atMost: Number.isNaN(max) ? 0 : this.counts.countOf(max),
      distinct: this.counts.distinct,
      common: this.common(),
      spread: this.counts.size === 0 ? null : this.spread(),
    };
  }

  private refuse(value: unknown, { code }: ValueRefusal): void {
    if (code === 'PERSON-OUT-OF-RANGE') this.outOfRange += 1;
    else this.wrongType += 1;
    if (this.refused.length < MOST_REFUSED) this.refused.push(JSON.stringify(value).slice(0, LONGEST_REFUSED));
  }

  private common(): FactQuality['common'] {
    const { type } = this.fact;
    const common = this.counts.common();
    if (!common || type.kind === 'records') return null;
    const [value, persons] = common;
    switch (type.kind) {
      case 'boolean':
        return { value: value === 1, persons };
      case 'enumeration':
        return { value: type.codes[value]?.code ?? '', persons };
      case 'date':
        return { value: formatDay(value), persons };
      case 'integer':
        return { value, persons };
      case 'decimal':
        return { value: decimal(value, type.places), persons };
    }
  }

  private spread(): QualitySpread {
    const { type } = this.fact;
    switch (type.kind) {
      case 'boolean':
        return { kind: 'boolean', yes: this.counts.countOf(1), no: this.counts.countOf(0) };
      case 'enumeration':
        return {
          kind: 'codes',
          codes: type.codes.map(({ code }, index) => ({ code, persons: this.counts.countOf(index) })),
        };
      case 'integer':
        return this.numbers(0);
      case 'decimal':
        return this.numbers(type.places);
      case 'date':
        return this.dates();
      case 'records':
        return {
          kind: 'records',
          records: this.records,
          counts: this.counts.sorted().map(([count, persons]) => ({ count, persons })),
        };
    }
  }

  private numbers(places: number): QualitySpread {
    const sorted = this.counts.sorted();
    const zero = this.counts.countOf(0);
    const zeroApart = zero * 2 >= this.counts.size && sorted.length > 1;
    const shown = zeroApart ? sorted.filter(([value]) => value !== 0) : sorted;
    return {
      kind: 'number',
      places,
      least: sorted[0]?.[0] ?? 0,
      most: sorted.at(-1)?.[0] ?? 0,
      zero,
      zeroApart,
      quantiles: quantilesOf(shown),
      bins: roundBins(shown),
    };
  }

  private dates(): QualitySpread {
    const sorted = this.counts.sorted();
    const quantiles = quantilesOf(sorted);
    const years = new Map<number, number>();
    for (const [day, persons] of sorted) {
      const year = Number(formatDay(day).slice(0, 4));
      years.set(year, (years.get(year) ?? 0) + persons);
    }
    return {
      kind: 'date',
      least: formatDay(sorted[0]?.[0] ?? 0),
      most: formatDay(sorted.at(-1)?.[0] ?? 0),
      quantiles: quantiles && {
        p1: formatDay(quantiles.p1),
        p10: formatDay(quantiles.p10),
        p25: formatDay(quantiles.p25),
        p50: formatDay(quantiles.p50),
        p75: formatDay(quantiles.p75),
        p90: formatDay(quantiles.p90),
        p99: formatDay(quantiles.p99),
      },
      years: [...years].map(([year, persons]) => ({ year, persons })),
    };
  }
}
