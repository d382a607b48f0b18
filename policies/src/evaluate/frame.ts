/**
 * A value as the engines hold it: a number in units of its type, a boolean, the index of a code, an epoch day; null is unknown.
 * A list of records holds each record as its fields' values in declared order.
 */
export type ScalarValue = number | boolean | null;
export type Value = ScalarValue | ListValue;

/** A list by the values of its elements; an element of a list of numbers has one value. */
export type ListValue = readonly (readonly ScalarValue[])[];

/** What a rule is evaluated against: one person's facts by slot, and the points of nodes scored so far, in hundredths. */
export interface Frame {
  readonly facts: readonly Value[];
  readonly points: readonly number[];
}

/** Where a rule finds what it names in a frame. */
export interface Slots {
  /** Slot of a fact or reserved name; the checker has made sure that there is one. */
  fact(id: string): number;
  points(node: string): number;
}
