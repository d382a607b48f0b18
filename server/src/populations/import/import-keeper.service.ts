import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SYSTEM_ACTOR } from '../../audit/audit.service.js';
import { AppConfig } from '../../config/app-config.js';
import { stackOf } from '../../errors/thrown.js';
import { ImportFolder } from './import-folder.js';
import { ImportStore, OPEN_STATES } from './import-store.js';
import { ImportsService } from './imports.service.js';

/** How often imports that nobody goes on with are looked for. */
const SWEEP_EVERY = 30 * 60 * 1000;

/** Takes up at the start what the last end interrupted, and removes the files of what has ended. Of this server's folders only. */
@Injectable()
export class ImportKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger('Import');
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: AppConfig,
    private readonly imports: ImportStore,
    private readonly service: ImportsService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.recover();
    await this.sweep();
    this.#timer = setInterval(() => {
      this.sweep().catch((error: unknown) => this.#logger.error(stackOf(error)));
    }, SWEEP_EVERY);
    this.#timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  /** Reads again what was being read; marks what was being checked or stored, so that somebody has it done again. */
  async recover(): Promise<void> {
    const here = new Set(ImportFolder.ids(this.config.dataDir));
    for (const { id, activity } of await this.imports.unfinished()) {
      if (!here.has(id)) continue;
      if (activity === 'reading') await this.service.resume(id);
      else await this.imports.change(id, { activity: null, isInterrupted: true });
    }
  }

  /** Ends what is past its time, and removes folders whose import has ended. */
  async sweep(): Promise<void> {
    const here = new Set(ImportFolder.ids(this.config.dataDir));
    for (const overdue of await this.imports.overdue()) {
      if (here.has(overdue.id)) await this.service.end(overdue, 'expired', SYSTEM_ACTOR);
    }
    for (const id of here) {
      const found = await this.imports.get(id);
      if (!found || !OPEN_STATES.includes(found.state)) ImportFolder.of(this.config.dataDir, id).remove();
    }
  }
}
