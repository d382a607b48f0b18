import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { ConsultationList } from './consultation-list.js';
import { ConsultationStoreModule } from './consultation-store.module.js';
import { ConsultationsController } from './consultations.controller.js';
import { ConsultationsService } from './consultations.service.js';
import { OpinionsService } from './opinions.service.js';

/** Consultations on drafts (征求意见): what addressees say, and what becomes of it. */
@Module({
  imports: [AuditModule, PoliciesModule, ConsultationStoreModule],
  controllers: [ConsultationsController],
  providers: [ConsultationsService, ConsultationList, OpinionsService],
})
export class ConsultationsModule {}
