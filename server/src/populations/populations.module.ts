import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { PopulationDictionary } from './population-dictionary.service.js';
import { PopulationSample } from './population-sample.js';
import { StoredPopulation } from './population.entity.js';
import { PopulationsController } from './populations.controller.js';
import { PopulationsService } from './populations.service.js';
import { PopulationStorageModule } from './storage/population-storage.module.js';

@Module({
  imports: [TypeOrmModule.forFeature([StoredPopulation]), AuditModule, PopulationStorageModule],
  controllers: [PopulationsController],
  providers: [PopulationDictionary, PopulationSample, PopulationsService],
  exports: [PopulationSample, PopulationsService, PopulationStorageModule],
})
export class PopulationsModule {}
