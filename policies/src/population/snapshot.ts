import { z } from 'zod';
import { contentHash } from '../model/content-hash.js';
import { FactType } from '../model/fact.js';
import { CalendarDate, FactIdentifier, Text, Words } from '../model/text.js';
import type { Column } from './column.js';
import { PopulationOrigin } from './population-format.js';
import type { GroupedTexts, TextColumn } from './text-column.js';

/** Most facts that one population has. */
export const MOST_FACTS = 2000;

/** What holds for everybody of a snapshot. */
export const SnapshotHeader = z.strictObject({
  title: Words.optional(),
  /** Day on which the facts were taken. */
  asOf: CalendarDate,
  /** Absent for imported populations. */
  origin: PopulationOrigin.optional(),
});
export type SnapshotHeader = z.infer<typeof SnapshotHeader>;

/** A fact that a snapshot holds, with the type in which its column is encoded. */
export const SnapshotFact = z.strictObject({ id: FactIdentifier, label: Text, type: FactType });
export type SnapshotFact = z.infer<typeof SnapshotFact>;

/** The applications of a population, in columns. */
export interface SnapshotApplications {
  readonly ids: TextColumn;
  /** Id of the scene; every application has one. */
  readonly scenes: GroupedTexts;
  /** Pool of places within the scene; not every application has one. */
  readonly pools: GroupedTexts;
  /** Row of the applying person. */
  readonly first: Int32Array;
  /** Row of the spouse who applies together with the first; −1 where nobody does. */
  readonly second: Int32Array;
}

/** What a snapshot is made of; the columns stand under the ids of the dictionary's facts. */
export interface SnapshotContents {
  readonly header: SnapshotHeader;
  readonly dictionary: readonly SnapshotFact[];
  readonly ids: TextColumn;
  readonly households: GroupedTexts;
  readonly columns: ReadonlyMap<string, Column>;
  readonly applications: SnapshotApplications;
}

/**
 * A frozen population in columns: who there is, what is known of everybody, who lives together, who applies for what. Nothing of it is
 * ever changed, so any number of threads may read the same memory. A person's place in `ids` is its row everywhere.
 */
export class Snapshot implements SnapshotContents {
  readonly header: SnapshotHeader;
  /** The facts that were collected, by id in alphabetical order. */
  readonly dictionary: readonly SnapshotFact[];
  readonly ids: TextColumn;
  readonly households: GroupedTexts;
  readonly columns: ReadonlyMap<string, Column>;
  readonly applications: SnapshotApplications;

  constructor({ header, dictionary, ids, households, columns, applications }: SnapshotContents) {
    this.header = header;
    this.dictionary = inOrder(dictionary);
    this.ids = ids;
    this.households = households;
    this.columns = columns;
    this.applications = applications;
  }

  /** Number of persons. */
  get size(): number {
    return this.ids.length;
  }

  /** Names the dictionary: equal dictionaries have equal versions. */
  get dictionaryVersion(): string {
    return contentHash(this.dictionary);
  }

  /** The column of a fact; a RangeError where the dictionary has no such fact. */
  requireColumn(fact: string): Column {
    const column = this.columns.get(fact);
    if (!column) throw new RangeError(`The snapshot has no fact ${fact}`);
    return column;
  }
}

/** Facts by id in alphabetical order, with what a snapshot keeps of them: the order of a dictionary says nothing about a population. */
export function inOrder(facts: readonly SnapshotFact[]): SnapshotFact[] {
  return facts
    .map(({ id, label, type }) => ({ id, label, type }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
