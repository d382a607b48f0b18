import {
  type Finding,
  FindingList,
  type GenerationRequest,
  openSnapshot,
  readImage,
  reportDamage,
  type Snapshot,
  type SnapshotFact,
  snapshotHash,
  type SnapshotParts,
  verifySections,
} from '@jifen/policies';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { Refused } from '../../computation/refused.js';
import { AppConfig } from '../../config/app-config.js';
import { ProblemError } from '../../problems/problem-error.js';
import { digest } from './digest.js';
import { runStorageTask, type StorageTaskOptions } from './run-storage-task.js';
import { readShared } from './read-shared.js';
import { SnapshotFiles } from './snapshot-file.js';
import { SnapshotMemory } from './snapshot-memory.js';
import { clearStaging, stagingFolder } from './staging.js';
import { type StorageTask, type StoredSnapshot } from './storage-task.js';

/** Tasks that may wait; more are refused, because whoever asked would have given up before their turn. */
const MOST_WAITING = 8;

/**
 * The snapshots of this server: their files below the data folder, and those that were used last in memory that all threads share. What
 * is given out has been verified against its content hash.
 */
@Injectable()
export class PopulationStore implements OnApplicationBootstrap {
  readonly #logger = new Logger('PopulationStore');
  readonly #memory: SnapshotMemory;
  readonly #loading = new Map<string, Promise<SnapshotParts>>();
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(private readonly config: AppConfig) {
    this.#memory = new SnapshotMemory(config.populationMemoryBytes);
  }

  /** Removes what was being written when a server ended. */
  onApplicationBootstrap(): void {
    const left = clearStaging(this.config.dataDir, new Date());
    if (left > 0) this.#logger.warn(`${left} populations had not been written to their end; nothing of them is kept`);
  }

  /**
   * Generates a population of these facts and stores it. Facts that the generator makes and the dictionary does not declare are left out.
   *
   * @throws {ProblemError} `POPULATION-UNFIT` where what is generated does not fit the dictionary, `COMPUTATION-BUSY`
   */
  async generate(
    request: GenerationRequest,
    dictionary: readonly SnapshotFact[],
    options?: StorageTaskOptions,
  ): Promise<StoredSnapshot> {
    return this.#run({ kind: 'generate', ...this.#folders(), request, dictionary }, 'POPULATION-UNFIT', options);
  }

  /**
   * Stores a snapshot. Its hashes are formed anew.
   *
   * @throws {ProblemError} `POPULATION-DAMAGED` where the parts contradict each other, `COMPUTATION-BUSY`
   */
  async store(parts: SnapshotParts, options?: StorageTaskOptions): Promise<StoredSnapshot> {
    return this.#run({ kind: 'store', ...this.#folders(), parts }, 'POPULATION-DAMAGED', options);
  }

  /**
   * The parts of a snapshot, in memory that every thread reads without copying it.
   *
   * @throws {ProblemError} `POPULATION-DAMAGED` naming the sections that are not what they were, where nothing sound is left of it
   */
  async load(hash: string): Promise<SnapshotParts> {
    const held = this.#memory.get(hash);
    if (held) return held;
    const loading = this.#loading.get(hash) ?? this.#load(hash).finally(() => this.#loading.delete(hash));
    this.#loading.set(hash, loading);
    return loading;
  }

  /** The same, opened. */
  async snapshot(hash: string): Promise<Snapshot> {
    const { snapshot, findings } = openSnapshot(await this.load(hash));
    if (!snapshot) throw damaged(findings);
    return snapshot;
  }

  async #load(hash: string): Promise<SnapshotParts> {
    const image = await this.#readImage(hash);
    if (image.parts) return this.#keep(hash, image.parts);
    const reasons = image.findings.map(({ message }) => message.en).join('; ');
    this.#logger.warn(`The image of the population ${hash} is made again of its Parquet file: ${reasons}`);
    await this.#run({ kind: 'rebuild', ...this.#folders(), hash }, 'POPULATION-DAMAGED');
    const again = await this.#readImage(hash);
    if (!again.parts) throw damaged(again.findings);
    return this.#keep(hash, again.parts);
  }

  #folders(): Pick<StorageTask, 'dataDir' | 'staging'> {
    const { dataDir } = this.config;
    return { dataDir, staging: stagingFolder(dataDir) };
  }

  #keep(hash: string, parts: SnapshotParts): SnapshotParts {
    this.#memory.set(hash, parts);
    return parts;
  }

  async #readImage(
    hash: string,
  ): Promise<{ readonly parts: SnapshotParts | null; readonly findings: readonly Finding[] }> {
    const memory = await readShared(new SnapshotFiles(this.config.dataDir, hash).image);
    const found = new FindingList();
    if (!memory) {
      reportDamage(found, undefined, ['没有映像文件', 'there is no image']);
      return { parts: null, findings: found.all() };
    }
    const { parts, findings } = readImage(memory);
    if (!parts) return { parts, findings };
    if (snapshotHash(parts.manifest) !== hash) {
      reportDamage(found, undefined, ['内容与其哈希不符', 'it does not have its hash']);
      return { parts: null, findings: found.all() };
    }
    const wrong: Finding[] = [];
    for (const [index, section] of parts.manifest.sections.entries()) {
      const manifest = { ...parts.manifest, sections: [section] };
      const sections = parts.sections.slice(index, index + 1);
      wrong.push(...verifySections({ manifest, sections }, digest));
      // Requests are answered between two sections.
      await setImmediate();
    }
    const opened = wrong.length > 0 ? wrong : openSnapshot(parts).findings;
    return opened.length > 0 ? { parts: null, findings: opened } : { parts, findings: [] };
  }

  /** One task at a time: each takes a processor and much memory. */
  async #run(
    task: StorageTask,
    refusal: 'POPULATION-UNFIT' | 'POPULATION-DAMAGED',
    options: StorageTaskOptions = {},
  ): Promise<StoredSnapshot> {
    if (this.#waiting >= MOST_WAITING) {
      throw new ProblemError('COMPUTATION-BUSY', { headers: { 'Retry-After': '30' } });
    }
    this.#waiting += 1;
    const before = this.#last;
    const work = (async () => {
      await beforeOrAborted(before, options.signal);
      return runStorageTask(task, options);
    })();
    this.#last = Promise.allSettled([before, work]);
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      throw refusal === 'POPULATION-DAMAGED'
        ? damaged(error.findings)
        : new ProblemError(refusal, { findings: error.findings });
    } finally {
      this.#waiting -= 1;
    }
  }
}

/** Waits for what is done before, or until nobody wants what comes after it. */
async function beforeOrAborted(before: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  let stop = (): void => {};
  const aborted = new Promise<void>((resolve) => (stop = resolve));
  signal?.addEventListener('abort', stop, { once: true });
  await Promise.race([before, aborted]);
  signal?.removeEventListener('abort', stop);
}

function damaged(findings: readonly Finding[]): ProblemError {
  return new ProblemError('POPULATION-DAMAGED', { findings });
}
