import { type Bilingual } from '@jifen/policies';
import { type EntityManager } from 'typeorm';

/** What a step may know and say. */
export interface SeedContext {
  /** The database is one for demonstration; decided at its very first start and never changed. */
  readonly demonstration: boolean;
  /** Something for whoever started the server, printed once at the end of the start. */
  announce(text: Bilingual): void;
}

/**
 * Something that a new database gets. Each step runs once per database, in a transaction of its own, in the order of
 * `seed-steps.ts`; a step that a later release adds also runs on databases that exist. So a step must look at what is there
 * before it adds anything, and must not be changed once it has shipped.
 */
export abstract class SeedStep {
  /** Stable name, under which the database remembers that the step was done. */
  abstract readonly name: string;

  /** Only for databases for demonstration. */
  readonly demonstrationOnly: boolean = false;

  abstract run(manager: EntityManager, context: SeedContext): Promise<void>;
}
