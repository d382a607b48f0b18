import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { PersonsController } from './persons.controller.js';
import { PersonsService } from './persons.service.js';
import { SavedPerson } from './saved-person.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([SavedPerson]), AuditModule, PoliciesModule, VersionsModule],
  controllers: [PersonsController],
  providers: [PersonsService],
  exports: [PersonsService],
})
export class PersonsModule {}
