import { parseDay } from '../../logic/calendar-day.js';
import type { Value } from '../../evaluate/frame.js';
import type { Population, PopulationHeader, PopulationPerson, SceneApplication } from '../population-format.js';
import { ApplicationTally } from './application-tally.js';
import { Duplicates } from './duplicates.js';
import { FactTally } from './fact-tally.js';
import { ImplausibleTally } from './implausible.js';
import { qualityFindings } from './quality-findings.js';
import type { QualityFact, QualityReport } from './quality-report.js';

/**
 * Looks over a population in one pass, exactly: add all persons, then all applications. Memory is that of the ids and of the different
 * values of each fact, not of the persons. Values that do not fit the dictionary are counted, never refused.
 */
export class PopulationQuality {
  private readonly tallies: readonly FactTally[];
  private readonly duplicates = new Duplicates();
  private readonly implausible: ImplausibleTally;
  private readonly applications = new ApplicationTally();
  private readonly values: Value[];
  private persons = 0;

  constructor(
    private readonly header: Pick<PopulationHeader, 'asOf' | 'facts'>,
    private readonly dictionary: readonly QualityFact[],
  ) {
    const collected = new Set(header.facts);
    this.tallies = dictionary.map((fact) => new FactTally(fact, collected.has(fact.id)));
    // A day that does not exist is refused where the population is read.
    this.implausible = new ImplausibleTally(dictionary, parseDay(header.asOf) ?? 0);
    this.values = new Array<Value>(dictionary.length).fill(null);
  }

  addPerson({ id, household, facts }: Pick<PopulationPerson, 'id' | 'household' | 'facts'>): void {
    this.persons += 1;
    for (const [place, tally] of this.tallies.entries()) {
      const held = Object.hasOwn(facts, tally.fact.id) ? facts[tally.fact.id] : undefined;
      this.values[place] = tally.add(held);
    }
    this.duplicates.add(id, this.values);
    this.implausible.add(id, this.values);
    this.applications.person(id, household);
  }

  addApplication(application: Pick<SceneApplication, 'scene' | 'pool' | 'applicants'>): void {
    this.applications.application(application);
  }

  report(): QualityReport {
    const report = {
      asOf: this.header.asOf,
      persons: this.persons,
      facts: this.tallies.map((tally) => tally.quality()),
      households: this.applications.householdReport(),
      duplicates: this.duplicates.report(),
      applications: this.applications.report(),
      implausible: this.implausible.report(),
    };
    return { ...report, findings: qualityFindings(report, this.dictionary) };
  }
}

/** What a population is like by the dictionary of a policy; see {@link PopulationQuality}. */
export function populationQuality(
  { header, persons, applications }: Population,
  dictionary: readonly QualityFact[],
): QualityReport {
  const quality = new PopulationQuality(header, dictionary);
  for (const person of persons) quality.addPerson(person);
  for (const application of applications) quality.addApplication(application);
  return quality.report();
}
