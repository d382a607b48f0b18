import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { onlyCounty, requireRead, requireWrite } from '../../auth/county-scope.js';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { Clock } from '../../clock/clock.js';
import { AppConfig } from '../../config/app-config.js';
import { Database } from '../../database/database.js';
import { listPage, type Page } from '../../listing/list-page.js';
import { ProblemError, unknownResource } from '../../problems/problem-error.js';
import { type ImportListQuery } from './import-contract.js';
import { ImportFolder } from './import-folder.js';
import { type ImportState, PopulationImport } from './population-import.entity.js';

/** Hours after which an import that nobody goes on with is removed with its file. */
const KEPT_HOURS = 24;

/** States in which something can still be done. */
export const OPEN_STATES: readonly ImportState[] = ['uploaded', 'mapped', 'checked'];

/** Finds imports and their folders, and changes their rows. */
@Injectable()
export class ImportStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  folderOf(id: string): ImportFolder {
    return ImportFolder.of(this.config.dataDir, id);
  }

  async list<T>(user: SignedInUser, query: ImportListQuery, toRow: (row: PopulationImport) => T): Promise<Page<T>> {
    const rows = this.database.manager.createQueryBuilder(PopulationImport, 'import').where('true');
    const only = onlyCounty(user);
    if (only !== null) rows.andWhere('import.countyCode = :only', { only });
    const { county, state } = query.filter;
    if (county !== undefined) rows.andWhere('import.countyCode = :county', { county });
    if (state !== undefined) rows.andWhere('import.state = :state', { state });
    return listPage(rows, query, { createdAt: 'import.createdAt' }, 'import.id', toRow);
  }

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE` */
  async readable(user: SignedInUser, id: string): Promise<PopulationImport> {
    const found = await this.get(id);
    if (!found) throw unknownResource({ zh: '导入', en: 'import' }, id);
    requireRead(user, found.countyCode);
    return found;
  }

  /**
   * An import that the user may go on with: open, with nothing being done to it, and its file on this server.
   *
   * @throws {ProblemError} as {@link readable}, and `IMPORT-STATE`, `IMPORT-FILE-GONE`
   */
  async workable(user: SignedInUser, id: string, states = OPEN_STATES): Promise<PopulationImport> {
    const found = await this.readable(user, id);
    requireWrite(user, found.countyCode);
    if (found.activity !== null || !states.includes(found.state)) throw new ProblemError('IMPORT-STATE');
    this.requireFile(id);
    return found;
  }

  /** @throws {ProblemError} `IMPORT-FILE-GONE` */
  requireFile(id: string): ImportFolder {
    const folder = this.folderOf(id);
    if (!folder.hasUpload) throw new ProblemError('IMPORT-FILE-GONE');
    return folder;
  }

  async get(id: string): Promise<PopulationImport | null> {
    return this.database.manager.findOneBy(PopulationImport, { id });
  }

  /** Changes a row; what is still open lives on from now. */
  async change(id: string, changes: Partial<PopulationImport>, manager?: EntityManager): Promise<void> {
    const { manager: ordinary } = this.database;
    await (manager ?? ordinary).update(PopulationImport, { id }, { ...(changes as object), expiresAt: this.expiry() });
  }

  expiry(): Date {
    return new Date(this.clock.now().getTime() + KEPT_HOURS * 60 * 60 * 1000);
  }

  /** Imports of a county that are not finished. */
  async openCount(countyCode: string): Promise<number> {
    return this.database.manager.countBy(PopulationImport, { countyCode, state: In([...OPEN_STATES]) });
  }

  /** Imports that are open, nobody is working on, and are past their time. */
  async overdue(): Promise<PopulationImport[]> {
    const open = await this.database.manager.findBy(PopulationImport, {
      state: In([...OPEN_STATES]),
      activity: IsNull(),
    });
    return open.filter(({ expiresAt }) => expiresAt <= this.clock.now());
  }

  /** Imports that were being worked on when some server ended. */
  async unfinished(): Promise<PopulationImport[]> {
    return this.database.manager.findBy(PopulationImport, { activity: Not(IsNull()) });
  }
}
