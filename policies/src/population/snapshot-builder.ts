import type { ValueRefusal } from '../evaluate/encode-person.js';
import { type ColumnBuilder, columnBuilder, takeEncoded } from './column-builder.js';
import { FindingList, type PopulationFinding } from './population-finding.js';
import { isPseudonym, type SceneApplication } from './population-format.js';
import { ApplicationsBuilder, refuseIds } from './snapshot-applications.js';
import type { MadeSnapshot } from './snapshot-encoder.js';
import { inOrder, Snapshot, type SnapshotFact, type SnapshotHeader } from './snapshot.js';
import { GroupedTextsBuilder, TextColumnBuilder } from './text-column.js';

/** Where a row came from, for messages; undefined where nobody can look it up. */
export type LineOf = (row: number) => number | undefined;

/**
 * Makes a snapshot column by column, as tables arrive. Every column is given in one piece or in several, which follow each other; all
 * must end with as many rows. What does not fit is refused by line, person and fact, as far as the ids were given before.
 */
export class SnapshotBuilder {
  private readonly found = new FindingList();
  private readonly dictionary: readonly SnapshotFact[];
  private readonly builders: ReadonlyMap<string, ColumnBuilder>;
  private readonly persons: TextColumnBuilder;
  private readonly homes: GroupedTextsBuilder;
  private readonly requests = new ApplicationsBuilder();
  private place: { readonly fact: string; readonly row: number } = { fact: '', row: 0 };

  /** `capacity` is the number of persons where it is known; `lineOf` the line of the source that a row stands on. */
  constructor(
    private readonly header: SnapshotHeader,
    dictionary: readonly SnapshotFact[],
    capacity = 0,
    private readonly lineOf: LineOf = () => undefined,
  ) {
    this.dictionary = inOrder(dictionary);
    this.builders = new Map(this.dictionary.map((fact) => [fact.id, columnBuilder(fact, capacity)]));
    this.persons = new TextColumnBuilder(capacity);
    this.homes = new GroupedTextsBuilder(capacity);
  }

  /** What was refused so far. */
  get findings(): readonly PopulationFinding[] {
    return this.found.all();
  }

  /** Pseudonyms of the next persons. */
  ids(ids: Iterable<string>): this {
    for (const id of ids) {
      this.checkPseudonym('/id', id, this.persons.length);
      this.persons.push(id);
    }
    return this;
  }

  /** Pseudonyms of the next persons' households. Where no household is given at all, everybody lives alone. */
  households(households: Iterable<string>): this {
    for (const household of households) {
      this.checkPseudonym('/household', household, this.homes.length);
      this.homes.push(household);
    }
    return this;
  }

  /** The next values of a fact as people write them: numbers, codes, dates as text, lists of records; null is unknown. */
  values(fact: string, values: Iterable<unknown>): this {
    const builder = this.requireBuilder(fact);
    for (const value of values) {
      this.place = { fact, row: builder.length };
      builder.push(value, this.refuse);
    }
    return this;
  }

  /**
   * The next values of a fact as engines hold them: numbers in units of the declared decimals, epoch days, places of codes, 1 and 0 for
   * yes and no; null is unknown, and so is every value for which `isKnown` (from 0 on) is false. Not for lists of records.
   */
  encoded(fact: string, values: ArrayLike<number | null>, isKnown?: (index: number) => boolean): this {
    const builder = this.requireBuilder(fact);
    const first = builder.length;
    takeEncoded(builder, values, isKnown, (index, refusal) => {
      this.place = { fact, row: first + index };
      this.refuse('', refusal);
    });
    return this;
  }

  /** An application; one id for each applicant, of persons that are given before or after it. */
  application(application: SceneApplication): this {
    this.requests.push(application);
    return this;
  }

  /** The snapshot, or what was refused. To be called once. */
  finish(): MadeSnapshot {
    const ids = this.persons.build();
    refuseIds(ids, this.found);
    if (this.homes.length === 0) for (const id of ids) this.homes.push(id);
    this.checkLength('household', this.homes.length);
    for (const [fact, { length }] of this.builders) this.checkLength(fact, length);
    const applications = this.requests.build(ids, this.found);
    if (!this.found.isEmpty) return { snapshot: null, findings: this.found.all() };
    const columns = new Map([...this.builders].map(([fact, builder]) => [fact, builder.build()]));
    const { header, dictionary } = this;
    const households = this.homes.build();
    return { snapshot: new Snapshot({ header, dictionary, ids, households, columns, applications }), findings: [] };
  }

  private requireBuilder(fact: string): ColumnBuilder {
    const builder = this.builders.get(fact);
    if (!builder) throw new RangeError(`The dictionary has no fact ${fact}`);
    return builder;
  }

  private placeOf(row: number): { readonly line?: number; readonly subject?: string } {
    const [line, subject] = [this.lineOf(row), this.persons.at(row)];
    return { ...(line === undefined ? {} : { line }), ...(subject === undefined ? {} : { subject }) };
  }

  private readonly refuse = (pointer: string, refusal: ValueRefusal): void => {
    this.found.error(
      refusal.code ?? 'PERSON-WRONG-TYPE',
      `/facts/${this.place.fact}${pointer}`,
      [refusal.zh, refusal.en],
      [refusal.remedyZh, refusal.remedyEn],
      this.placeOf(this.place.row),
    );
  };

  private checkPseudonym(pointer: string, text: string, row: number): void {
    if (isPseudonym(text)) return;
    this.found.error(
      'POPULATION-NOT-A-PSEUDONYM',
      pointer,
      [
        '编号须以字母开头，只含字母、数字和连字符，最多 32 个字符',
        'An id begins with a letter and has letters, digits and hyphens only, 32 at most',
      ],
      ['换成这样的化名，不得使用姓名或证件号码', 'Give a pseudonym of that form, never a name or an identity number'],
      this.placeOf(row),
    );
  }

  private checkLength(column: string, length: number): void {
    if (length === this.persons.length) return;
    this.found.error(
      'POPULATION-COLUMN-LENGTH',
      `/facts/${column}`,
      [
        `「${column}」有 ${length} 行，人员有 ${this.persons.length} 名`,
        `"${column}" has ${length} rows for ${this.persons.length} persons`,
      ],
      ['每人给出一个值，没有的写成未知', 'Give one value for each person, unknown where there is none'],
    );
  }
}
