import { Module } from '@nestjs/common';
import { CheckingService } from './checking.service.js';

@Module({ providers: [CheckingService], exports: [CheckingService] })
export class CheckingModule {}
