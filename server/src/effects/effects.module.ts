import { Module } from '@nestjs/common';
import { ComputationModule } from '../computation/computation.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { PopulationsModule } from '../populations/populations.module.js';
import { RunsModule } from '../runs/runs.module.js';
import { ScenesModule } from '../scenes/scenes.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { EffectsController } from './effects.controller.js';
import { EffectsService } from './effects.service.js';

/** The effect of an edit, while it is made. */
@Module({
  imports: [ComputationModule, PoliciesModule, PopulationsModule, RunsModule, ScenesModule, VersionsModule],
  controllers: [EffectsController],
  providers: [EffectsService],
})
export class EffectsModule {}
