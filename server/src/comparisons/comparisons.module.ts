import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ComputationModule } from '../computation/computation.module.js';
import { PopulationsModule } from '../populations/populations.module.js';
import { RunsModule } from '../runs/runs.module.js';
import { ScenesModule } from '../scenes/scenes.module.js';
import { ComparisonKind } from './comparison-kind.js';
import { Comparison } from './comparison.entity.js';
import { ComparisonsController } from './comparisons.controller.js';
import { ComparisonsService } from './comparisons.service.js';
import { PlacesController } from './places.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([Comparison]), ComputationModule, PopulationsModule, RunsModule, ScenesModule],
  controllers: [ComparisonsController, PlacesController],
  providers: [ComparisonKind, ComparisonsService],
})
export class ComparisonsModule {}
