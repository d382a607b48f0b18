import {
  applicationAt,
  headerOf,
  personAt,
  PopulationQuality,
  type QualityFact,
  type QualityReport,
  type Snapshot,
} from '@jifen/policies';
import { type JobControl } from './shared/job-control.js';

/** Persons or applications after which it is looked whether anybody still waits. */
const PIECE = 2048;

/** Looks over a population, person by person. @throws {Stopped} where nobody wants the report any more */
export function qualityOf(snapshot: Snapshot, facts: readonly QualityFact[], control: JobControl): QualityReport {
  const quality = new PopulationQuality(headerOf(snapshot), facts);
  const applications = snapshot.applications.ids.length;
  control.plan(snapshot.size + applications);
  inPieces(snapshot.size, control, (row) => quality.addPerson(personAt(snapshot, row)));
  inPieces(applications, control, (index) => quality.addApplication(applicationAt(snapshot, index)));
  return quality.report();
}

function inPieces(count: number, control: JobControl, look: (index: number) => void): void {
  for (let from = 0; from < count; from += PIECE) {
    const to = Math.min(count, from + PIECE);
    for (let index = from; index < to; index += 1) look(index);
    control.advance(to - from);
    control.check();
  }
}
