import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { type SeedStep } from './seed-step.js';
import { SEED_STEPS, seedSteps } from './seed-steps.js';
import { SeedService } from './seed.service.js';

@Module({
  imports: [AuditModule],
  providers: [
    ...seedSteps,
    { provide: SEED_STEPS, useFactory: (...steps: SeedStep[]) => steps, inject: seedSteps },
    SeedService,
  ],
})
export class SeedModule {}
