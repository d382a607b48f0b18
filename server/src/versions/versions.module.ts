import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SigningKey } from './signing-key.entity.js';
import { SigningService } from './signing.service.js';
import { VersionStore } from './version-store.js';
import { VersionViewService } from './version-view.service.js';
import { PolicyVersion } from './version.entity.js';
import { VersionsController } from './versions.controller.js';
import { VersionsService } from './versions.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([PolicyVersion, SigningKey])],
  controllers: [VersionsController],
  providers: [SigningService, VersionStore, VersionViewService, VersionsService],
  exports: [SigningService, VersionStore, VersionsService],
})
export class VersionsModule {}
