import type { ValueRefusal } from '../evaluate/encode-person.js';
import { type ColumnBuilder, columnBuilder } from './column-builder.js';
import { FindingList, type PopulationFinding } from './population-finding.js';
import type { Population, PopulationHeader, PopulationPerson, SceneApplication } from './population-format.js';
import { inOrder, Snapshot, type SnapshotFact } from './snapshot.js';
import { GroupedTextsBuilder, type TextColumn, TextColumnBuilder } from './text-column.js';

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
  private readonly applications = new TextColumnBuilder();
  private readonly scenes = new GroupedTextsBuilder();
  private readonly pools = new GroupedTextsBuilder();
  private readonly first = new TextColumnBuilder();
  private readonly second = new TextColumnBuilder();
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
  addApplication({ id, scene, pool, applicants }: SceneApplication): void {
    this.applications.push(id);
    this.scenes.push(scene);
    this.pools.push(pool);
    this.first.push(applicants[0] ?? '');
    this.second.push(applicants[1] ?? '');
  }

  /** The snapshot, or what was found. To be called once, behind the last row. */
  finish(): MadeSnapshot {
    const ids = this.ids.build();
    if (ids.length === 0) {
      this.found.error(
        'POPULATION-NO-PERSONS',
        '',
        ['人群中没有人员', 'The population has no persons'],
        ['至少提供一人', 'Give at least one person'],
      );
    }
    const applications = {
      ids: this.applications.build(),
      scenes: this.scenes.build(),
      pools: this.pools.build(),
      first: this.rowsOf(this.first.build(), ids, 0),
      second: this.rowsOf(this.second.build(), ids, 1),
    };
    this.refuseRepeated(ids);
    this.refuseRepeated(applications.ids);
    if (!this.found.isEmpty) return { snapshot: null, findings: this.found.all() };
    const { title, asOf, origin } = this.header;
    const header = { ...(title === undefined ? {} : { title }), asOf, ...(origin === undefined ? {} : { origin }) };
    const columns = new Map(this.builders.map((builder) => [builder.fact.id, builder.build()]));
    const { dictionary } = this;
    const households = this.households.build();
    return { snapshot: new Snapshot({ header, dictionary, ids, households, columns, applications }), findings: [] };
  }

  /** Rows of applicants; −1 for none. The text of nobody is empty. */
  private rowsOf(applicants: TextColumn, ids: TextColumn, place: number): Int32Array {
    const rows = new Int32Array(applicants.length).fill(-1);
    for (let index = 0; index < rows.length; index += 1) {
      const applicant = applicants.at(index) ?? '';
      if (applicant === '') continue;
      const row = ids.rowOf(applicant);
      if (row !== undefined) rows[index] = row;
      else {
        this.found.error(
          'POPULATION-NO-SUCH-PERSON',
          `/applicants/${place}`,
          [`人群中没有申请人「${applicant}」`, `The population has no person "${applicant}"`],
          ['改正人员编号，或补充该人员', 'Correct the id, or add the person'],
          { subject: applicant },
        );
      }
    }
    return rows;
  }

  private refuseRepeated(ids: TextColumn): void {
    const row = ids.firstRepeated();
    if (row === undefined) return;
    const id = ids.at(row) ?? '';
    this.found.error(
      'POPULATION-DUPLICATE-ID',
      '/id',
      [`编号「${id}」重复`, `The id "${id}" stands twice`],
      ['每人、每份申请各用一个编号', 'Give each person and application an id of its own'],
      { subject: id },
    );
  }
}

/** Makes a snapshot of a population that is held as objects; see {@link SnapshotEncoder}. */
export function snapshotOfPopulation(population: Population, dictionary: readonly SnapshotFact[]): MadeSnapshot {
  const encoder = new SnapshotEncoder(population.header, dictionary, population.persons.length);
  for (const person of population.persons) encoder.addPerson(person);
  for (const application of population.applications) encoder.addApplication(application);
  return encoder.finish();
}
