import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ComputationModule } from '../computation/computation.module.js';
import { PopulationsModule } from '../populations/populations.module.js';
import { RunsModule } from '../runs/runs.module.js';
import { ScenesModule } from '../scenes/scenes.module.js';
import { AttributionKind } from './attribution/attribution-kind.js';
import { AttributionController } from './attribution/attribution.controller.js';
import { Attribution } from './attribution/attribution.entity.js';
import { AttributionService } from './attribution/attribution.service.js';
import { ComparisonKind } from './comparison-kind.js';
import { Comparison } from './comparison.entity.js';
import { ComparisonsController } from './comparisons.controller.js';
import { ComparisonsService } from './comparisons.service.js';
import { PlacesController } from './places.controller.js';
import { PlacesService } from './places.service.js';
import { ComparisonSetsController } from './sets/comparison-sets.controller.js';
import { ComparisonSetsService } from './sets/comparison-sets.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Attribution, Comparison]),
    ComputationModule,
    PopulationsModule,
    RunsModule,
    ScenesModule,
  ],
  controllers: [AttributionController, ComparisonSetsController, ComparisonsController, PlacesController],
  providers: [
    AttributionKind,
    AttributionService,
    ComparisonKind,
    ComparisonSetsService,
    ComparisonsService,
    PlacesService,
  ],
  exports: [ComparisonSetsService],
})
export class ComparisonsModule {}
