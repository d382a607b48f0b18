import { Module } from '@nestjs/common';
import { PopulationStorageModule } from '../populations/storage/population-storage.module.js';
import { ComputationService } from './computation.service.js';

@Module({ imports: [PopulationStorageModule], providers: [ComputationService], exports: [ComputationService] })
export class ComputationModule {}
