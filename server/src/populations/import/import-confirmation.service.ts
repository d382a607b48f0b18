import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { Database } from '../../database/database.js';
import { brokenConstraint } from '../../database/sql-state.js';
import { ProblemError } from '../../problems/problem-error.js';
import { type ImportFolder } from './import-folder.js';
import { ImportMappings } from './import-mapping.service.js';
import { ImportStore } from './import-store.js';
import { ImportedPopulations, type PreparedPopulation } from './imported-population.js';
import { PopulationImport } from './population-import.entity.js';

/** Makes the population of a checked file, when an officer says so: all of it or nothing. */
@Injectable()
export class ImportConfirmation {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly imports: ImportStore,
    private readonly mappings: ImportMappings,
    private readonly populations: ImportedPopulations,
  ) {}

  /**
   * Imports what the check found. The file and what was made of it are removed.
   *
   * @throws {ProblemError} `IMPORT-STATE`, `IMPORT-FILE-GONE`, `IMPORT-BLOCKED`, `POPULATION-NAME-TAKEN`
   */
  async confirm(user: SignedInUser, id: string): Promise<void> {
    const found = await this.imports.workable(user, id, ['checked']);
    if (found.counts?.canConfirm !== true) throw new ProblemError('IMPORT-BLOCKED');
    const folder = this.imports.folderOf(id);
    const { affected } = await this.database.manager.update(
      PopulationImport,
      { id, state: 'checked', activity: IsNull() },
      { activity: 'storing' },
    );
    if (affected !== 1) throw new ProblemError('IMPORT-STATE');
    try {
      const prepared = await this.populations.prepare(folder.snapshot);
      await this.database.inTransaction((manager) => this.#store(manager, user, found, folder, prepared));
    } catch (error) {
      await this.imports.change(id, { activity: null });
      if (brokenConstraint(error) !== 'population_name_unique') throw error;
      throw new ProblemError('POPULATION-NAME-TAKEN', { pointer: '/name' });
    }
    folder.remove();
  }

  async #store(
    manager: EntityManager,
    user: SignedInUser,
    { id, countyCode, fileHash, counts }: PopulationImport,
    folder: ImportFolder,
    prepared: PreparedPopulation,
  ): Promise<void> {
    const saved = folder.mapping();
    if (!saved) throw new ProblemError('IMPORT-STATE');
    const { name, notCollected, faulty } = saved.mapping;
    const populationId = await this.populations.insert(manager, prepared, { actor: user, countyCode, name });
    await this.imports.change(id, { state: 'confirmed', activity: null, populationId }, manager);
    await this.mappings.remember(manager, countyCode, folder);
    await this.audit.append(manager, {
      actor: user,
      action: 'population.imported',
      target: { kind: 'population', id: populationId },
      county: countyCode,
      summary: {
        zh: `${user.displayName}导入了人群「${name}」，${prepared.persons} 人`,
        en: `${user.displayName} imported the population "${name}" of ${prepared.persons} persons`,
      },
      detail: { importId: id, fileHash, contentHash: prepared.contentHash, notCollected, faulty, counts },
    });
  }
}
