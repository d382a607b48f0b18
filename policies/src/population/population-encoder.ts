import type { DeclaredFact } from './column-builder.js';
import type { Encoded, EncodingOptions } from './encode-population.js';
import { fitSnapshot, refuseLacking } from './fit-snapshot.js';
import { mergeDictionaries } from './merge-dictionaries.js';
import { FindingList } from './population-finding.js';
import type { Population, PopulationHeader, PopulationPerson } from './population-format.js';
import { populationHash } from './population-lines.js';
import { SnapshotEncoder } from './snapshot-encoder.js';

/**
 * Encodes persons as they arrive for policies that are known beforehand, so that no snapshot with all facts need be made. The
 * dictionaries are the facts of the policies that will run.
 */
export class PopulationEncoder {
  private readonly lacking = new FindingList();
  private readonly encoder: SnapshotEncoder;

  constructor(
    header: PopulationHeader,
    private readonly dictionaries: readonly (readonly DeclaredFact[])[],
    private readonly options: EncodingOptions = {},
    capacity?: number,
  ) {
    refuseLacking(new Set([...header.facts, ...(options.absentFacts ?? [])]), dictionaries, this.lacking);
    this.encoder = new SnapshotEncoder(header, mergeDictionaries(dictionaries), capacity);
  }

  /** True when the policies cannot be run whoever comes: then persons need not be added any more. */
  get isRefused(): boolean {
    return !this.lacking.isEmpty;
  }

  add(person: PopulationPerson, line?: number): void {
    this.encoder.addPerson(person, line);
  }

  /** The population, or what was found. `contentHash` is that of the population as it was read. */
  finish(contentHash: string): Encoded {
    if (this.isRefused) return { population: null, findings: this.lacking.all() };
    const { snapshot, findings } = this.encoder.finish();
    return snapshot
      ? fitSnapshot(snapshot, contentHash, this.dictionaries, this.options)
      : { population: null, findings };
  }
}

/**
 * Encodes a population for policies with these dictionaries (`policy.resolved.document.facts`). A value that does not fit its
 * declaration, or a fact that was not collected, is refused by name and place.
 */
export function encodePopulation(
  population: Population,
  dictionaries: readonly (readonly DeclaredFact[])[],
  options: EncodingOptions & { readonly contentHash?: string } = {},
): Encoded {
  const encoder = new PopulationEncoder(population.header, dictionaries, options, population.persons.length);
  if (!encoder.isRefused) for (const person of population.persons) encoder.add(person);
  return encoder.finish(options.contentHash ?? populationHash(population));
}
