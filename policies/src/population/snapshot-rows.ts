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
