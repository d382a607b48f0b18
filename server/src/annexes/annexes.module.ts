import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/policies.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { AnnexesController } from './annexes.controller.js';
import { AnnexesService } from './annexes.service.js';

/** Policies as the annexes of regulations, for Word. */
@Module({
  imports: [PoliciesModule, VersionsModule],
  controllers: [AnnexesController],
  providers: [AnnexesService],
})
export class AnnexesModule {}
