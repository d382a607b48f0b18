import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../../audit/audit.module.js';
import { RunsModule } from '../../runs/runs.module.js';
import { PopulationsModule } from '../populations.module.js';
import { ImportConfirmation } from './import-confirmation.service.js';
import { ImportDictionaries } from './import-dictionary.service.js';
import { ImportKeeper } from './import-keeper.service.js';
import { ImportMappings } from './import-mapping.service.js';
import { ImportSteps } from './import-steps.service.js';
import { ImportStore } from './import-store.js';
import { ImportedPopulations } from './imported-population.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { PopulationImport } from './population-import.entity.js';
import { PseudonymKeys } from './pseudonym-keys.service.js';
import { RememberedColumn } from './remembered-column.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([PopulationImport, RememberedColumn]), AuditModule, PopulationsModule, RunsModule],
  controllers: [ImportsController],
  providers: [
    ImportConfirmation,
    ImportDictionaries,
    ImportKeeper,
    ImportMappings,
    ImportSteps,
    ImportStore,
    ImportedPopulations,
    ImportsService,
    PseudonymKeys,
  ],
})
export class PopulationImportsModule {}
