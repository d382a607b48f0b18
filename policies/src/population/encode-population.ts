import type { ValueRefusal } from '../evaluate/encode-person.js';
import { canonicalJson } from '../model/content-hash.js';
import type { Fact } from '../model/fact.js';
import { type Column, type ColumnBuilder, columnBuilder } from './column.js';
import { FindingList, type PopulationFinding } from './population-finding.js';
import type { Population, PopulationHeader, PopulationPerson } from './population-format.js';
import { populationHash } from './population-lines.js';

const KNOWN_KEYS = new WeakMap<Fact, string>();

/** Names a fact as a dictionary declares it: two policies that declare it alike share one column. */
export function columnKey(fact: Fact): string {
  const known = KNOWN_KEYS.get(fact);
  if (known !== undefined) return known;
  const key = `${fact.id} ${canonicalJson(fact.type)}`;
  KNOWN_KEYS.set(fact, key);
  return key;
}

/**
 * A population in columns: each fact encoded once for every way in which the dictionaries declare it, then read by all policies
 * and engines.
 */
export class EncodedPopulation {
  private rows: ReadonlyMap<string, number> | undefined;

  constructor(
    readonly header: PopulationHeader,
    readonly contentHash: string,
    /** Ids of the persons; a person's place in this list is its row in every column and every result. */
    readonly ids: readonly string[],
    private readonly columns: ReadonlyMap<string, Column>,
  ) {}

  /** Number of persons. */
  get size(): number {
    return this.ids.length;
  }

  /** The row of a person; a RangeError where there is no such person. */
  requireRow(id: string): number {
    this.rows ??= new Map(this.ids.map((person, row) => [person, row]));
    const row = this.rows.get(id);
    if (row === undefined) throw new RangeError(`The population has no person ${id}`);
    return row;
  }

  /** The column of a fact as that dictionary declares it; undefined where the population was not encoded for it. */
  column(fact: Fact): Column | undefined {
    return this.columns.get(columnKey(fact));
  }

  /** The same for an engine whose caller has encoded the population for its policy; anything else is a RangeError. */
  requireColumn(fact: Fact): Column {
    const column = this.column(fact);
    if (!column)
      throw new RangeError(`The population was not encoded for the fact ${fact.id} as this policy declares it`);
    return column;
  }
}

/** An encoded population, or the reasons why the policies cannot be run on it. */
export type Encoded =
  | { readonly population: EncodedPopulation; readonly findings: readonly [] }
  | { readonly population: null; readonly findings: readonly PopulationFinding[] };

/** How a population is to be encoded. */
export interface EncodingOptions {
  /**
   * Facts that the population is known not to have: they are unknown for everybody. Any other fact that a dictionary has and the
   * population has not collected is refused by name, because nobody would notice the zeros.
   */
  readonly absentFacts?: readonly string[];
}

/**
 * Encodes persons as they arrive, so that a population larger than its objects' memory can be streamed. The dictionaries are the
 * facts of the policies that will run.
 */
export class PopulationEncoder {
  private readonly found = new FindingList();
  private readonly builders = new Map<string, ColumnBuilder>();
  private readonly ids: string[] = [];
  private readonly lacksFacts: boolean;
  /** Whose value of which fact is being encoded. */
  private place: { readonly subject: string; readonly line?: number } = { subject: '' };
  private fact = '';

  constructor(
    private readonly header: PopulationHeader,
    dictionaries: readonly (readonly Fact[])[],
    { absentFacts = [] }: EncodingOptions = {},
    capacity = header.origin?.persons ?? 0,
  ) {
    const collected = new Set([...header.facts, ...absentFacts]);
    const lacking = new Set<string>();
    for (const fact of dictionaries.flat()) {
      this.builders.set(columnKey(fact), columnBuilder(fact, capacity));
      if (!collected.has(fact.id)) lacking.add(fact.id);
    }
    this.lacksFacts = lacking.size > 0;
    for (const fact of lacking) {
      this.found.error(
        'POPULATION-LACKS-FACT',
        '/facts',
        [
          `人群没有采集政策所需的数据项「${fact}」`,
          `The population has not collected the fact "${fact}" that the policy needs`,
        ],
        [
          '换用含有该数据项的人群，或声明该项一律未知',
          'Use a population that has it, or declare it unknown for everybody',
        ],
        { line: 1 },
      );
    }
  }

  /** True when the policies cannot be run whoever comes: then persons need not be added any more. */
  get isRefused(): boolean {
    return this.lacksFacts;
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

  add(person: PopulationPerson, line?: number): void {
    this.ids.push(person.id);
    this.place = { subject: person.id, ...(line === undefined ? {} : { line }) };
    for (const builder of this.builders.values()) {
      this.fact = builder.fact.id;
      const value = Object.hasOwn(person.facts, this.fact) ? person.facts[this.fact] : undefined;
      builder.push(value, this.refuse);
    }
  }

  /** The population, or what was found. `contentHash` is that of the population as it was read. */
  finish(contentHash: string): Encoded {
    if (this.ids.length === 0 && !this.isRefused) {
      this.found.error(
        'POPULATION-NO-PERSONS',
        '',
        ['人群中没有人员', 'The population has no persons'],
        ['至少提供一人', 'Give at least one person'],
      );
    }
    if (!this.found.isEmpty) return { population: null, findings: this.found.all() };
    const columns = new Map([...this.builders].map(([key, builder]) => [key, builder.build()]));
    return { population: new EncodedPopulation(this.header, contentHash, this.ids, columns), findings: [] };
  }
}

/**
 * Encodes a population for policies with these dictionaries (`policy.resolved.document.facts`). A value that does not fit its
 * declaration, or a fact that was not collected, is refused by name and place.
 */
export function encodePopulation(
  population: Population,
  dictionaries: readonly (readonly Fact[])[],
  options: EncodingOptions & { readonly contentHash?: string } = {},
): Encoded {
  const encoder = new PopulationEncoder(population.header, dictionaries, options, population.persons.length);
  if (!encoder.isRefused) for (const person of population.persons) encoder.add(person);
  return encoder.finish(options.contentHash ?? populationHash(population));
}
