import type { EpochDay } from '../../logic/calendar-day.js';
import type { Streams } from '../random.js';
import { BUILT_IN, type BuiltIn } from './settings/generation-settings.js';

/** A fact's value as a population file writes it. */
export type FactValue = string | number | boolean | null | readonly Readonly<Record<string, FactScalar>>[];

/** A field of a record as a population file writes it. */
export type FactScalar = string | number | boolean | null;

/** What a node of the settings is for one person: codes, numbers in units of the fact, epoch days, records as they are written. */
export type Drawn = FactValue;

/** Places of the built-in quantities among the values of a person. */
export const SLOT = Object.fromEntries(BUILT_IN.map((name, slot) => [name, slot])) as Readonly<Record<BuiltIn, number>>;

/** A person while the facts are drawn; one object serves all persons in turn. */
export interface Life {
  asOf: EpochDay;
  born: EpochDay;
  /** Days since the first registration in the province, and of the present chain in the county. */
  residenceDays: number;
  countyDays: number;
  /** The values drawn so far, by slot. */
  readonly values: Drawn[];
  /** The streams of this person. */
  readonly streams: Streams;
}
