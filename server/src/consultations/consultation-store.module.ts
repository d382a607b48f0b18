import { Module } from '@nestjs/common';
import { ConsultationCourse } from './consultation-course.js';
import { ConsultationStore } from './consultation-store.js';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Addressee } from './addressee.entity.js';
import { ConsultationEnd } from './consultation-end.entity.js';
import { ConsultationTerm } from './consultation-term.entity.js';
import { Consultation } from './consultation.entity.js';
import { OpinionDecision } from './opinion-decision.entity.js';
import { OpinionWithdrawal } from './opinion-withdrawal.entity.js';
import { Opinion } from './opinion.entity.js';

/** What the life of drafts needs of consultations; it knows nothing of drafts but their rows. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Consultation,
      ConsultationEnd,
      ConsultationTerm,
      Addressee,
      Opinion,
      OpinionWithdrawal,
      OpinionDecision,
    ]),
  ],
  providers: [ConsultationStore, ConsultationCourse],
  exports: [ConsultationStore, ConsultationCourse],
})
export class ConsultationStoreModule {}
