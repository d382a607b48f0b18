import { readImage } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type AuditActor } from '../../audit/audit.service.js';
import { Clock } from '../../clock/clock.js';
import { StoredPopulation } from '../population.entity.js';
import { PopulationStore } from '../storage/population-store.js';
import { type StorageTaskOptions } from '../storage/run-storage-task.js';
import { readShared } from '../storage/read-shared.js';

/** Stands where generated populations have the name of their generator. */
export const IMPORTED = 'import';

/** A population as it is stored, before its row is. */
export type PreparedPopulation = Pick<
  StoredPopulation,
  'asOf' | 'persons' | 'households' | 'applications' | 'facts' | 'contentHash' | 'dictionaryVersion'
>;

/** Whose population it is. */
export interface ImportOwner {
  readonly actor: AuditActor;
  readonly countyCode: string;
  readonly name: string;
}

/** Makes populations of checked files. */
@Injectable()
export class ImportedPopulations {
  constructor(
    private readonly clock: Clock,
    private readonly store: PopulationStore,
  ) {}

  /**
   * Stores the snapshot that a check left behind. Outside of a transaction: it takes its time. Once `options.signal` is aborted it
   * rejects, and nothing is left of what was written.
   */
  async prepare(image: string, options: StorageTaskOptions): Promise<PreparedPopulation> {
    const memory = await readShared(image);
    const parts = memory ? readImage(memory).parts : null;
    if (!parts) throw new Error('The checked image is damaged');
    const { contentHash, dictionaryVersion, asOf, facts, persons, households, applications } = await this.store.store(
      parts,
      options,
    );
    return { contentHash, dictionaryVersion, asOf, facts: [...facts], persons, households, applications };
  }

  /** Whether the county has a population of that name already. */
  async isTaken(manager: EntityManager, countyCode: string, name: string): Promise<boolean> {
    return manager.existsBy(StoredPopulation, { countyCode, name });
  }

  /** Adds the population; in the transaction of the confirmation. Gives its id. */
  async insert(
    manager: EntityManager,
    prepared: PreparedPopulation,
    { actor, countyCode, name }: ImportOwner,
  ): Promise<string> {
    const { id } = await manager.save(StoredPopulation, {
      ...prepared,
      countyCode,
      name,
      generator: IMPORTED,
      seed: '0',
      createdAt: this.clock.now(),
      createdBy: actor.id,
      createdByName: actor.displayName,
    });
    return id;
  }
}
