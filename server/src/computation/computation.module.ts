import { Module } from '@nestjs/common';
import { ComputationService } from './computation.service.js';

@Module({ providers: [ComputationService], exports: [ComputationService] })
export class ComputationModule {}
