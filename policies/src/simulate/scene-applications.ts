import { type CompiledPolicy } from '../evaluate/compile-policy.js';
import { AS_OF_SLOT } from '../evaluate/fact-table.js';
import type { Value } from '../evaluate/frame.js';
import { parseDay } from '../logic/calendar-day.js';
import { valueAtRow } from '../population/column.js';
import { columnKey, type EncodedPopulation } from '../population/encode-population.js';
import type { SceneApplication } from '../population/population-format.js';
import { subsetOf } from '../population/subset-population.js';
import { ApplicantScores } from './applicant-scores.js';

/** One person's facts by slot of the policy's fact table, as engines and rankings read them. `asOf` must be a date. */
export function frameAtRow(policy: CompiledPolicy, population: EncodedPopulation, row: number, asOf: string): Value[] {
  const facts = new Array<Value>(policy.facts.size).fill(null);
  facts[AS_OF_SLOT] = parseDay(asOf) ?? null;
  for (const fact of policy.facts.facts) {
    facts[policy.facts.slotOf(fact.id)] = valueAtRow(population.requireColumn(fact), row);
  }
  return facts;
}

/** A person who applies, with facts by slot and where the score is known. */
export interface EncodedApplicant<Scores = ApplicantScores> {
  readonly id: string;
  readonly facts: readonly Value[];
  readonly scored: { readonly by: Scores; readonly row: number };
}

/** An application with its applicants' facts, ready for a ranking under the policy. */
export interface EncodedApplication<Scores = ApplicantScores> {
  readonly id: string;
  readonly pool?: string;
  readonly applicants: readonly EncodedApplicant<Scores>[];
}

/** Those who apply for one scene, each once. They are the same for every policy, and so are their facts where these are declared alike. */
export class SceneApplicants {
  private readonly applications: readonly SceneApplication[];
  private readonly place = new Map<string, number>();
  /** Those who apply, as a population of their own. */
  readonly persons: EncodedPopulation;
  private readonly frames = new Map<string, readonly (readonly Value[])[]>();

  constructor(population: EncodedPopulation, applications: readonly SceneApplication[], scene: string) {
    this.applications = applications.filter((application) => application.scene === scene);
    for (const { applicants } of this.applications) {
      for (const applicant of applicants) if (!this.place.has(applicant)) this.place.set(applicant, this.place.size);
    }
    const rows = Int32Array.from(this.place.keys(), (id) => population.requireRow(id));
    this.persons = subsetOf(population, rows);
  }

  /** The applications for a ranking under the policy; `scores` knows everybody's score by row of {@link persons}. */
  encoded<Scores>(policy: CompiledPolicy, asOf: string, scores: Scores): EncodedApplication<Scores>[] {
    const frames = this.framesOf(policy, asOf);
    return this.applications.map(({ id, pool, applicants }) => ({
      id,
      ...(pool === undefined ? {} : { pool }),
      applicants: applicants.map((applicant) => {
        const row = this.place.get(applicant) ?? -1;
        return { id: applicant, facts: frames[row] ?? [], scored: { by: scores, row } };
      }),
    }));
  }

  private framesOf(policy: CompiledPolicy, asOf: string): readonly (readonly Value[])[] {
    const key = [asOf, ...policy.facts.facts.map(columnKey)].join('\n');
    const known = this.frames.get(key);
    if (known) return known;
    const frames = Array.from(this.persons.ids, (_, row) => frameAtRow(policy, this.persons, row, asOf));
    this.frames.clear();
    this.frames.set(key, frames);
    return frames;
  }
}

const KNOWN = new WeakMap<EncodedPopulation, WeakMap<readonly SceneApplication[], Map<string, SceneApplicants>>>();

/** The applicants of a scene, found once for a population and its list of applications. */
export function applicantsOf(
  population: EncodedPopulation,
  applications: readonly SceneApplication[],
  scene: string,
): SceneApplicants {
  const lists = KNOWN.get(population) ?? new WeakMap<readonly SceneApplication[], Map<string, SceneApplicants>>();
  KNOWN.set(population, lists);
  const scenes = lists.get(applications) ?? new Map<string, SceneApplicants>();
  lists.set(applications, scenes);
  const applicants = scenes.get(scene) ?? new SceneApplicants(population, applications, scene);
  scenes.set(scene, applicants);
  return applicants;
}

/**
 * The applications for one scene, with their applicants' facts by slot of this policy and their scores. Facts that the policy does not
 * know are left out, as they are everywhere. Applicants must be persons of the population, which whoever read it has made sure of;
 * the list of applications must not change.
 */
export function sceneApplications(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  applications: readonly SceneApplication[],
  scene: string,
  asOf: string,
): EncodedApplication[] {
  const applicants = applicantsOf(population, applications, scene);
  return applicants.encoded(policy, asOf, new ApplicantScores(policy, applicants.persons, asOf));
}
