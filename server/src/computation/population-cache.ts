import {
  applicationsOf,
  type AppliedRows,
  appliedRows,
  columnKey,
  type CompiledPolicy,
  type EncodedPopulation,
  fitSnapshot,
  openSnapshot,
  type Snapshot,
  type SnapshotApplication,
  type SnapshotApplications,
  type SnapshotParts,
  unreadFacts,
} from '@jifen/policies';
import { RecentlyUsed } from '../versions/recently-used.js';
import { Refused } from './refused.js';

/** A population as some policies read it. */
export interface LoadedPopulation {
  readonly population: EncodedPopulation;
  readonly applications: readonly SnapshotApplication[];
  /** The same by columns, of all scenes. */
  readonly columns: SnapshotApplications;
  /** Those for one scene. */
  readonly applied: (scene: string) => AppliedRows;
}

/** Gives the parts of a stored population by content hash, verified, in memory that all threads share. */
export type PopulationLoader = (contentHash: string) => Promise<SnapshotParts>;

/** Populations that a thread keeps at hand: one that the store has dropped meanwhile stays in memory as long. */
const MOST_SNAPSHOTS = 2;

/** Sets of dictionaries for which a population is kept; where values are held alike, they are one memory. */
const MOST_FITTED = 8;

/** A snapshot and what was made of it, forgotten together. */
interface Held {
  readonly snapshot: Snapshot;
  /** Made when somebody asks for them. */
  applications: readonly SnapshotApplication[] | undefined;
  readonly applied: Map<string, AppliedRows>;
  readonly fitted: RecentlyUsed<string, LoadedPopulation>;
}

/** The populations of a thread. Nothing of them is copied, except columns that a policy declares with other decimals or codes. */
export class PopulationCache {
  readonly #held = new RecentlyUsed<string, Held>(MOST_SNAPSHOTS);

  constructor(private readonly load: PopulationLoader) {}

  /** The population as it is stored. */
  async snapshot(hash: string): Promise<Snapshot> {
    return (await this.#hold(hash)).snapshot;
  }

  /**
   * The population as these policies read it. What it lacks and no rule reads, such as a fact that has just been declared, is unknown for
   * everybody.
   * @throws {Refused} where the population lacks what a rule reads, or a value does not fit its declaration
   */
  async encoded(hash: string, policies: readonly CompiledPolicy[]): Promise<LoadedPopulation> {
    const dictionaries = policies.map(({ facts }) => facts.facts);
    const held = await this.#hold(hash);
    const collected = new Set(held.snapshot.dictionary.map(({ id }) => id));
    const absentFacts = unreadFacts(policies).filter((id) => !collected.has(id));
    const key = [...dictionaries.flat().map(columnKey), ...absentFacts].join(' ');
    const known = held.fitted.get(key);
    if (known) return known;
    const { population, findings } = fitSnapshot(held.snapshot, hash, dictionaries, { absentFacts });
    if (!population) throw new Refused(findings);
    const loaded: LoadedPopulation = {
      population,
      get applications() {
        held.applications ??= applicationsOf(held.snapshot);
        return held.applications;
      },
      columns: held.snapshot.applications,
      applied(scene) {
        const rows = held.applied.get(scene) ?? appliedRows(held.snapshot.applications, scene);
        held.applied.set(scene, rows);
        return rows;
      },
    };
    held.fitted.set(key, loaded);
    return loaded;
  }

  async #hold(hash: string): Promise<Held> {
    const known = this.#held.get(hash);
    if (known) return known;
    const { snapshot, findings } = openSnapshot(await this.load(hash));
    if (!snapshot) throw new Refused(findings);
    const held: Held = { snapshot, applications: undefined, applied: new Map(), fitted: new RecentlyUsed(MOST_FITTED) };
    this.#held.set(hash, held);
    return held;
  }
}
