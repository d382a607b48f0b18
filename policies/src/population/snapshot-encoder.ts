import type { ValueRefusal } from '../evaluate/encode-person.js';
import { type ColumnBuilder, columnBuilder } from './column-builder.js';
import { FindingList, type PopulationFinding } from './population-finding.js';
import type { Population, PopulationHeader, PopulationPerson, SceneApplication } from './population-format.js';
import { inOrder, Snapshot, type SnapshotFact } from './snapshot.js';
import { ApplicationsBuilder, refuseIds } from './snapshot-applications.js';
import { GroupedTextsBuilder, TextColumnBuilder } from './text-column.js';

/** A snapshot, or the reasons why there is none. */
export type MadeSnapshot =
  | { readonly snapshot: Snapshot; readonly findings: readonly [] }
  | { readonly snapshot: null; readonly findings: readonly PopulationFinding[] };

/**
 * Makes a snapshot of persons and applications as they arrive, in the order of a population file: a person may come after an
 * application that names it. A value that does not fit its declaration is refused by line, person and pointer. Facts that the header
 * lists and the dictionary does not declare have no type to be encoded in: they are left out, and named in `leftOut`.
 */
export class SnapshotEncoder {
  /** Facts that were collected and that the dictionary does not declare. */
  readonly leftOut: readonly string[];
  private readonly found = new FindingList();
  private readonly dictionary: readonly SnapshotFact[];
  private readonly builders: readonly ColumnBuilder[];
  private readonly ids: TextColumnBuilder;
  private readonly households: GroupedTextsBuilder;
  private readonly applications = new ApplicationsBuilder();
  /** Whose value of which fact is being encoded. */
  private place: { readonly subject: string; readonly line?: number } = { subject: '' };
  private fact = '';

  constructor(
    private readonly header: PopulationHeader,
    dictionary: readonly SnapshotFact[],
    capacity = header.origin?.persons ?? 0,
  ) {
    const collected = new Set(header.facts);
    const declared = new Set(dictionary.map(({ id }) => id));
    this.leftOut = header.facts.filter((id) => !declared.has(id));
    this.dictionary = inOrder(dictionary.filter(({ id }) => collected.has(id)));
    this.builders = this.dictionary.map((fact) => columnBuilder(fact, capacity));
    this.ids = new TextColumnBuilder(capacity);
    this.households = new GroupedTextsBuilder(capacity);
  }

  /** One function for all values: making one for each would cost more than the encoding. */
  private readonly refuse = (pointer: string, refusal: ValueRefusal): void => {
    this.found.error(
      refusal.code ?? 'PERSON-WRONG-TYPE',
      `/facts/${this.fact}${pointer}`,
      [refusal.zh, refusal.en],
      [refusal.remedyZh, refusal.remedyEn],
      this.place,
    );
  };

  addPerson(person: PopulationPerson, line?: number): void {
    this.ids.push(person.id);
    this.households.push(person.household);
    this.place = { subject: person.id, ...(line === undefined ? {} : { line }) };
    for (const builder of this.builders) {
      this.fact = builder.fact.id;
      const value = Object.hasOwn(person.facts, this.fact) ? person.facts[this.fact] : undefined;
      builder.push(value, this.refuse);
    }
  }

  /** Takes an application; `PopulationReader` has made sure that it names one or two different persons. */
  addApplication(application: SceneApplication): void {
    this.applications.push(application);
  }

  /** The snapshot, or what was found. To be called once, behind the last row. */
  finish(): MadeSnapshot {
    const ids = this.ids.build();
    refuseIds(ids, this.found);
    const applications = this.applications.build(ids, this.found);
    if (!this.found.isEmpty) return { snapshot: null, findings: this.found.all() };
    const { title, asOf, origin } = this.header;
    const header = { ...(title === undefined ? {} : { title }), asOf, ...(origin === undefined ? {} : { origin }) };
    const columns = new Map(this.builders.map((builder) => [builder.fact.id, builder.build()]));
    const { dictionary } = this;
    const households = this.households.build();
    return { snapshot: new Snapshot({ header, dictionary, ids, households, columns, applications }), findings: [] };
  }
}

/** Makes a snapshot of a population that is held as objects; see {@link SnapshotEncoder}. */
export function snapshotOfPopulation(population: Population, dictionary: readonly SnapshotFact[]): MadeSnapshot {
  const encoder = new SnapshotEncoder(population.header, dictionary, population.persons.length);
  for (const person of population.persons) encoder.addPerson(person);
  for (const application of population.applications) encoder.addApplication(application);
  return encoder.finish();
}
