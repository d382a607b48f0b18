import type { Fact } from '../model/fact.js';

/** The codes of every ordered enumeration, from lowest to highest. */
export type CodeOrders = readonly (readonly string[])[];

/** The ordered enumerations of a dictionary, those of record fields included. */
export function codeOrdersOf(facts: readonly Fact[]): CodeOrders {
  return facts
    .flatMap(({ type }) => (type.kind === 'records' ? type.fields.map((field) => field.type) : [type]))
    .flatMap((type) => (type.kind === 'enumeration' && type.ordered ? [type.codes.map(({ code }) => code)] : []));
}

/**
 * Whether `a` stands behind (positive), before (negative) or at `b` in the enumeration that lists both. A RangeError where none does;
 * where several do, they agree: the dictionary is checked for that.
 */
export function amongOrders(orders: CodeOrders, a: string, b: string): number {
  const order = orders.find((codes) => codes.includes(a) && codes.includes(b));
  if (!order) throw new RangeError(`No ordered enumeration lists ${a} and ${b}`);
  return order.indexOf(a) - order.indexOf(b);
}
