import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { JobChanges } from './jobs/job-changes.js';
import { JobRunner } from './jobs/job-runner.js';
import { JobStore } from './jobs/job-store.js';
import { JobsController } from './jobs/jobs.controller.js';
import { JobsService } from './jobs/jobs.service.js';
import { RunJob } from './jobs/run-job.entity.js';
import { NotesService } from './notes/notes.service.js';
import { RunNote } from './notes/run-note.entity.js';
import { ReproductionService } from './reproduction.service.js';
import { RunInputs } from './run-inputs.js';
import { RunKinds } from './run-kinds.js';
import { RunRequests } from './run-requests.service.js';
import { RunStore } from './run-store.js';
import { SubjectsService } from './subjects.service.js';

/** What simulations and comparisons have in common: jobs, kept results, notes, and computing them again. */
@Module({
  imports: [TypeOrmModule.forFeature([RunJob, RunNote]), AuditModule, PoliciesModule, VersionsModule],
  controllers: [JobsController],
  providers: [
    JobChanges,
    JobRunner,
    JobStore,
    JobsService,
    NotesService,
    ReproductionService,
    RunInputs,
    RunKinds,
    RunRequests,
    RunStore,
    SubjectsService,
  ],
  exports: [NotesService, ReproductionService, RunInputs, RunKinds, RunRequests, RunStore, SubjectsService],
})
export class RunsModule {}
