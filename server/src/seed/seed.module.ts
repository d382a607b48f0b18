import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { PersonsModule } from '../persons/persons.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { PopulationsModule } from '../populations/populations.module.js';
import { type SeedStep } from './seed-step.js';
import { SEED_STEPS, seedSteps } from './seed-steps.js';
import { SeedService } from './seed.service.js';

@Module({
  imports: [AuditModule, PersonsModule, PoliciesModule, PopulationsModule],
  providers: [
    ...seedSteps,
    { provide: SEED_STEPS, useFactory: (...steps: SeedStep[]) => steps, inject: seedSteps },
    SeedService,
  ],
})
export class SeedModule {}
