import { Foundation1764000000001 } from './1764000000001-foundation.js';
import { Policies1764000000101 } from './1764000000101-policies.js';
import { Versions1764000000102 } from './1764000000102-versions.js';
import { Scoring1764000000103 } from './1764000000103-scoring.js';
import { Persons1764000000104 } from './1764000000104-persons.js';
import { Populations1764000000105 } from './1764000000105-populations.js';
import { Runs1764000000106 } from './1764000000106-runs.js';
import { Scenes1764000000107 } from './1764000000107-scenes.js';
import { Cases1764000000108 } from './1764000000108-cases.js';
import { RunJobs1764000000109 } from './1764000000109-run-jobs.js';
import { PopulationImports1764000000112 } from './1764000000112-population-imports.js';
import { PopulationSettings1764000000113 } from './1764000000113-population-settings.js';
import { PopulationSnapshots1764000000114 } from './1764000000114-population-snapshots.js';
import { Attributions1764000000115 } from './1764000000115-attributions.js';
import { RevisionOccasions1764000000116 } from './1764000000116-revision-occasions.js';
import { Consultations1764000000117 } from './1764000000117-consultations.js';

/** Every migration, oldest first. A feature adds a file and a line; a migration that has shipped is never changed. */
export const migrations = [
  Foundation1764000000001,
  Policies1764000000101,
  Versions1764000000102,
  Scoring1764000000103,
  Persons1764000000104,
  Populations1764000000105,
  Runs1764000000106,
  Scenes1764000000107,
  Cases1764000000108,
  RunJobs1764000000109,
  PopulationImports1764000000112,
  PopulationSettings1764000000113,
  PopulationSnapshots1764000000114,
  Attributions1764000000115,
  RevisionOccasions1764000000116,
  Consultations1764000000117,
];
