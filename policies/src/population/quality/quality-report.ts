import type { Bilingual, Finding } from '../../findings/finding.js';
import type { Fact } from '../../model/fact.js';

/** What the quality of a fact is measured against. */
export type QualityFact = Pick<Fact, 'id' | 'label' | 'type'>;

/** Deciles and the like of known values, by nearest rank: each is a value that occurs. */
export interface QualityQuantiles<Value> {
  readonly p1: Value;
  readonly p10: Value;
  readonly p25: Value;
  readonly p50: Value;
  readonly p75: Value;
  readonly p90: Value;
  readonly p99: Value;
}

/** Persons whose value lies in a round interval. */
export interface QualityBin {
  /** First value of the interval, in units of the fact. */
  readonly from: number;
  /** First value behind it; null for the last interval, which has no end. */
  readonly below: number | null;
  readonly persons: number;
}

/** How the known values of a fact are spread. */
export type QualitySpread =
  | { readonly kind: 'boolean'; readonly yes: number; readonly no: number }
  | { readonly kind: 'codes'; readonly codes: readonly { readonly code: string; readonly persons: number }[] }
  | {
      readonly kind: 'number';
      /** Decimals: all values here are whole numbers of 10 to the minus `places`. */
      readonly places: number;
      readonly least: number;
      readonly most: number;
      readonly zero: number;
      /** True: most are 0, and the bins and quantiles are of the others only. */
      readonly zeroApart: boolean;
      readonly quantiles: QualityQuantiles<number> | null;
      readonly bins: readonly QualityBin[];
    }
  | {
      readonly kind: 'date';
      readonly least: string;
      readonly most: string;
      readonly quantiles: QualityQuantiles<string> | null;
      readonly years: readonly { readonly year: number; readonly persons: number }[];
    }
  | {
      readonly kind: 'records';
      readonly records: number;
      /** Persons by how many records they have. */
      readonly counts: readonly { readonly count: number; readonly persons: number }[];
    };

/** One fact of a population. Persons are counted, not shares. */
export interface FactQuality {
  readonly id: string;
  /** False: the population did not collect it, so it is unknown for everybody. */
  readonly collected: boolean;
  readonly known: number;
  readonly unknown: number;
  /** Values outside the declared range; they are in no distribution. */
  readonly outOfRange: number;
  /** Values that are not of the declared type at all. */
  readonly wrongType: number;
  /** Some of the refused values, as they are written. */
  readonly refused: readonly string[];
  /** Known values at the declared least and greatest. */
  readonly atLeast: number;
  readonly atMost: number;
  /** How many different values there are. */
  readonly distinct: number;
  /** The most common known value and its persons; the first of equals. Null for records and where nothing is known. */
  readonly common: { readonly value: string | number | boolean; readonly persons: number } | null;
  /** Null where nothing is known. */
  readonly spread: QualitySpread | null;
}

/** Something about a person that can hardly be, by what the facts mean. */
export interface Implausibility {
  readonly id: string;
  readonly title: Bilingual;
  /** Ids of the facts that contradict each other. */
  readonly facts: readonly string[];
  readonly persons: number;
  /** Some of these persons, by id. */
  readonly examples: readonly string[];
}

/** Applications for one scene and pool. */
export interface ApplicationCount {
  readonly scene: string;
  readonly pool: string | null;
  readonly applications: number;
  /** Applications of one person although another of the household could have applied with them. */
  readonly withoutMate: number;
}

/** What a population is like, counted person by person. */
export interface QualityReport {
  readonly asOf: string;
  readonly persons: number;
  readonly facts: readonly FactQuality[];
  readonly households: {
    readonly households: number;
    readonly sizes: readonly { readonly size: number; readonly households: number }[];
  };
  readonly duplicates: {
    /** Persons whose facts are all equal to those of a person before them. */
    readonly persons: number;
    readonly examples: readonly (readonly [person: string, before: string])[];
  };
  readonly applications: {
    readonly applications: number;
    readonly persons: number;
    readonly scenes: readonly ApplicationCount[];
    /** Applications whose applicants are of different households, or who are not persons of the population. */
    readonly acrossHouseholds: number;
    readonly unknownApplicants: number;
  };
  readonly implausible: readonly Implausibility[];
  /** What is worth a look, worst first; pointers lead into this report. */
  readonly findings: readonly Finding[];
}
