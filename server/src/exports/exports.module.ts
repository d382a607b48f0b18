import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ComparisonsModule } from '../comparisons/comparisons.module.js';
import { RunsModule } from '../runs/runs.module.js';
import { ExportsController } from './exports.controller.js';
import { ExportsService } from './exports.service.js';

@Module({
  imports: [AuditModule, ComparisonsModule, RunsModule],
  controllers: [ExportsController],
  providers: [ExportsService],
})
export class ExportsModule {}
