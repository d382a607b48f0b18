import type { IdChange } from '@jifen/policies';
import { type SavedPerson, shortName } from '../persons/use-saved-persons';

/** A renaming that saved persons have not followed. */
export interface Behind {
  readonly key: string;
  readonly change: IdChange;
  readonly names: readonly string[];
}

/** Renamed facts that some persons hold under the old id only. Who holds something under both ids holds two things. */
export function personsBehind(
  persons: readonly Pick<SavedPerson, 'name' | 'facts'>[],
  changes: readonly IdChange[],
): readonly Behind[] {
  return changes.flatMap((change): Behind[] => {
    const { kind, from, to } = change;
    if (kind !== 'fact') return [];
    const names = persons.flatMap(({ name, facts }) =>
      Object.hasOwn(facts, from) && !Object.hasOwn(facts, to) ? [shortName(name)] : [],
    );
    return names.length > 0 ? [{ key: `${from} ${to}`, change, names }] : [];
  });
}
