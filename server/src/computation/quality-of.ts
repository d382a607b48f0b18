import {
  applicationAt,
  headerOf,
  personAt,
  PopulationQuality,
  type QualityFact,
  type QualityReport,
  type Snapshot,
} from '@jifen/policies';

/** Looks over a population, person by person. */
export function qualityOf(snapshot: Snapshot, facts: readonly QualityFact[]): QualityReport {
  const quality = new PopulationQuality(headerOf(snapshot), facts);
  for (let row = 0; row < snapshot.size; row += 1) quality.addPerson(personAt(snapshot, row));
  for (let index = 0; index < snapshot.applications.ids.length; index += 1)
    quality.addApplication(applicationAt(snapshot, index));
  return quality.report();
}
