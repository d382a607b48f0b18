import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../model/content-hash.js';
import type { DeclaredFact } from './column-builder.js';
import type { Column } from './column.js';
import type { PopulationFinding } from './population-finding.js';
import type { PopulationHeader } from './population-format.js';
import type { TextColumn } from './text-column.js';

const KNOWN_KEYS = new WeakMap<DeclaredFact, string>();

/** Digests of declarations; every parse of a document makes new objects of the same few hundred texts. */
const DIGESTS = new Map<string, string>();

/** Most digests that are remembered. */
const MOST_DIGESTS = 10_000;

function digestOf(declaration: string): string {
  const known = DIGESTS.get(declaration);
  if (known !== undefined) return known;
  if (DIGESTS.size >= MOST_DIGESTS) DIGESTS.clear();
  const digest = bytesToHex(sha256(utf8ToBytes(declaration))).slice(0, 32);
  DIGESTS.set(declaration, digest);
  return digest;
}

/** Names a fact as a dictionary declares it, by its id and a digest of its type: two policies that declare it alike read one column. */
export function columnKey(fact: DeclaredFact): string {
  const known = KNOWN_KEYS.get(fact);
  if (known !== undefined) return known;
  const key = `${fact.id} ${digestOf(canonicalJson(fact.type))}`;
  KNOWN_KEYS.set(fact, key);
  return key;
}

/** The columns of a population, by {@link columnKey}. */
interface Columns {
  get(key: string): Column | undefined;
}

/**
 * A population as some policies read it: each fact as their dictionaries declare it. It is what `fitSnapshot` makes of a snapshot;
 * facts that are declared alike, or hold the same numbers under both declarations, are one column.
 */
export class EncodedPopulation {
  constructor(
    readonly header: PopulationHeader,
    readonly contentHash: string,
    /** Ids of the persons; a person's place in this list is its row in every column and every result. */
    readonly ids: TextColumn,
    private readonly columns: Columns,
    /** Where these are some persons of another population: which one, and their rows in it. */
    readonly partOf?: { readonly whole: EncodedPopulation; readonly rows: Int32Array },
  ) {}

  /** The same facts of some rows, each found when it is asked for; columns that are one here are one there. */
  withRows(rows: Int32Array, rowsOf: (column: Column) => Column): EncodedPopulation {
    const made = new Map<Column, Column>();
    const get = (key: string): Column | undefined => {
      const column = this.columns.get(key);
      if (!column) return undefined;
      const some = made.get(column) ?? rowsOf(column);
      made.set(column, some);
      return some;
    };
    const { header, contentHash, ids } = this;
    return new EncodedPopulation(header, contentHash, ids.some(rows), { get }, { whole: this, rows });
  }

  /** Number of persons. */
  get size(): number {
    return this.ids.length;
  }

  /** The row of a person; a RangeError where there is no such person. */
  requireRow(id: string): number {
    const row = this.ids.rowOf(id);
    if (row === undefined) throw new RangeError(`The population has no person ${id}`);
    return row;
  }

  /** The column of a fact as that dictionary declares it; undefined where the population was not encoded for it. */
  column(fact: DeclaredFact): Column | undefined {
    return this.columns.get(columnKey(fact));
  }

  /** The same for an engine whose caller has encoded the population for its policy; anything else is a RangeError. */
  requireColumn(fact: DeclaredFact): Column {
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
