import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../model/content-hash.js';
import type { Population, PopulationHeader, PopulationPerson, SceneApplication } from './population-format.js';

/** True where every object's keys stand in the order of canonical JSON, so that plain JSON is canonical already. */
function hasSortedKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(hasSortedKeys);
  let last: string | undefined;
  for (const [key, child] of Object.entries(value)) {
    if ((last !== undefined && key <= last) || !hasSortedKeys(child)) return false;
    last = key;
  }
  return true;
}

/** The header as a line of canonical JSON, without a line break. */
export function populationHeaderLine(header: PopulationHeader): string {
  return canonicalJson(header);
}

/** A person or application as a line of canonical JSON, without a line break. */
export function populationLine(row: PopulationPerson | SceneApplication): string {
  if (row.kind === 'application') return canonicalJson(row);
  const { facts, household, id, kind } = row;
  return hasSortedKeys(facts) ? JSON.stringify({ facts, household, id, kind }) : canonicalJson(row);
}

/**
 * A generated person or application as a line of canonical JSON. The generator writes all keys in canonical order, which saves looking;
 * for rows from elsewhere see {@link populationLine}.
 */
export function generatedLine(row: PopulationPerson | SceneApplication): string {
  if (row.kind === 'application') return canonicalJson(row);
  const { facts, household, id, kind } = row;
  return JSON.stringify({ facts, household, id, kind });
}

/**
 * The population as the lines of its file, in canonical JSON (RFC 8785): header, persons, applications, each without a line break.
 * Equal populations give equal lines.
 */
export function* populationLines({ header, persons, applications }: Population): Generator<string> {
  yield populationHeaderLine(header);
  for (const person of persons) yield populationLine(person);
  for (const application of applications) yield populationLine(application);
}

/** A SHA-256 in the making; one of the platform's own (`createHash('sha256')`) is several times faster than the one in here. */
export interface Sha256 {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
}

/** Forms the content hash of a population from its canonical lines, one after another. */
export class PopulationHash {
  constructor(private readonly hash: Sha256 = sha256.create()) {}

  add(canonicalLine: string): void {
    this.hash.update(utf8ToBytes(`${canonicalLine}\n`));
  }

  /** `sha256:` and 64 hexadecimal digits. To be called once. */
  digest(): string {
    return `sha256:${bytesToHex(this.hash.digest())}`;
  }
}

/**
 * Content hash of a population: the SHA-256 of its canonical lines, each ended by a line feed, persons before applications. It is
 * the hash of the file that `populationLines` writes, and does not depend on how the lines were written or mixed before.
 */
export function populationHash(population: Population): string {
  const hash = new PopulationHash();
  for (const line of populationLines(population)) hash.add(line);
  return hash.digest();
}
