import { type Bilingual } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { randomUUID } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { type AuditActor, AuditService } from '../../audit/audit.service.js';
import { requireWrite } from '../../auth/county-scope.js';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { Clock } from '../../clock/clock.js';
import { AppConfig } from '../../config/app-config.js';
import { Database } from '../../database/database.js';
import { type Page } from '../../listing/list-page.js';
import { ProblemError } from '../../problems/problem-error.js';
import { type CheckReport } from './check-report.js';
import { type ImportListQuery, type ImportRow } from './import-contract.js';
import { ImportMappings } from './import-mapping.service.js';
import { ImportSteps } from './import-steps.service.js';
import { ImportStore, OPEN_STATES } from './import-store.js';
import { PopulationImport } from './population-import.entity.js';
import { PseudonymKeys } from './pseudonym-keys.service.js';
import { receiveUpload } from './receive-upload.js';

/** Imports of a county that may be open at a time. */
const MOST_OPEN = 20;

/** The life of an import up to its check: a file comes, is read, checked, or given up. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly imports: ImportStore,
    private readonly mappings: ImportMappings,
    private readonly steps: ImportSteps,
    private readonly keys: PseudonymKeys,
  ) {}

  list(user: SignedInUser, query: ImportListQuery): Promise<Page<ImportRow>> {
    return this.imports.list(user, query, (found) => this.#row(found));
  }

  async get(user: SignedInUser, id: string): Promise<ImportRow> {
    return this.#row(await this.imports.readable(user, id));
  }

  /**
   * Takes a file and begins to read it.
   *
   * @throws {ProblemError} `BODY-TOO-LARGE`, `BODY-INCOMPLETE`, `BODY-MISSING`, `IMPORT-TOO-MANY`
   */
  async upload(user: SignedInUser, request: Request, fileName: string): Promise<ImportRow> {
    const countyCode = user.county.code;
    if ((await this.imports.openCount(countyCode)) >= MOST_OPEN) throw new ProblemError('IMPORT-TOO-MANY');
    const id = randomUUID();
    const folder = this.imports.folderOf(id);
    folder.make();
    try {
      const { bytes, hash } = await receiveUpload(request, folder.upload, this.config.importLimitBytes);
      await this.database.inTransaction(async (manager) => {
        await manager.insert(PopulationImport, {
          id,
          countyCode,
          fileName: shownName(fileName),
          bytes: String(bytes),
          fileHash: hash,
          state: 'uploaded',
          activity: null,
          isInterrupted: false,
          createdAt: this.clock.now(),
          expiresAt: this.imports.expiry(),
          createdBy: user.id,
          createdByName: user.displayName,
        });
        await this.#log(
          manager,
          user,
          'population-import.uploaded',
          { id, countyCode },
          {
            zh: `${user.displayName}上传了用于导入人群的文件`,
            en: `${user.displayName} uploaded a file to import a population from`,
          },
          { bytes, fileHash: hash },
        );
      });
    } catch (error) {
      folder.remove();
      throw error;
    }
    await this.#read(id, null);
    return this.get(user, id);
  }

  /** Reads another sheet of a workbook; the mapping begins anew. */
  async chooseSheet(user: SignedInUser, id: string, sheet: string | null): Promise<ImportRow> {
    await this.imports.workable(user, id);
    await this.#read(id, sheet);
    return this.get(user, id);
  }

  /** Checks the whole file under the saved mapping. @throws {ProblemError} `IMPORT-MAPPING`, `IMPORT-STATE` */
  async check(user: SignedInUser, id: string): Promise<ImportRow> {
    const { countyCode } = await this.imports.workable(user, id);
    const { mapping, dictionary } = await this.mappings.complete(user, id);
    const folder = this.imports.folderOf(id);
    folder.forgetCheck();
    const plan = { mapping, dictionary: dictionary.facts, scenes: dictionary.scenes };
    const key = this.keys.of(countyCode).toString('base64');
    await this.steps.start(id, 'checking', { kind: 'convert', folder: folder.path, plan, key }, () => {
      const report = folder.report();
      if (!report) return { isInterrupted: true };
      const { rows, persons, households, applications, leftOut, errors, canConfirm } = report;
      const counts = { rows, persons, households, applications, leftOut, errors: errors.total, canConfirm };
      return { state: 'checked', counts };
    });
    return this.get(user, id);
  }

  /** Ends what is being done; the import stays as it was. What had come to its end before stays done. */
  async cancel(user: SignedInUser, id: string): Promise<ImportRow> {
    const { countyCode } = await this.imports.readable(user, id);
    requireWrite(user, countyCode);
    this.steps.cancel(id);
    await this.steps.settled(id);
    return this.get(user, id);
  }

  /** What the last check found. @throws {ProblemError} `IMPORT-STATE`, `IMPORT-FILE-GONE` */
  async report(user: SignedInUser, id: string): Promise<CheckReport> {
    const { state } = await this.imports.readable(user, id);
    const report = state === 'checked' ? this.imports.requireFile(id).report() : null;
    if (!report) throw new ProblemError('IMPORT-STATE');
    return report;
  }

  /** File of the kept errors. @throws {ProblemError} as {@link report} */
  async errors(user: SignedInUser, id: string): Promise<string> {
    await this.report(user, id);
    return this.imports.folderOf(id).errors;
  }

  /** Gives an import up and removes its file. */
  async discard(user: SignedInUser, id: string): Promise<ImportRow> {
    const found = await this.imports.readable(user, id);
    if (found.activity === 'storing' || !OPEN_STATES.includes(found.state)) throw new ProblemError('IMPORT-STATE');
    this.steps.cancel(id);
    await this.steps.settled(id);
    await this.end(found, 'discarded', user);
    return this.get(user, id);
  }

  /** Ends an import without a population. */
  async end(found: PopulationImport, state: 'discarded' | 'expired', actor: AuditActor): Promise<void> {
    await this.database.inTransaction(async (manager) => {
      await this.imports.change(found.id, { state, activity: null }, manager);
      const said =
        state === 'discarded'
          ? { zh: `${actor.displayName}放弃了一次人群导入`, en: `${actor.displayName} gave up an import` }
          : { zh: '一次人群导入过期，文件已清除', en: 'An import expired; its file was removed' };
      await this.#log(manager, actor, `population-import.${state}`, found, said, { fileHash: found.fileHash });
    });
    this.imports.folderOf(found.id).remove();
  }

  /** Reads an upload again that was being read when the server ended. */
  async resume(id: string): Promise<void> {
    await this.#read(id, null);
  }

  async #read(id: string, sheet: string | null): Promise<void> {
    const folder = this.imports.folderOf(id);
    folder.forgetReading();
    await this.imports.change(id, { state: 'uploaded', counts: null });
    await this.steps.start(id, 'reading', { kind: 'inspect', folder: folder.path, sheet }, () => ({}));
  }

  #row(found: PopulationImport): ImportRow {
    return {
      id: found.id,
      county: found.countyCode,
      fileName: found.fileName,
      bytes: Number(found.bytes),
      fileHash: found.fileHash,
      state: found.state,
      activity: found.activity,
      progress: this.steps.progress(found.id),
      isInterrupted: found.isInterrupted,
      problem: found.problem,
      counts: found.counts,
      populationId: found.populationId,
      createdAt: found.createdAt.toISOString(),
      createdBy: { id: found.createdBy, displayName: found.createdByName },
      expiresAt: found.expiresAt.toISOString(),
    };
  }

  async #log(
    manager: EntityManager,
    actor: AuditActor,
    action: string,
    { id, countyCode }: Pick<PopulationImport, 'id' | 'countyCode'>,
    summary: Bilingual,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const target = { kind: 'population-import', id };
    await this.audit.append(manager, { actor, action, target, county: countyCode, summary, detail });
  }
}

/** A file's name without what may be a number of somebody's, and without control characters. */
function shownName(name: string): string {
  return name.replace(/\d{9,}[\dXx]?/g, '…').replace(/\p{Cc}/gu, '');
}
