import { Module } from '@nestjs/common';
import { PopulationStore } from './population-store.js';

@Module({ providers: [PopulationStore], exports: [PopulationStore] })
export class PopulationStorageModule {}
