import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { CheckingModule } from '../checking/checking.module.js';
import { ConsultationStoreModule } from '../consultations/consultation-store.module.js';
import { PopulationsModule } from '../populations/populations.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { Approval } from './approval.entity.js';
import { CaseStore } from './case-store.js';
import { CasesController } from './cases.controller.js';
import { CasesService } from './cases.service.js';
import { DocumentReader } from './document-reader.js';
import { DraftCase } from './draft-case.entity.js';
import { DraftCreationService } from './draft-creation.service.js';
import { DraftEditor } from './draft-editor.entity.js';
import { DraftRevision } from './draft-revision.entity.js';
import { DraftStore } from './draft-store.js';
import { DraftTransitionsService } from './draft-transitions.service.js';
import { Draft } from './draft.entity.js';
import { DraftsService } from './drafts.service.js';
import { PoliciesController } from './policies.controller.js';
import { PublicationService } from './publication.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Draft, DraftCase, DraftRevision, DraftEditor, Approval]),
    AuditModule,
    CheckingModule,
    ConsultationStoreModule,
    VersionsModule,
    PopulationsModule,
  ],
  controllers: [PoliciesController, CasesController],
  providers: [
    CasesService,
    CaseStore,
    DocumentReader,
    DraftCreationService,
    DraftStore,
    DraftsService,
    DraftTransitionsService,
    PublicationService,
  ],
  exports: [DocumentReader, DraftCreationService, DraftStore, DraftsService, DraftTransitionsService],
})
export class PoliciesModule {}
