import { Injectable, Logger } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { type EntityManager, IsNull } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { Database } from '../../database/database.js';
import { brokenConstraint } from '../../database/sql-state.js';
import { stackOf } from '../../errors/thrown.js';
import { ProblemError } from '../../problems/problem-error.js';
import { type ImportFolder } from './import-folder.js';
import { ImportMappings } from './import-mapping.service.js';
import { ImportSteps } from './import-steps.service.js';
import { ImportStore } from './import-store.js';
import { ImportedPopulations, type PreparedPopulation } from './imported-population.js';
import { PopulationImport } from './population-import.entity.js';

/** Makes the population of a checked file, when an officer says so: all of it or nothing. */
@Injectable()
export class ImportConfirmation {
  readonly #logger = new Logger('Import');
  /** Storing outlives the request that asked for it. */
  readonly #outside = AsyncLocalStorage.snapshot();

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly imports: ImportStore,
    private readonly mappings: ImportMappings,
    private readonly populations: ImportedPopulations,
    private readonly steps: ImportSteps,
  ) {}

  /**
   * Begins to import what the check found. `stored` ends with it: when the population is there, its file and what was made of it are
   * removed; when somebody stopped it, there is no population and the import is as it was.
   *
   * @returns the end as a promise that may be waited for or left alone; it rejects with `POPULATION-NAME-TAKEN` where another of the
   *   name came meanwhile
   * @throws {ProblemError} `IMPORT-STATE`, `IMPORT-FILE-GONE`, `IMPORT-BLOCKED`, `POPULATION-NAME-TAKEN`
   */
  async confirm(user: SignedInUser, id: string): Promise<{ readonly stored: Promise<void> }> {
    const found = await this.imports.workable(user, id, ['checked']);
    if (found.counts?.canConfirm !== true) throw new ProblemError('IMPORT-BLOCKED');
    const folder = this.imports.folderOf(id);
    const name = folder.mapping()?.mapping.name ?? '';
    const { manager } = this.database;
    if (await this.populations.isTaken(manager, found.countyCode, name)) throw nameTaken();
    const { affected } = await manager.update(
      PopulationImport,
      { id, state: 'checked', activity: IsNull() },
      { activity: 'storing', isInterrupted: false },
    );
    if (affected !== 1) throw new ProblemError('IMPORT-STATE');
    const stored = this.#outside(() => this.#import(user, found, folder));
    // Nobody may be waiting for it.
    stored.catch((error: unknown) => this.#logger.error(stackOf(error)));
    return { stored };
  }

  async #import(user: SignedInUser, found: PopulationImport, folder: ImportFolder): Promise<void> {
    try {
      const isStored = await this.steps.do(found.id, 'storing', async ({ signal, tell }) => {
        const prepared = await this.populations.prepare(folder.snapshot, { signal, onProgress: tell });
        signal.throwIfAborted();
        await this.database.inTransaction((manager) => this.#store(manager, user, found, folder, prepared));
      });
      if (isStored) folder.remove();
    } catch (error) {
      if (brokenConstraint(error) !== 'population_name_unique') throw error;
      throw nameTaken();
    }
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

function nameTaken(): ProblemError {
  return new ProblemError('POPULATION-NAME-TAKEN', { pointer: '/name' });
}
