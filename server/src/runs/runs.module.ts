import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/policies.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { RunStore } from './run-store.js';
import { SubjectsService } from './subjects.service.js';

/** What simulations and comparisons have in common. */
@Module({
  imports: [PoliciesModule, VersionsModule],
  providers: [RunStore, SubjectsService],
  exports: [RunStore, SubjectsService],
})
export class RunsModule {}
