import { generatePopulation, type PersonFacts } from '@jifen/policies';
import { Injectable } from '@nestjs/common';

/** Seed, size and day of the sample that every publication is verified on. Fixed, so that a verification can be repeated. */
const SAMPLE = { seed: 20_230_726, persons: 200, asOf: '2026-06-18' };

/** Persons on whom a policy is verified before it is published. */
export interface VerificationPersons {
  readonly generator: string;
  readonly seed: number;
  readonly asOf: string;
  readonly persons: readonly PersonFacts[];
}

/** The sample of generated residents that every publication is verified on; made when it is first needed. */
@Injectable()
export class PopulationSample {
  #sample: VerificationPersons | undefined;

  get(): VerificationPersons {
    this.#sample ??= generate();
    return this.#sample;
  }
}

function generate(): VerificationPersons {
  const { header, persons } = generatePopulation(SAMPLE);
  return {
    generator: header.origin?.generator ?? '',
    seed: SAMPLE.seed,
    asOf: SAMPLE.asOf,
    persons: persons.map(({ facts }) => facts),
  };
}
