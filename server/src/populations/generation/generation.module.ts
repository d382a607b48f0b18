import { Module } from '@nestjs/common';
import { ComputationModule } from '../../computation/computation.module.js';
import { FactsModule } from '../../facts/facts.module.js';
import { PopulationsModule } from '../populations.module.js';
import { PopulationQualityController } from '../quality/population-quality.controller.js';
import { PopulationQualityService } from '../quality/population-quality.service.js';
import { GenerationSettingsController } from './generation-settings.controller.js';
import { GenerationSettingsService } from './generation-settings.service.js';

/** What needs the dictionary beside populations: presets for generating them, and their quality. */
@Module({
  imports: [ComputationModule, FactsModule, PopulationsModule],
  controllers: [GenerationSettingsController, PopulationQualityController],
  providers: [GenerationSettingsService, PopulationQualityService],
})
export class GenerationModule {}
