import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/policies.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { FactsController } from './facts.controller.js';
import { FactsService } from './facts.service.js';

@Module({
  imports: [PoliciesModule, VersionsModule],
  controllers: [FactsController],
  providers: [FactsService],
  exports: [FactsService],
})
export class FactsModule {}
