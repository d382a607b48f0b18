import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/policies.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { WorksheetsController } from './worksheets.controller.js';
import { WorksheetsService } from './worksheets.service.js';

/** Policies as tables of indicators, out and in. */
@Module({
  imports: [PoliciesModule, VersionsModule],
  controllers: [WorksheetsController],
  providers: [WorksheetsService],
})
export class WorksheetsModule {}
