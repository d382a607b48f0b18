import type { SnapshotApplications } from '../population/snapshot.js';
import type { AppliedRows } from '../rank/scored-rows.js';
import { SortedIds } from '../rank/sorted-ids.js';

/** The applications of a population for one scene, in the order of their ids. */
export function appliedRows({ ids, scenes, pools, first, second }: SnapshotApplications, scene: string): AppliedRows {
  const wanted = [...scenes.names].indexOf(scene);
  const own: number[] = [];
  for (let index = 0; index < ids.length; index += 1) if (scenes.of[index] === wanted) own.push(index);
  const named = new Map(own.map((index) => [ids.at(index) ?? '', index]));
  const applications = new SortedIds(named.keys());
  const indices = Int32Array.from(applications.ids, (id) => named.get(id) ?? 0);
  return {
    applications,
    first: indices.map((index) => first[index] as number),
    second: indices.map((index) => second[index] as number),
    poolOf: indices.map((index) => pools.of[index] as number),
    pools: [...pools.names],
  };
}

/** Rows of everybody who applies for one of the scenes, ascending, each once. */
export function rowsWhoApply(
  { scenes: named, first, second }: SnapshotApplications,
  persons: number,
  scenes: ReadonlySet<string>,
): Int32Array {
  const names = [...named.names];
  const isWanted = names.map((name) => scenes.has(name));
  const applies = new Uint8Array(persons);
  for (let index = 0; index < named.of.length; index += 1) {
    if (isWanted[named.of[index] as number] !== true) continue;
    for (const row of [first[index] as number, second[index] as number]) if (row >= 0) applies[row] = 1;
  }
  let count = 0;
  for (const each of applies) count += each;
  const rows = new Int32Array(count);
  let place = 0;
  for (let row = 0; row < persons; row += 1) {
    if (applies[row] !== 1) continue;
    rows[place] = row;
    place += 1;
  }
  return rows;
}
