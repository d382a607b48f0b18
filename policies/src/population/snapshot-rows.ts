import { decodeValue } from '../evaluate/encode-person.js';
import { valueAtRow } from './column.js';
import {
  POPULATION_FORMAT,
  type Population,
  type PopulationHeader,
  type PopulationPerson,
  type SceneApplication,
} from './population-format.js';
import type { Snapshot } from './snapshot.js';
import type { GroupedTexts } from './text-column.js';

function textAt({ names, of }: GroupedTexts, row: number): string | undefined {
  return names.at(of[row] ?? -1);
}

/** The header of a snapshot as a population file has it. */
export function headerOf({ header, dictionary }: Snapshot): PopulationHeader {
  return { format: POPULATION_FORMAT, ...header, facts: dictionary.map(({ id }) => id) };
}

/** A person of a snapshot as a population file has it: every fact of the dictionary, unknown ones as null. */
export function personAt(snapshot: Snapshot, row: number): PopulationPerson {
  const facts: Record<string, unknown> = {};
  for (const { id, type } of snapshot.dictionary)
    facts[id] = decodeValue(type, valueAtRow(snapshot.requireColumn(id), row));
  return {
    kind: 'person',
    id: snapshot.ids.at(row) ?? '',
    household: textAt(snapshot.households, row) ?? '',
    facts: facts as PopulationPerson['facts'],
  };
}

/** An application of a snapshot, with the rows of those who apply. Its texts are read when somebody asks for them. */
export class SnapshotApplication implements SceneApplication {
  readonly kind = 'application';

  constructor(
    private readonly snapshot: Snapshot,
    private readonly named: { readonly scenes: readonly string[]; readonly pools: readonly string[] },
    private readonly index: number,
  ) {}

  get id(): string {
    return this.snapshot.applications.ids.at(this.index) ?? '';
  }

  get scene(): string {
    return this.named.scenes[this.snapshot.applications.scenes.of[this.index] ?? -1] ?? '';
  }

  get pool(): string | undefined {
    return this.named.pools[this.snapshot.applications.pools.of[this.index] ?? -1];
  }

  get applicants(): string[] {
    return this.rows.map((row) => this.snapshot.ids.at(row) ?? '');
  }

  /** Rows of the applicants in the snapshot. */
  get rows(): readonly number[] {
    const { first, second } = this.snapshot.applications;
    return [first[this.index], second[this.index]].flatMap((row) => (row === undefined || row < 0 ? [] : [row]));
  }
}

/** All applications of a snapshot. */
export function applicationsOf(snapshot: Snapshot): SnapshotApplication[] {
  const { ids, scenes, pools } = snapshot.applications;
  const named = { scenes: [...scenes.names], pools: [...pools.names] };
  return Array.from({ length: ids.length }, (_, index) => new SnapshotApplication(snapshot, named, index));
}

/** An application of a snapshot as a population file has it. */
export function applicationAt({ applications, ids }: Snapshot, index: number): SceneApplication {
  const pool = textAt(applications.pools, index);
  const applicants = [applications.first[index], applications.second[index]];
  return {
    kind: 'application',
    id: applications.ids.at(index) ?? '',
    scene: textAt(applications.scenes, index) ?? '',
    ...(pool === undefined ? {} : { pool }),
    applicants: applicants.flatMap((row) => (row === undefined || row < 0 ? [] : [ids.at(row) ?? ''])),
  };
}

/** All of a snapshot as a population file has it. For what is small enough to be held as objects. */
export function populationOfSnapshot(snapshot: Snapshot): Population {
  return {
    header: headerOf(snapshot),
    persons: Array.from({ length: snapshot.size }, (_, row) => personAt(snapshot, row)),
    applications: Array.from({ length: snapshot.applications.ids.length }, (_, index) =>
      applicationAt(snapshot, index),
    ),
  };
}
