import type { Mark } from '@jifen/policies';

interface Ruled {
  readonly rule: unknown;
  readonly marks: readonly Mark[];
}

/** The entry with a rule. The mark that the rule is pending goes with the first one: a value that is there is not pending. */
export function withRule<T extends Ruled>(entry: T, rule: unknown): T {
  return { ...entry, rule, marks: entry.marks.filter(({ at, kind }) => at !== '/rule' || kind !== 'pending') };
}
