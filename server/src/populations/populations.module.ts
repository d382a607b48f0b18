import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { ComputationModule } from '../computation/computation.module.js';
import { PopulationSample } from './population-sample.js';
import { StoredPopulation } from './population.entity.js';
import { PopulationsController } from './populations.controller.js';
import { PopulationsService } from './populations.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([StoredPopulation]), AuditModule, ComputationModule],
  controllers: [PopulationsController],
  providers: [PopulationSample, PopulationsService],
  exports: [PopulationSample, PopulationsService],
})
export class PopulationsModule {}
