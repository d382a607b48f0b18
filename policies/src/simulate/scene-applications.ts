import { type CompiledPolicy } from '../evaluate/compile-policy.js';
import { AS_OF_SLOT } from '../evaluate/fact-table.js';
import type { Value } from '../evaluate/frame.js';
import { parseDay } from '../logic/calendar-day.js';
import { valueAtRow } from '../population/column.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import type { SceneApplication } from '../population/population-format.js';

/** One person's facts by slot of the policy's fact table, as engines and rankings read them. `asOf` must be a date. */
export function frameAtRow(policy: CompiledPolicy, population: EncodedPopulation, row: number, asOf: string): Value[] {
  const facts = new Array<Value>(policy.facts.size).fill(null);
  facts[AS_OF_SLOT] = parseDay(asOf) ?? null;
  for (const fact of policy.facts.facts) {
    facts[policy.facts.slotOf(fact.id)] = valueAtRow(population.requireColumn(fact), row);
  }
  return facts;
}

/** An application with its applicants' facts, ready for a ranking under the policy. */
export interface EncodedApplication {
  readonly id: string;
  readonly pool?: string;
  readonly applicants: readonly { readonly id: string; readonly facts: readonly Value[] }[];
}

/**
 * The applications for one scene, with their applicants' facts by slot of this policy. Facts that the policy does not know are left
 * out, as they are everywhere. Applicants must be persons of the population, which whoever read it has made sure of.
 */
export function sceneApplications(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  applications: readonly SceneApplication[],
  scene: string,
  asOf: string,
): EncodedApplication[] {
  const wanted = applications.filter((application) => application.scene === scene);
  return wanted.map(({ id, pool, applicants }) => ({
    id,
    ...(pool === undefined ? {} : { pool }),
    applicants: applicants.map((applicant) => ({
      id: applicant,
      facts: frameAtRow(policy, population, population.requireRow(applicant), asOf),
    })),
  }));
}
