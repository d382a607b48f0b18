import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createCluster, PgliteThread } from './pglite-thread.js';
import { DirectoryLock } from './directory-lock.js';
import { WireStream } from './wire-stream.js';

/**
 * PostgreSQL inside this process: PGlite in a worker thread, its files below the data folder.
 *
 * Limits: one connection; one process per folder, enforced by a lock file; nothing is forced to disk (no fsync), so that it
 * survives the death of the process but not of the power supply.
 */
export class EmbeddedDatabase {
  #thread: Promise<PgliteThread> | undefined;
  #closed = false;

  private constructor(
    private readonly directory: string,
    private readonly lock: DirectoryLock,
    private readonly onFailure: (error: Error) => void,
  ) {}

  /**
   * Opens the database below `dataDir`, creating it where there is none.
   *
   * @param onFailure is told when the database thread dies; the next connection starts another
   * @throws {StartError} when another process uses the folder
   */
  static async open(dataDir: string, onFailure: (error: Error) => void): Promise<EmbeddedDatabase> {
    mkdirSync(dataDir, { recursive: true });
    const lock = await DirectoryLock.take(join(dataDir, 'database.lock'));
    try {
      const directory = join(dataDir, 'database');
      if (!existsSync(directory)) await createCompletely(directory);
      const database = new EmbeddedDatabase(directory, lock, onFailure);
      await database.#running();
      return database;
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** A stream for the `stream` option of a `pg` client. */
  connect(): WireStream {
    return new WireStream(async (stream) => (await this.#running()).open(stream));
  }

  /** Closes the files and gives the folder free. Connections must be closed before. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const thread = await this.#thread?.catch(() => undefined);
    await thread?.stop();
    this.lock.release();
  }

  #running(): Promise<PgliteThread> {
    if (this.#closed) return Promise.reject(new Error('The embedded database is closed'));
    this.#thread ??= PgliteThread.start(this.directory, (error) => {
      this.#thread = undefined;
      this.onFailure(error);
    }).catch((error: unknown) => {
      this.#thread = undefined;
      throw error;
    });
    return this.#thread;
  }
}

/** A cluster whose creation was interrupted must not be taken for one: it gets its name when it is complete. */
async function createCompletely(directory: string): Promise<void> {
  const unfinished = `${directory}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  await createCluster(unfinished);
  renameSync(unfinished, directory);
}
